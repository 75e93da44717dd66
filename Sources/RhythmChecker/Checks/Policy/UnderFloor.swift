import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// One finding a line of the policy. Periods that lie only partly in the plan are left out, and so
  /// are those in which somebody does not work.
  static let underFloor = Check(name: .underFloor) { input, findings in
    for floor in input.plan.floors where !floor.isOfCoaching(input.plan) {
      findings += Shortage(floor, input).finding
    }
  }
}

/// Where there is less of something than a floor wants.
private struct Shortage {
  private let floor: Policy.Floor
  private let input: CheckInput
  private let selection: Selection
  private let isTime: Bool
  private var people: Set<PersonID> = []
  private var periods: Set<CivilDate> = []
  private var shortage = 0
  private var worst: (who: String, amount: Int, period: CivilDate, missing: Int)?

  init(_ floor: Policy.Floor, _ input: CheckInput) {
    self.floor = floor
    self.input = input
    selection = input.details.selection(floor.selector)
    isTime = floor.least.quantity.isTime
    let unit = floor.least.per
    let spans =
      unit.map { unit in
        input.schedule.workingDays.calendar.spans(of: unit, over: input.schedule.horizon)
          .filter(input.schedule.horizon.contains)
      } ?? [input.schedule.horizon]
    if floor.least.isPerReport {
      measureReports(spans)
    } else if let people = selection.people {
      let tally =
        isTime
        ? input.minutes(selection, per: unit) : input.occurrences(selection, per: unit)
      let promises = isTime ? QuotaPromises.none : QuotaPromises(selection, input)
      for person in people.sorted() {
        measure(spans, of: person) { promises.count(of: person, in: $0, tally[person, $0.first]) }
      }
    } else {
      measurePlan(spans)
    }
  }

  /// What is held so and so often has no dates to count, and does not say with whom each.
  private var peopleOfQuotas: Set<PersonID> {
    Set(
      input.schedule.quotas.flatMap { quota -> [PersonID] in
        let index = Int(quota.series)
        return input.selects(selection, quota)
          ? input.schedule.series[index].participants.required : []
      })
  }

  private mutating func measure(
    _ spans: [DateSpan], of person: PersonID, and report: PersonID? = nil,
    _ amount: (DateSpan) -> Int
  ) {
    for span in spans where input.load.workingMinutes(of: person, in: span) > 0 {
      if let report, input.load.workingMinutes(of: report, in: span) == 0 { continue }
      guard
        let least = least(of: person, in: span), amount(span) < least
      else { continue }
      people.insert(person)
      let who = input.plan[person].name.value
      let other = report.map { " with `\(input.plan[$0].name.value)`" } ?? ""
      note("`\(who)`\(other)", amount(span), least, span)
    }
  }

  private func least(of person: PersonID, in span: DateSpan) -> Int? {
    switch floor.least.quantity {
    case .minutes(let minutes): return minutes
    case .number(let number):
      guard number.isPercent else { return number.whole }
      return input.load.workingMinutes(of: person, in: span) * min(number.whole, 100_000) / 100
    }
  }

  private mutating func note(_ who: String, _ amount: Int, _ least: Int, _ span: DateSpan) {
    periods.insert(span.first)
    let missing = least - amount
    shortage &+= missing
    if worst.map({ missing > $0.missing }) ?? true {
      worst = (who, amount, span.first, missing)
    }
  }

  /// What each person has together with each of those who report to them.
  private mutating func measureReports(_ spans: [DateSpan]) {
    struct Pair: Hashable {
      var manager: PersonID
      var report: PersonID
      var period: CivilDate
    }
    let organisation = input.details.organisation
    let managers = input.plan.people.indices.map { PersonID($0) }
      .filter { selection.concerns($0) && !organisation.reports(of: $0).isEmpty }
    let isManager = Set(managers)
    let counting = isTime ? [] : peopleOfQuotas
    var amounts: [Pair: Int] = [:]
    let calendar = input.schedule.workingDays.calendar
    for occurrence in input.schedule.occurrences
    where input.details.selects(selection, occurrence) {
      let people = input.details.attendance(of: occurrence).participants.required
      let period =
        floor.least.per.map { calendar.span(of: $0, containing: occurrence.date).first }
        ?? input.schedule.horizon.first
      for report in people {
        guard let manager = input.plan[report].reportsTo?.value, isManager.contains(manager),
          people.contains(manager)
        else { continue }
        amounts[Pair(manager: manager, report: report, period: period), default: 0] +=
          isTime ? Int(occurrence.seconds) / 60 : 1
      }
    }
    for manager in managers where !counting.contains(manager) {
      for report in organisation.reports(of: manager) {
        measure(spans, of: manager, and: report) {
          amounts[Pair(manager: manager, report: report, period: $0.first)] ?? 0
        }
      }
    }
  }

  /// What the plan has as a whole, whoever comes.
  private mutating func measurePlan(_ spans: [DateSpan]) {
    let promises = isTime ? QuotaPromises.none : QuotaPromises(selection, input)
    var amounts = Array(repeating: 0, count: spans.count)
    let firsts = Dictionary(spans.enumerated().map { ($1.first, $0) }) { first, _ in first }
    let calendar = input.schedule.workingDays.calendar
    for occurrence in input.schedule.occurrences
    where input.details.selects(selection, occurrence) {
      let period =
        floor.least.per.map { calendar.span(of: $0, containing: occurrence.date).first }
        ?? input.schedule.horizon.first
      guard let index = firsts[period] else { continue }
      amounts[index] += isTime ? Int(occurrence.seconds) / 60 : 1
    }
    guard case .some(let least) = wholeLeast else { return }
    for (span, dated) in zip(spans, amounts) {
      let amount = max(dated, promises.count(in: span))
      if amount < least { note("the plan", amount, least, span) }
    }
  }

  /// A share of somebody's time says nothing of the plan as a whole.
  private var wholeLeast: Int? {
    switch floor.least.quantity {
    case .minutes(let minutes): minutes
    case .number(let number): number.isPercent ? nil : number.whole
    }
  }

  var finding: [Finding] {
    guard let worst else { return [] }
    let subject = input.plan.text(floor.selector.range)
    let amount = isTime ? lengthWords(worst.amount) : "\(worst.amount)"
    let more = people.count > 1 ? " and \(people.count - 1) more" : ""
    let unit = floor.least.per
    let period = unit.map { " in the \($0.noun) from \(worst.period)" } ?? ""
    let often =
      periods.count > 1 ? "; too little in \(counted(periods.count, unit?.noun ?? "period"))" : ""
    return [
      Finding(
        .underFloor,
        "\(worst.who)\(more) \(people.count > 1 ? "have" : "has") less of `\(subject)` than "
          + "\(floor.least.words): \(amount)\(period)\(often)",
        at: floor.range, label: "not kept",
        help: [Help("plan more of it, or lower the floor")],
        cost: isTime ? shortage : shortage &* 30)
    ]
  }
}
