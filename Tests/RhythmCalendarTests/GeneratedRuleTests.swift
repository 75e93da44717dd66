import RhythmCalendar
import Testing

@Suite struct GeneratedRuleTests {
  @Test(arguments: 0..<40)
  func agreesWithWalkingDayByDay(seed: Int) {
    var generator = RuleGenerator(seed: UInt64(seed))
    let (context, holidays) = generator.calendar()
    let naive = NaiveCalendar(context: context, holidays: holidays)
    for _ in 0..<150 {
      let rule = generator.rule()
      let horizon = generator.horizon()
      let expected = naive.dates(of: rule, in: horizon)
      var dates: [CivilDate] = []
      var missing = MissingDays()
      rule.appendNominalDates(in: horizon, using: context, to: &dates, missing: &missing)
      #expect(dates == expected.dates, "\(rule) in \(horizon) with \(context)")
      #expect(missing.count == expected.missing, "\(rule) in \(horizon) with \(context)")
      #expect((missing.count > 0) == (missing.first != nil))
    }
  }

  @Test func aHorizonInTwoPartsGivesTheSameDates() {
    var generator = RuleGenerator(seed: 1001)
    for _ in 0..<20 {
      let context = generator.calendar().context
      for _ in 0..<50 {
        let rule = generator.rule()
        let whole = generator.horizon()
        let middle = whole.first.adding(days: whole.count / 3)
        var (dates, missing) = ([CivilDate](), MissingDays())
        var parts = [DateSpan(first: whole.first, last: middle)]
        if middle < whole.last {
          parts.append(DateSpan(first: middle.adding(days: 1), last: whole.last))
        }
        for part in parts {
          rule.appendNominalDates(in: part, using: context, to: &dates, missing: &missing)
        }
        var all = MissingDays()
        var expected: [CivilDate] = []
        rule.appendNominalDates(in: whole, using: context, to: &expected, missing: &all)
        #expect(dates == expected)
        #expect(rule.anchor == nil || missing == all)
      }
    }
  }

  @Test func aShiftBy400YearsShiftsEveryDate() {
    // 400 years are 20,871 weeks, so the calendar repeats.
    let shift = 146_097
    var generator = RuleGenerator(seed: 2002)
    for _ in 0..<20 {
      let (context, holidays) = generator.calendar()
      var later = context
      later.working = WorkingCalendar(
        weekdays: context.working.weekdays,
        holidays: holidays.sorted().map { Holiday(date: $0.adding(days: shift), title: "Off") })
      later.cycles = context.cycles.compactMap {
        Cycle(start: $0.start.adding(days: shift), partDays: $0.partDays)
      }
      for _ in 0..<25 {
        let rule = generator.rule()
        let horizon = generator.horizon()
        var laterRule = rule
        laterRule.anchor = rule.anchor?.adding(days: shift)
        let dates = laterRule.nominalDates(
          in: DateSpan(first: horizon.first.adding(days: shift), count: horizon.count), using: later
        )
        #expect(
          dates.map { $0.adding(days: -shift) } == rule.nominalDates(in: horizon, using: context))
      }
    }
  }

  @Test func anyNumbersAreHarmless() {
    let numbers = [Int.min, -1, 0, 1, 54, Int.max]
    let context = CalendarContext(
      cycles: [Cycle(start: day("2026-01-05"), partDays: [42, 14])].compactMap { $0 })
    let year = span("2026-01-01", "2026-12-31")
    for number in numbers {
      let parts: [SubPeriod] = [.week(number), .month(number), .namedMonth(number), .part(number)]
      let selections =
        parts.map { DaySelection.weekdays(.mondayToFriday, of: $0) }
        + [.ordinals([Ordinal(number), Ordinal(number, fromEnd: true)], of: .day, within: nil)]
        + [.dayNumbers([number]), .weekdays([], of: nil), .union([])]
      for days in selections {
        for unit in PeriodUnit.allCases.map(RecurrenceUnit.period) + [.cycle(0), .cycle(number)] {
          let rule = RecurrenceRule(
            every: number, unit, on: days, anchor: day("2025-11-30"), limit: number)
          #expect(rule.nominalDates(in: year, using: context).count <= year.count)
        }
      }
    }
  }
}
