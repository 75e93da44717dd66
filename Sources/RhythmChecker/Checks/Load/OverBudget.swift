import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Internal time of each week, with what is prepared and followed up, against what the policies
  /// allow, else against a share of the working hours of whoever has reports.
  static let overBudget = Check(name: .overBudget) { input, findings in
    findings += ExcessGroup.groups(
      of: input.weeklyExcesses(.overBudget, where: \.isOfInternalTime)
    ).map { $0.finding(.overBudget, of: "internal time", input) }
  }

  /// The same of forecast and reporting.
  static let forecastHeavy = Check(name: .forecastHeavy) { input, findings in
    findings += ExcessGroup.groups(
      of: input.weeklyExcesses(.forecastHeavy) { $0.isOfReporting && $0.per == .week }
    ).map { $0.finding(.forecastHeavy, of: "forecast and reporting", input) }
  }
}

/// That the weeks of somebody are over a budget.
private struct PersonalExcess {
  var person: PersonID
  var excess: LoadExcess

  /// Minutes beyond the budget in the worst week.
  var mostBeyond: Int { excess.used &- excess.most }
}

/// Those whose weeks are over one budget, the largest causes being the same: what is to change is the
/// same, too.
private struct ExcessGroup {
  private struct Cause: Hashable {
    var line: SourceRange?
    var origins: Set<LoadCause.Origin>
  }

  /// The one who is beyond the budget by the most in one week, the first of equal ones.
  private(set) var worst: PersonalExcess
  private(set) var count = 1
  /// Minutes beyond the budget, of all weeks of all of them.
  private(set) var beyond: Int

  private init(_ first: PersonalExcess) {
    worst = first
    beyond = first.excess.beyond
  }

  static func groups(of all: [PersonalExcess]) -> [ExcessGroup] {
    var groups: [ExcessGroup] = []
    var places: [Cause: Int] = [:]
    for item in all {
      let cause = Cause(
        line: item.excess.budget.line, origins: Set(item.excess.causes.map(\.origin)))
      guard let place = places[cause] else {
        places[cause] = groups.count
        groups.append(ExcessGroup(item))
        continue
      }
      groups[place].count += 1
      groups[place].beyond &+= item.excess.beyond
      if item.mostBeyond > groups[place].worst.mostBeyond { groups[place].worst = item }
    }
    return groups
  }
}

extension CheckInput {
  /// Of each person the budget that is exceeded by the most; a person is one finding, however many
  /// weeks it is.
  fileprivate func weeklyExcesses(
    _ check: CheckName, where isMeant: (LoadBudget) -> Bool
  ) -> [PersonalExcess] {
    let budgets = LoadBudgets(plan, details.organisation)
    return plan.people.indices.compactMap { index in
      let person = PersonID(index)
      let own = budgets.budgets(of: person).filter(isMeant).compactMap { usual($0, check) }
      guard !own.isEmpty else { return nil }
      let all = load.excesses(of: person, over: own, in: schedule.horizon, plan)
      let worst = all.enumerated().max {
        ($0.element.beyond, $1.offset) < ($1.element.beyond, $0.offset)
      }
      return worst.map { PersonalExcess(person: person, excess: $0.element) }
    }
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

extension ExcessGroup {
  func finding(_ check: CheckName, of subject: String, _ input: CheckInput) -> Finding {
    let plan = input.plan
    let name = plan[worst.person].name
    let excess = worst.excess
    let most = lengthWords(excess.most)
    let (limit, allowed): (String, String)
    if case .share(let number) = excess.budget.most {
      (limit, allowed) = ("\(number.whole)% of the working hours", ", where \(most) are allowed")
    } else {
      (limit, allowed) = (most, "")
    }
    let often =
      excess.count == 1
      ? " in the week from \(excess.worst.first)"
      : " in \(excess.count) weeks, first "
        + (excess.first == excess.worst ? "and" : "from \(excess.first.first), and")
        + " most from \(excess.worst.first)"
    let who = count == 1 ? "has" : "and \(count - 1) more have"
    let when = count == 1 ? often : "; `\(name.value)` the most,\(often)"
    let causes = excess.causes
    let places = causes.compactMap { $0.place(in: plan) }
    return Finding(
      check,
      "`\(name.value)` \(who) more \(subject) than \(limit)\(when): "
        + "\(lengthWords(excess.used))\(allowed), most of it \(plan.listed(causes))",
      at: places.first ?? name.range, label: "takes the most of it",
      secondary: places.dropFirst().map { Label($0, "and this") }
        + (excess.budget.line.map { [Label($0, "the limit")] } ?? [])
        + (count == 1 && !places.isEmpty ? plan.labels(of: worst.person, "whose week it is") : []),
      help: [Help("hold one of them less often or shorter, or let somebody else come")],
      cost: beyond)
  }
}

extension Plan {
  /// A label at somebody whom a line of the plan declares, so that it may waive what is found of them;
  /// none at a row of a file.
  func labels(of person: PersonID, _ text: String) -> [Label] {
    let place = self[person].name.range
    let index = Int(place.file.index)
    guard files.indices.contains(index), files[index].path.hasSuffix(".rhythm") else { return [] }
    return [Label(place, text)]
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
