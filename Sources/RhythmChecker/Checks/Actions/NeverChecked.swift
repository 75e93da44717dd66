import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  static let neverChecked = Check(name: .neverChecked) { input, findings in
    let plan = input.plan
    let reviews = input.versions.reviews
    if plan.actions.isEmpty, reviews.indices.allSatisfy({ reviews[$0].clauses.expects.isEmpty }) {
      return
    }
    let dates = ReturnDates(input)
    for action in plan.actions where action.isOpen(on: input.today) {
      guard let last = dates.last(for: action), last.date == nil, !last.goesOn else { continue }
      let due = ActionState(of: action, on: input.today).due ?? action.from?.date ?? input.today
      guard due <= input.schedule.horizon.last else { continue }
      findings.append(finding(action, plan))
    }
    checkExpected(dates, input, &findings)
  }

  private static func finding(_ action: Action, _ plan: Plan) -> Finding {
    let name = action.name.value
    var help = [Help("say where it is looked at: `comes back at ...`, with the name of a review")]
    if action.from == nil, action.comesBackAt == nil {
      help.append(Help("or where it was promised: `from`, with a review and its date"))
      return Finding(
        .neverChecked, "no review looks at the action `\(name)`", at: action.name.range,
        label: "it comes from no review, and comes back at none", help: help)
    }
    let home = action.comesBackAt ?? action.from?.series
    return Finding(
      .neverChecked, "nothing looks at the action `\(name)` again", at: action.name.range,
      label: "no later date in the horizon",
      secondary: home.map { [Label($0.range, "not held after that")] } ?? [], help: help)
  }

  /// What the last date of a series expects, where no date follows though the horizon goes on.
  private static func checkExpected(
    _ dates: ReturnDates, _ input: CheckInput, _ findings: inout [Finding]
  ) {
    var unchecked: [ReviewID: [Int]] = [:]
    var order: [ReviewID] = []
    for (index, series) in input.schedule.series.enumerated() {
      guard let last = dates.last(ofSeries: index) else { continue }
      let version = input.versions.version(of: last)
      guard !input.versions.reviews[version].isBroken,
        !input.versions.reviews[version].clauses.expects.isEmpty, !dates.isUndated(series.review),
        dates.endsEarly(index), !dates.isSentOn(last)
      else { continue }
      let expected = input.details.duties(of: last, kinds: [.expects])
      guard expected.contains(where: { isDue($0, of: last, input) }) else { continue }
      if unchecked[series.review] == nil { order.append(series.review) }
      unchecked[series.review, default: []].append(index)
    }
    for review in order {
      guard let series = unchecked[review], let first = series.first,
        let last = dates.last(ofSeries: first), let duty = input.details.expects(of: last).first
      else { continue }
      findings.append(finding(duty, last, count: series.count, input))
    }
  }

  /// Whether something is due in the horizon, or before a next date that does not come.
  private static func isDue(
    _ expected: DutyInstance, of last: Occurrence, _ input: CheckInput
  ) -> Bool {
    if let due = expected.due { return due.date <= input.schedule.horizon.last }
    let clauses = input.details.clauses(of: last)
    let own =
      clauses.expects.indices.contains(expected.duty)
      ? clauses.expects[expected.duty].due : nil
    let rule = own ?? clauses.actionsDue ?? input.plan.header?.actionsDue
    guard case .beforeNext = rule?.form else { return false }
    // A cadence without an end goes on behind the horizon.
    return !clauses.cadences.contains { cadence in
      guard case .every = cadence.form else { return false }
      return cadence.until == nil && cadence.limit == nil
    }
  }

  private static func finding(
    _ duty: Duty, _ last: Occurrence, count: Int, _ input: CheckInput
  ) -> Finding {
    let series = input.schedule.series(of: last)
    let others = count > 1 ? " and \(count - 1) more" : ""
    let name = series.map { input.plan[$0.review].name }
    return Finding(
      .neverChecked,
      "what `\(series?.id ?? "")`\(others) expects on \(last.date) is never looked at",
      at: duty.title.range, label: "no later date in the horizon",
      secondary: name.map { [Label($0.range, "in this review")] } ?? [],
      help: [
        Help("say where it is looked at: `actions come back at ...`, with the name of a review"),
        Help("or give the review a further date"),
      ])
  }
}
