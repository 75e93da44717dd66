import RhythmCalendar
import Testing

/// The cadences of the language by name, each with dates that were read off a calendar.
@Suite struct RecurrenceTests {
  static let plain = CalendarContext()
  static let february = CalendarContext(
    fiscal: FiscalCalendar(.months(start: monthDay(2, 1)), namedBy: .end))
  static let year = span("2026-01-01", "2026-12-31")

  func dates(
    _ rule: RecurrenceRule, in horizon: DateSpan = year, using context: CalendarContext = plain
  ) -> [String] {
    texts(rule.nominalDates(in: horizon, using: context))
  }

  @Test func everyDay() {
    #expect(dates(RecurrenceRule(.period(.day))).count == 365)
    let third = RecurrenceRule(every: 3, .period(.day), anchor: day("2025-12-30"))
    #expect(
      dates(third, in: span("2026-01-01", "2026-01-09")) == [
        "2026-01-02", "2026-01-05", "2026-01-08",
      ])
  }

  @Test func everyWorkingDay() {
    var context = Self.plain
    context.working = WorkingCalendar(
      holidays: [Holiday(date: day("2026-01-01"), title: "New Year's Day")])
    let week = span("2026-01-01", "2026-01-09")
    #expect(
      dates(RecurrenceRule(.period(.workingDay)), in: week, using: context) == [
        "2026-01-02", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09",
      ])
    let third = RecurrenceRule(every: 3, .period(.workingDay), anchor: day("2026-01-01"))
    #expect(dates(third, in: week, using: context) == ["2026-01-02", "2026-01-07"])
  }

  @Test func everyTwoWeeksGoesOnThroughWeek53() {
    let rule = RecurrenceRule(
      every: 2, .period(.week), on: .weekdays(WeekdaySet([.tuesday, .thursday]), of: nil),
      anchor: day("2026-12-01"))
    #expect(
      dates(rule, in: span("2026-12-01", "2027-01-20")) == [
        "2026-12-01", "2026-12-03", "2026-12-15", "2026-12-17", "2026-12-29", "2026-12-31",
        "2027-01-12", "2027-01-14",
      ])
  }

  @Test func withoutDaysARuleKeepsThePlaceOfItsAnchor() {
    func first(_ unit: PeriodUnit, _ anchor: String, _ context: CalendarContext = Self.plain)
      -> [String]
    {
      Array(
        dates(
          RecurrenceRule(.period(unit), anchor: day(anchor)), in: span("2026-01-01", "2027-12-31"),
          using: context
        ).prefix(2))
    }
    #expect(first(.week, "2026-01-07") == ["2026-01-07", "2026-01-14"])
    #expect(first(.calendarMonth, "2026-01-15") == ["2026-01-15", "2026-02-15"])
    #expect(first(.calendarQuarter, "2026-02-10") == ["2026-02-10", "2026-05-10"])
    #expect(first(.calendarYear, "2026-02-10") == ["2026-02-10", "2027-02-10"])
    #expect(first(.fiscalQuarter, "2026-03-10", Self.february) == ["2026-03-10", "2026-06-10"])
    #expect(dates(RecurrenceRule(.period(.week))).first == "2026-01-05")
    #expect(dates(RecurrenceRule(.period(.fiscalQuarter))).count == 4)
  }

  @Test func daysOfMonths() {
    func month(_ ordinals: [Ordinal], _ kind: OrdinalKind = .day) -> [String] {
      Array(
        dates(
          RecurrenceRule(
            .period(.calendarMonth), on: .ordinals(ordinals, of: kind, within: nil))
        ).prefix(3))
    }
    #expect(month([Ordinal(15), .last]) == ["2026-01-15", "2026-01-31", "2026-02-15"])
    #expect(month([Ordinal(2)], .weekday(.tuesday)) == ["2026-01-13", "2026-02-10", "2026-03-10"])
    #expect(
      month([Ordinal(1), Ordinal(3)], .weekday(.friday))
        == ["2026-01-02", "2026-01-16", "2026-02-06"])
    #expect(month([Ordinal(3)], .workingDay) == ["2026-01-05", "2026-02-04", "2026-03-04"])
    #expect(
      month([Ordinal(2, fromEnd: true)], .workingDay)
        == ["2026-01-29", "2026-02-26", "2026-03-30"])
  }

  @Test func daysOfDifferentForms() {
    let rule = RecurrenceRule(
      .period(.calendarMonth),
      on: .union([
        .ordinals([Ordinal(3)], of: .weekday(.friday), within: nil),
        .ordinals([Ordinal(1)], of: .weekday(.monday), within: nil),
        .ordinals([Ordinal(16)], of: .day, within: nil),
      ]))
    #expect(
      Array(dates(rule).prefix(4)) == ["2026-01-05", "2026-01-16", "2026-02-02", "2026-02-16"])
  }

  @Test func daysOfQuarters() {
    func quarter(_ days: DaySelection) -> [String] {
      dates(RecurrenceRule(.period(.fiscalQuarter), on: days), using: Self.february)
    }
    #expect(
      quarter(.weekdays(WeekdaySet(.tuesday), of: .week(2)))
        == ["2026-02-10", "2026-05-12", "2026-08-11", "2026-11-10"])
    #expect(
      quarter(.ordinals([Ordinal(1)], of: .workingDay, within: nil))
        == ["2026-02-02", "2026-05-01", "2026-08-03", "2026-11-02"])
    #expect(
      quarter(.ordinals([Ordinal(2)], of: .weekday(.tuesday), within: .month(2)))
        == ["2026-03-10", "2026-06-09", "2026-09-08", "2026-12-08"])
    #expect(quarter(.dayNumbers([45])) == ["2026-03-17", "2026-06-14", "2026-09-14", "2026-12-15"])
  }

  @Test func daysOfYears() {
    #expect(
      dates(RecurrenceRule(.period(.calendarYear), on: .monthDays([monthDay(3, 1)])))
        == ["2026-03-01"])
    #expect(
      dates(
        RecurrenceRule(
          .period(.calendarYear),
          on: .ordinals([Ordinal(1)], of: .weekday(.monday), within: .namedMonth(9))))
        == ["2026-09-07"])
    #expect(
      dates(RecurrenceRule(.period(.fiscalYear)), using: Self.february) == ["2026-02-01"])
    #expect(
      dates(RecurrenceRule(.period(.fiscalHalf)), using: Self.february)
        == ["2026-02-01", "2026-08-01"])
  }

  @Test func daysOfCycles() throws {
    let cycle = try #require(Cycle(start: day("2026-01-05"), partDays: [42, 14]))
    let context = CalendarContext(cycles: [cycle])
    let rule = RecurrenceRule(
      .cycle(0), on: .ordinals([Ordinal(1)], of: .weekday(.friday), within: .part(1)))
    #expect(
      dates(rule, in: span("2025-01-01", "2026-07-31"), using: context)
        == ["2026-02-20", "2026-04-17", "2026-06-12"])
    #expect(cycle.part(containing: day("2026-02-16")) == 1)
    #expect(cycle.span(ofPart: 1, inRound: 0) == span("2026-02-16", "2026-03-01"))
    #expect(cycle.span(containing: day("2026-01-04")) == nil)
    #expect(Cycle(start: day("2026-01-05"), partDays: []) == nil)
    #expect(Cycle(start: day("2026-01-05"), partDays: [.max, .max]) == nil)
  }

  @Test func weekOneByItsFirstDayMayStartInTheQuarterBefore() {
    var context = Self.plain
    context.weekOne = WeekOneRules(.weekOfFirstDay)
    let rule = RecurrenceRule(
      .period(.calendarQuarter), on: .weekdays(WeekdaySet(.tuesday), of: .week(1)))
    #expect(
      dates(rule, in: span("2025-12-01", "2026-04-30"), using: context)
        == ["2025-12-30", "2026-03-31"])
    var other = rule
    other.interval = 2
    other.anchor = day("2025-12-30")
    #expect(
      dates(other, in: span("2025-12-01", "2026-12-31"), using: context)
        == ["2025-12-30", "2026-06-30", "2026-12-29"])
  }

  @Test func intervalsNeverStartAgain() {
    let rule = RecurrenceRule(
      every: 5, .period(.calendarMonth), on: .ordinals([Ordinal(1)], of: .day, within: nil),
      anchor: day("2025-03-01"))
    #expect(dates(rule) == ["2026-01-01", "2026-06-01", "2026-11-01"])
  }

  @Test func limitsCountFromTheAnchor() {
    let rule = RecurrenceRule(
      .period(.week), on: .weekdays(WeekdaySet(.monday), of: nil), anchor: day("2025-12-01"),
      limit: 6)
    #expect(dates(rule) == ["2026-01-05"])
    #expect(dates(rule, in: span("2025-01-01", "2026-12-31")).count == 6)
  }

  @Test func nothingBeforeTheAnchor() {
    let rule = RecurrenceRule(
      .period(.week), on: .weekdays(WeekdaySet([.monday, .friday]), of: nil),
      anchor: day("2026-12-23"))
    #expect(dates(rule) == ["2026-12-25", "2026-12-28"])
    #expect(!rule.hitsAnchor(using: Self.plain))
  }

  @Test func daysThatAMonthDoesNotHave() {
    func missing(_ rule: RecurrenceRule, in horizon: DateSpan = Self.year) -> MissingDays {
      var dates: [CivilDate] = []
      var missing = MissingDays()
      rule.appendNominalDates(in: horizon, using: Self.plain, to: &dates, missing: &missing)
      return missing
    }
    let lastDay = missing(
      RecurrenceRule(
        .period(.calendarMonth), on: .ordinals([Ordinal(31)], of: .day, within: nil)))
    #expect(lastDay.count == 5)
    #expect(lastDay.first == span("2026-02-01", "2026-02-28"))
    let friday = missing(
      RecurrenceRule(
        .period(.calendarMonth), on: .ordinals([Ordinal(5)], of: .weekday(.friday), within: nil)))
    #expect(friday.count == 8)
    let leap = missing(
      RecurrenceRule(.period(.calendarYear), on: .monthDays([monthDay(2, 29)])),
      in: span("2026-01-01", "2029-12-31"))
    #expect(leap.count == 3)
    #expect(leap.first == Self.year)
    let september = missing(
      RecurrenceRule(
        .period(.calendarQuarter),
        on: .ordinals([Ordinal(1)], of: .weekday(.monday), within: .namedMonth(9))))
    #expect(september.count == 0)
  }

  @Test func aRuleThatNeverHappens() {
    let rule = RecurrenceRule(
      .period(.calendarMonth), on: .ordinals([Ordinal(32)], of: .day, within: nil))
    let horizon = DateSpan(first: .earliest, last: .latest)
    var (dates, missing) = ([CivilDate](), MissingDays())
    rule.appendNominalDates(in: horizon, using: Self.plain, to: &dates, missing: &missing)
    #expect(dates.isEmpty)
    #expect(missing.count == 3600)
    var nobody = Self.plain
    nobody.working = WorkingCalendar(weekdays: [])
    #expect(RecurrenceRule(.period(.workingDay)).nominalDates(in: horizon, using: nobody).isEmpty)
    #expect(RecurrenceRule(.cycle(3)).nominalDates(in: horizon, using: nobody).isEmpty)
  }

  @Test func rulesThatSayTheSameGiveTheSameDates() {
    func equal(_ left: RecurrenceRule, _ right: RecurrenceRule) {
      #expect(dates(left) == dates(right))
      #expect(!dates(left).isEmpty)
    }
    equal(
      RecurrenceRule(.period(.day)),
      RecurrenceRule(.period(.week), on: .weekdays(.everyDay, of: nil)))
    equal(
      RecurrenceRule(.period(.workingDay)),
      RecurrenceRule(.period(.week), on: .weekdays(.mondayToFriday, of: nil)))
    equal(
      RecurrenceRule(every: 14, .period(.day), anchor: day("2026-01-06")),
      RecurrenceRule(every: 2, .period(.week), anchor: day("2026-01-06")))
    equal(
      RecurrenceRule(every: 3, .period(.calendarMonth), anchor: day("2026-01-01")),
      RecurrenceRule(.period(.calendarQuarter)))
    equal(
      RecurrenceRule(.period(.fiscalQuarter), on: .dayNumbers([1])),
      RecurrenceRule(.period(.calendarQuarter), on: .ordinals([Ordinal(1)], of: .day, within: nil)))
  }
}
