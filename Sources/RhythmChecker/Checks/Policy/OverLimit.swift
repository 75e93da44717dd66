import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// One finding a line of the policy, however many people and periods are over it: where the review
  /// stands that takes most of the worst of them.
  static let overLimit = Check(name: .overLimit) { input, findings in
    for limit in input.plan.limits {
      switch limit.sort(in: input.plan) {
      case .budget: continue
      case .entries(let most): findings += entries(limit, most, input)
      case .occurrences(let most):
        let selection = input.details.selection(limit.selector)
        let tally = input.occurrences(selection, per: limit.most.per)
        findings += Excess(limit, tally, input, isTime: false) { _, _ in most }.finding
      case .time(let quantity):
        let selection = input.details.selection(limit.selector)
        let unit = limit.most.per ?? .week
        let tally = input.minutes(selection, per: unit)
        findings +=
          Excess(limit, tally, input, isTime: true) { person, period in
            input.minutes(quantity, of: person, in: period, unit)
          }.finding
      }
    }
  }

  /// Those who stand in a field of people more often than a limit allows.
  private static func entries(
    _ limit: Policy.Limit, _ most: Int, _ input: CheckInput
  ) -> [Finding] {
    guard case .field(_, let field)? = limit.selector.things.first else { return [] }
    let plan = input.plan
    let selection = input.details.selection(limit.selector)
    let holdings = input.details.holdings(limit.selector)
      .filter { $0.value.count > most && selection.concerns($0.key) }
      .sorted { $0.key < $1.key }
    return holdings.compactMap { person, entries -> Finding? in
      guard let last = entries.last,
        let place = plan[last].fields.first(where: { $0.name == field })?.value.range
      else { return nil }
      let name = plan[person].name.value
      return Finding(
        .overLimit,
        "`\(name)` is the \(field) of \(entries.count) entries, and the policy allows \(most): "
          + listed(entries.map { plan[$0].name.value }),
        at: place, label: "one of them",
        secondary: [Label(limit.range, "the limit")],
        help: [Help("name somebody else in some of them, or raise the limit")])
    }
  }
}

extension CheckInput {
  /// An amount of time in minutes, a share taken of what somebody works in a period; nil where they
  /// do not work in it.
  func minutes(
    _ quantity: Quantity, of person: PersonID, in period: CivilDate, _ unit: PeriodUnit
  ) -> Int? {
    switch quantity {
    case .minutes(let minutes): return minutes
    case .number(let number):
      let span = schedule.workingDays.calendar.span(of: unit, containing: period)
      let working = load.workingMinutes(of: person, in: span)
      return working > 0 ? working * min(number.whole, 100_000) / 100 : nil
    }
  }
}

/// What is more than a limit allows.
private struct Excess {
  private let limit: Policy.Limit
  private let input: CheckInput
  private let isTime: Bool
  private var people: Set<PersonID> = []
  private var periods: Set<CivilDate> = []
  private var excess = 0
  private var worst: (cell: Tally.Cell, amount: Tally.Amount, most: Int)?

  init(
    _ limit: Policy.Limit, _ tally: Tally, _ input: CheckInput, isTime: Bool,
    most: (PersonID, CivilDate) -> Int?
  ) {
    self.limit = limit
    self.input = input
    self.isTime = isTime
    for (cell, amount) in tally.amounts {
      guard let most = most(cell.person, cell.period), amount.total > most else { continue }
      people.insert(cell.person)
      periods.insert(cell.period)
      excess &+= amount.total &- most
      let isWorse =
        worst.map { known in
          (amount.total - most, known.cell.period, known.cell.person)
            > (known.amount.total - known.most, cell.period, cell.person)
        } ?? true
      if isWorse { worst = (cell, amount, most) }
    }
  }

  var finding: [Finding] {
    guard let worst, let most = worst.amount.reviews.first else { return [] }
    let plan = input.plan
    let causes = worst.amount.reviews.prefix(3)
    let subject = plan.text(limit.selector.range)
    let who = someOf(plan[worst.cell.person].name.value, people.count)
    let amount = isTime ? lengthWords(worst.amount.total) : "\(worst.amount.total)"
    let reviews = causes.map { cause in
      "`\(plan[cause.review].name.value)` (\(isTime ? lengthWords(cause.amount) : "\(cause.amount)"))"
    }
    let unit = limit.most.per ?? (isTime ? .week : nil)
    let period = unit.map { " in the \($0.noun) from \(worst.cell.period)" } ?? ""
    let more =
      periods.count > 1
      ? "; over it in \(counted(periods.count, unit?.noun ?? "period"))" : ""
    return [
      Finding(
        .overLimit,
        "\(who) \(people.count > 1 ? "have" : "has") more of `\(subject)` than "
          + "\(limit.most.words): \(amount)\(period), from \(reviews.joined(separator: ", "))\(more)",
        at: plan[most.review].name.range, label: "takes the most of it",
        secondary: causes.dropFirst().map { Label(plan[$0.review].name.range, "and this") }
          + [Label(limit.range, "the limit")],
        help: [Help("hold it less often or with fewer people, or raise the limit")],
        cost: isTime ? excess : excess &* 30)
    ]
  }
}
