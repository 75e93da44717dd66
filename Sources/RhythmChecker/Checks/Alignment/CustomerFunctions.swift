import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  static let customerWithoutServices = Check(name: .customerWithoutServices) { input, findings in
    findings += customerReviews(without: "services", .customerWithoutServices, input)
  }

  static let customerWithoutProduct = Check(name: .customerWithoutProduct) { input, findings in
    findings += customerReviews(without: "product", .customerWithoutProduct, input)
  }

  /// Reviews of customers without anybody of a function: where the policy wants it, and else where
  /// the plan has people of that function at all.
  private static func customerReviews(
    without name: String, _ check: CheckName, _ input: CheckInput
  ) -> [Finding] {
    guard let function = Plan.function(name) else { return [] }
    let plan = input.plan
    let functions = Functions(input)
    let group = Selector.Group.function(function)
    let isStaffed = functions.hasAnybody(of: function)
    let lines = plan.policies.flatMap(\.inclusions).filter { $0.groups.contains(group) }
      .map { ($0, input.details.selection($0.selector)) }
    if !isStaffed, lines.isEmpty { return [] }
    let seriesOfReviews = input.seriesOfReviews
    let versions = input.versions.reviews
    func isOfCustomers(_ version: Int) -> Bool {
      !versions[version].isBroken && versions[version].clauses.isOfCustomers(plan)
    }
    return input.reviewsWithVersion(where: isOfCustomers)
      .compactMap { id, review -> Finding? in
        let held = input.versions.held(of: id).filter(isOfCustomers)
        let line = lines.first { line in
          held.contains { line.1.selects(id, versions[$0].clauses) }
        }
        var series = seriesOfReviews[Int(id.index)]
        if !isStaffed {
          guard let line else { return nil }
          series = series.filter { line.1.concerns(input.schedule.series[$0].participants) }
        }
        let absentees = Absentees(series, input, in: isOfCustomers) {
          !functions.isPresent(group, among: $0, $1)
        }
        return absentees.isEmpty
          ? nil : absentees.finding(check, of: review, group, line?.0, input)
      }
  }
}
