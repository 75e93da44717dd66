import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// What `includes` lines want in reviews. Services and product in reviews of customers have checks
  /// of their own.
  static let missingFunction = Check(name: .missingFunction) { input, findings in
    let lines = input.plan.policies.flatMap(\.inclusions)
    if lines.isEmpty { return }
    let functions = Functions(input)
    let seriesOfReviews = input.seriesOfReviews
    for line in lines {
      let selection = input.details.selection(line.selector)
      let versions = input.versions
      func isSelected(_ version: Int) -> Bool {
        !versions.reviews[version].isBroken
          && selection.selects(versions.origin(of: version), versions.reviews[version].clauses)
      }
      let selected = input.reviewsWithVersion(where: isSelected)
      for (id, review) in selected {
        let series = seriesOfReviews[Int(id.index)].filter {
          selection.concerns(input.schedule.series[$0].participants)
        }
        for group in line.groups {
          let absentees = Absentees(series, input) { version in
            isSelected(version)
              && !(group.isCustomerFunction
                && versions.reviews[version].clauses.isOfCustomers(input.plan))
          } lacks: {
            !functions.isPresent(group, among: $0, $1)
          }
          if absentees.isEmpty { continue }
          findings.append(
            absentees.finding(.missingFunction, of: review, group, line, input))
        }
      }
    }
  }
}

extension CheckInput {
  /// The series of each review, by the index of the review.
  var seriesOfReviews: [[Int]] {
    var result = Array(repeating: [Int](), count: plan.reviews.count)
    for (index, series) in schedule.series.enumerated() {
      result[Int(series.review.index)].append(index)
    }
    return result
  }
}

extension Absentees {
  /// What is wrong with a review in which a group is missing; `line` is what wants it there.
  func finding(
    _ check: CheckName, of review: Review, _ group: Selector.Group, _ line: Policy.Inclusion?,
    _ input: CheckInput
  ) -> Finding {
    Finding(
      check, "the review `\(review.name.value)` has nobody of \(group.words(input.plan))\(words)",
      at: review.name.range, label: "they are not among those who must come",
      secondary: line.map { [Label($0.range, "wanted by this line")] } ?? [],
      help: help(group, input), cost: max(1, dates) &* 30)
  }

  /// Who could come, and who could speak for them.
  private func help(_ group: Selector.Group, _ input: CheckInput) -> [Help] {
    var help: [Help] = []
    if let person = group.people(in: input.plan, input.details.organisation).first {
      let name = input.plan[person].name.value
      help.append(Help("add one of them to its `attendees`, such as `\(name)`"))
    }
    if case .function(let function) = group, let speaker {
      help.append(
        Help(
          "or say in its `attendees` who speaks for them: `\(input.plan[speaker].name.value) for "
            + "function \(input.plan[function].name)`"))
    }
    return help.isEmpty ? [Help("add them to its `attendees`")] : help
  }
}

extension Selector.Group {
  /// As a message names it: "function `services`", "`iberia`".
  func words(_ plan: Plan) -> String {
    switch self {
    case .person(let id): "`\(plan[id].name.value)`"
    case .team(let id): "`\(plan[id].name.value)`"
    case .role(let id): "role `\(plan[id].name.value)`"
    case .function(let id): "function `\(plan[id].name)`"
    }
  }

  /// Whether it is one of the functions that customers depend on beside sales.
  var isCustomerFunction: Bool {
    guard case .function(let id) = self else { return false }
    return id == Plan.function("services") || id == Plan.function("product")
  }
}

extension Plan {
  /// A function that the language brings.
  static func function(_ name: String) -> FunctionID? {
    builtInFunctions.firstIndex(of: name).map { FunctionID($0) }
  }
}

extension ReviewClauses {
  /// Whether it is about customers: one that they take part in, or of their account or its risks. A
  /// call is the work itself, and not a review of it.
  func isOfCustomers(_ plan: Plan) -> Bool {
    let kinds = plan.builtInKinds
    guard let kind = kind?.value else { return isCustomerFacing != nil }
    if kind == kinds["account"] || kind == kinds["risk"] { return true }
    return isCustomerFacing != nil && kind != kinds["call"]
  }
}
