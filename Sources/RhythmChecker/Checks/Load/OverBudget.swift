import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Internal time of each week, with what is prepared and followed up, against what the policies
  /// allow, else against a share of the working hours of whoever has reports.
  static let overBudget = Check(name: .overBudget) { input, findings in
    findings += input.weeklyExcesses(.overBudget, where: \.isOfInternalTime)
      .map { $0.finding(.overBudget, of: "internal time", input) }
  }

  /// The same of forecast and reporting.
  static let forecastHeavy = Check(name: .forecastHeavy) { input, findings in
    findings += input.weeklyExcesses(.forecastHeavy) { $0.isOfReporting && $0.per == .week }
      .map { $0.finding(.forecastHeavy, of: "forecast and reporting", input) }
  }
}

/// That the weeks of somebody are over a budget.
private struct PersonalExcess {
  var person: PersonID
  var excess: LoadExcess
}

extension CheckInput {
  /// Of each person the budget that is exceeded by the most; a person is one finding, however many
  /// weeks it is.
  fileprivate func weeklyExcesses(
    _ check: CheckName, where isMeant: (LoadBudget) -> Bool
  ) -> [PersonalExcess] {
    let budgets = LoadBudgets(plan, details.organisation)
    let wholeWeeks = wholeWeeks
    return plan.people.indices.compactMap { index in
      let person = PersonID(index)
      let own = budgets.budgets(of: person).filter(isMeant).compactMap { usual($0, check) }
      guard !own.isEmpty else { return nil }
      let all = load.excesses(of: person, over: own, in: wholeWeeks, plan)
      let worst = all.enumerated().max {
        ($0.element.beyond, $1.offset) < ($1.element.beyond, $0.offset)
      }
      return worst.map { PersonalExcess(person: person, excess: $0.element) }
    }
  }

  /// The weeks that lie in the horizon as a whole; the horizon where it has none.
  private var wholeWeeks: DateSpan {
    let weeks = load.calendar.spans(of: .week, over: schedule.horizon)
      .filter { schedule.horizon.contains($0) }
    guard let first = weeks.first, let last = weeks.last else { return schedule.horizon }
    return DateSpan(first: first.first, last: last.last)
  }

  /// A budget that no `limit` line gives, with the threshold of the policy in its place where there
  /// is one; nil where that is of another sort.
  private func usual(_ budget: LoadBudget, _ check: CheckName) -> LoadBudget? {
    guard budget.line == nil, let written = threshold(of: check) else { return budget }
    var budget = budget
    switch budget.most {
    case .share:
      if let percent = written.value(in: .percent) {
        budget.most = .share(Number(units: Int64(percent), isPercent: true))
        return budget
      }
      guard check == .overBudget, let minutes = written.value(in: .minutes) else { return nil }
      budget.most = .minutes(minutes)
      return budget
    case .minutes:
      guard let minutes = written.value(in: .minutes) else { return nil }
      budget.most = .minutes(minutes)
      return budget
    }
  }
}

extension PersonalExcess {
  func finding(_ check: CheckName, of subject: String, _ input: CheckInput) -> Finding {
    let plan = input.plan
    let name = plan[person].name
    let share: String
    if case .share(let number) = excess.budget.most {
      share = " (\(number.whole)% of the working hours)"
    } else {
      share = ""
    }
    let often =
      excess.count == 1
      ? "in the week from \(excess.worst.first)"
      : "in \(excess.count) weeks, first "
        + (excess.first == excess.worst ? "and" : "from \(excess.first.first), and")
        + " most from \(excess.worst.first)"
    let causes = excess.causes
    let places = causes.compactMap { $0.place(in: plan) }
    return Finding(
      check,
      "`\(name.value)` has more \(subject) than \(lengthWords(excess.most))\(share) \(often): "
        + "\(lengthWords(excess.used)), most of it \(plan.listed(causes))",
      at: places.first ?? name.range, label: "takes the most of it",
      secondary: places.dropFirst().map { Label($0, "and this") }
        + (excess.budget.line.map { [Label($0, "the limit")] } ?? []),
      help: [Help("hold one of them less often or shorter, or let somebody else come")],
      cost: excess.beyond)
  }
}

extension LoadCause {
  /// Where the name of a review or an initiative stands; nil for what was not planned.
  func place(in plan: Plan) -> SourceRange? {
    switch origin {
    case .review(let id): plan.reviews[Int(id.index)].name.range
    case .initiative(let id): plan[id].name.range
    case .unplanned: nil
    }
  }
}

extension Plan {
  /// Causes by name with their time: `one-to-one` (6h), `forecast` (2h30m).
  func listed(_ causes: [LoadCause]) -> String {
    causes.map { cause in
      let name: String
      switch cause.origin {
      case .review(let id): name = "`\(reviews[Int(id.index)].name.value)`"
      case .initiative(let id): name = "`\(self[id].name.value)`"
      case .unplanned: name = "asks from outside"
      }
      return "\(name) (\(lengthWords(cause.minutes)))"
    }.joined(separator: ", ")
  }
}
