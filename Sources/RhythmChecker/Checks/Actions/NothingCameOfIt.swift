import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// A review of which something used to come, and nothing has come of its last three dates.
  static let nothingCameOfIt = Check(name: .nothingCameOfIt) { input, findings in
    var fruitless: [ReviewID: [FruitlessSeries]] = [:]
    for series in input.actions.fruitlessSeries(overLast: 3)
    where !input.isForInformation(input.schedule.series[series.series]) {
      let review = input.schedule.series[series.series].review
      fruitless[review, default: []].append(series)
    }
    for review in fruitless.keys.sorted(by: { $0.index < $1.index }) {
      let index = Int(review.index)
      guard let series = fruitless[review], !input.plan.reviews[index].isBroken else { continue }
      findings.append(finding(input.plan.reviews[index].name.value, review, series, input))
    }
  }

  private static func finding(
    _ name: String, _ review: ReviewID, _ fruitless: [FruitlessSeries], _ input: CheckInput
  ) -> Finding {
    let ids = fruitless.map { input.schedule.series[$0.series].id }
    let dates = fruitless.first?.occurrences.map(\.date.description) ?? []
    var finding = Finding(
      .nothingCameOfIt,
      "the last \(dates.count) dates of \(listed(ids)) left no action, no decision and nothing "
        + "that is done",
      at: input.plan.reviews[Int(review.index)].name.range,
      label: "nothing of " + dates.joined(separator: ", "),
      help: [
        Help("cancel it, hold it less often or for less time, or let people write: `async`"),
        Help(
          "or write what came of it: `rhythm action add \"...\" --from \(ids.first ?? name)`"),
      ],
      notes: fruitless.first.map {
        ["the last that is on record for `\(ids.first ?? name)` is of \($0.last)"]
      } ?? [])
    finding.series = ids
    return finding
  }
}

extension CheckInput {
  /// Whether a series or its review says that it only informs.
  fileprivate func isForInformation(_ series: Series) -> Bool {
    plan.reviews[Int(series.review.index)].clauses.isForInformation
      || plan.adjustments.contains {
        $0.series.matches(series) && $0.clauses.isForInformation
      }
  }
}

extension ReviewClauses {
  /// Whether it says that it only informs: it waives that an action is expected.
  fileprivate var isForInformation: Bool {
    waivers.contains { $0.check.value == CheckName.noExpectedAction.rawValue }
  }
}
