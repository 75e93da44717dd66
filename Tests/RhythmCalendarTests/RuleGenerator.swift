import RhythmCalendar
import Testing

/// Calendars and rules of many shapes, the same ones for the same seed.
struct RuleGenerator {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func calendar() -> (context: CalendarContext, holidays: Set<CivilDate>) {
    var holidays: Set<CivilDate> = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let start = day("2021-01-01").adding(days: Int.random(in: 0...1800, using: &random))
      for offset in 0..<random.pick([1, 1, 2, 4, 12]) {
        holidays.insert(start.adding(days: offset))
      }
    }
    let rules: [WeekOneRule] = [.firstFullWeek, .weekOfFirstDay, .daysOneToSeven]
    let weekdays = random.pick([
      WeekdaySet.mondayToFriday, .mondayToFriday, .everyDay, WeekdaySet(rawValue: 0b100_1111),
      WeekdaySet(rawValue: UInt8.random(in: 1...127, using: &random)),
    ])
    let off = holidays.sorted().map { Holiday(date: $0, title: "Off") }
    let parts = random.pick([[42, 14], [7], [10, 4, 7], [1, 20]])
    let context = CalendarContext(
      fiscal: fiscalCalendar(), weekStart: random.pick([.monday, .monday, .sunday, .saturday]),
      weekOne: WeekOneRules(
        month: random.pick(rules), quarter: random.pick(rules), half: random.pick(rules),
        year: random.pick(rules)),
      working: WorkingCalendar(weekdays: weekdays, holidays: off),
      cycles: [Cycle(start: day("2021-06-07"), partDays: parts)].compactMap { $0 })
    return (context, holidays)
  }

  private mutating func fiscalCalendar() -> FiscalCalendar {
    let naming: FiscalCalendar.Naming = random.pick([.start, .end])
    if random.chance(oneIn: 3) { return .calendarYear }
    if random.chance(oneIn: 2) {
      let start = monthDay(Int.random(in: 1...12, using: &random), random.pick([1, 1, 6, 28]))
      return FiscalCalendar(.months(start: start), namedBy: naming)
    }
    let weekday = random.pick(Weekday.allCases)
    let ends: [YearDay] = [
      .weekday(weekday, .nearest, monthDay(1, 31)), .weekday(weekday, .nearest, monthDay(12, 31)),
      .ordinal(.last, weekday, month: Int.random(in: 1...12, using: &random)),
    ]
    let numbers = random.pick([[4, 4, 5], [4, 5, 4], [5, 4, 4], [12, 12, 12, 16]])
    let extra: [ExtraWeek] = [.last, .month(3), .quarter(1), .quarter(4), .month(12)]
    return FiscalCalendar(
      .weeks(
        WeekYear(
          end: random.pick(ends), pattern: WeekPattern(numbers) ?? .fourFourFive,
          extraWeek: random.pick(extra))), namedBy: naming)
  }

  mutating func rule() -> RecurrenceRule {
    let isCycle = random.chance(oneIn: 12)
    let unit = isCycle ? RecurrenceUnit.cycle(0) : .period(random.pick(PeriodUnit.allCases))
    var rule = RecurrenceRule(
      every: random.pick([1, 1, 1, 2, 3, 5]), unit, on: days(for: unit))
    if rule.interval > 1 || random.chance(oneIn: 3) {
      rule.anchor = day("2022-01-01").adding(days: Int.random(in: 0...400, using: &random))
      if random.chance(oneIn: 4) { rule.limit = Int.random(in: 0...12, using: &random) }
    }
    // Without days the anchor gives them, of which other tests tell.
    if rule.days == .none, unit != .period(.day), unit != .period(.workingDay) {
      if rule.anchor != nil { rule.days = .dayNumbers([1]) }
    }
    return rule
  }

  private mutating func days(for unit: RecurrenceUnit) -> DaySelection {
    if unit == .period(.day) || unit == .period(.workingDay) {
      return random.chance(oneIn: 2)
        ? .none : .weekdays(WeekdaySet(random.pick(Weekday.allCases)), of: nil)
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .none
    case 1:
      let set = WeekdaySet(rawValue: UInt8.random(in: 1...127, using: &random))
      return .weekdays(set, of: nil)
    case 2: return .weekdays(WeekdaySet(random.pick(Weekday.allCases)), of: part(for: unit))
    case 3, 4:
      let kinds: [OrdinalKind] = [.weekday(random.pick(Weekday.allCases)), .workingDay, .day]
      let ordinals = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Ordinal(
          random.pick([1, 1, 2, 3, 4, 5, 29, 31]), fromEnd: random.chance(oneIn: 3))
      }
      let within = random.chance(oneIn: 3) ? part(for: unit) : nil
      return .ordinals(ordinals, of: random.pick(kinds), within: within)
    case 5:
      let month = Int.random(in: 1...12, using: &random)
      return .monthDays([monthDay(month, 1), monthDay(3, Int.random(in: 1...31, using: &random))])
    case 6: return .dayNumbers([random.pick([1, 15, 31, 45, 90, 366])])
    default:
      return .union([
        .ordinals([.last], of: .weekday(.friday), within: nil),
        .weekdays(WeekdaySet(.tuesday), of: part(for: unit)),
      ])
    }
  }

  private mutating func part(for unit: RecurrenceUnit) -> SubPeriod? {
    if case .cycle = unit { return random.pick([.part(0), .week(1), .lastWeek, nil]) }
    let week = SubPeriod.week(random.pick([1, 2, 3, 5, 6, 13, 14]))
    return random.pick([
      week, week, .lastWeek, .month(Int.random(in: 1...4, using: &random)),
      .namedMonth(Int.random(in: 1...12, using: &random)), nil,
    ])
  }

  mutating func horizon() -> DateSpan {
    let first = day("2022-01-01").adding(days: Int.random(in: 0...500, using: &random))
    return DateSpan(first: first, count: random.pick([1, 7, 40, 366, 366, 700]))
  }
}
