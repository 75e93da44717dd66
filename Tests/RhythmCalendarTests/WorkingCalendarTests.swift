import RhythmCalendar
import Testing

@Suite struct WorkingCalendarTests {
  static let plain = WorkingCalendar()
  static let england = WorkingCalendar(
    holidays: [
      Holiday(date: day("2026-04-03"), title: "Good Friday"),
      Holiday(date: day("2026-04-06"), title: "Easter Monday"),
      Holiday(date: day("2026-12-24"), title: "Christmas Eve", isHalf: true),
    ])

  @Test func countingStartsOnTheNextDay() {
    #expect(Self.plain.adding(workingDays: -1, to: day("2026-03-02")) == day("2026-02-27"))
    #expect(Self.plain.adding(workingDays: 1, to: day("2026-03-07")) == day("2026-03-09"))
    #expect(Self.plain.adding(workingDays: 0, to: day("2026-03-07")) == day("2026-03-07"))
    #expect(Self.england.adding(workingDays: 1, to: day("2026-04-02")) == day("2026-04-07"))
    #expect(Self.england.adding(workingDays: -1, to: day("2026-04-07")) == day("2026-04-02"))
  }

  @Test func nearestTakesTheLaterOfTwo() {
    // A Sunday of a four-day week-end: Thursday is three days off, Tuesday two.
    #expect(Self.england.nearest(to: day("2026-04-05")) == day("2026-04-07"))
    #expect(Self.england.nearest(to: day("2026-04-04")) == day("2026-04-02"))
    let threeDays = WorkingCalendar(holidays: [Holiday(date: day("2026-04-06"), title: "Off")])
    #expect(threeDays.nearest(to: day("2026-04-05")) == day("2026-04-07"))
  }

  @Test func halfDaysAreWorked() {
    #expect(Self.england.isWorkingDay(day("2026-12-24")))
    #expect(Self.england.isHalfDay(day("2026-12-24")))
    #expect(!Self.england.isHalfDay(day("2026-12-23")))
  }

  @Test func nobodyWorks() {
    let never = WorkingCalendar(weekdays: [])
    let march = span("2026-03-01", "2026-03-31")
    #expect(never.next(after: march.first) == nil)
    #expect(never.nearest(to: march.first) == nil)
    #expect(never.workingDay(Ordinal(1), in: march) == nil)
    #expect(never.count(in: march) == 0)
  }

  @Test func farAwayCountsAreHarmless() {
    #expect(Self.england.adding(workingDays: .max, to: day("2026-04-02"))?.dayNumber == .max)
    #expect(Self.england.adding(workingDays: .min, to: day("2026-04-02"))?.dayNumber == .min)
    let spread = WorkingCalendar(holidays: [
      Holiday(date: CivilDate(dayNumber: Int32.min), title: "First"),
      Holiday(date: CivilDate(dayNumber: Int32.max), title: "Last"),
    ])
    #expect(spread.isWorkingDay(day("2026-04-02")))
  }

  @Test func agreesWithWalkingDayByDay() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let weekdays = WeekdaySet(rawValue: UInt8.random(in: 1...127, using: &random))
      let base = day("2026-01-01")
      let off = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        base.adding(days: Int.random(in: 0...250, using: &random))
      }
      let calendar = WorkingCalendar(
        weekdays: weekdays, holidays: off.map { Holiday(date: $0, title: "Off") })
      func isWorked(_ date: CivilDate) -> Bool {
        weekdays.contains(date.weekday) && !off.contains(date)
      }
      for _ in 0..<12 {
        let date = base.adding(days: Int.random(in: -30...300, using: &random))
        let count = Int.random(in: -25...25, using: &random)
        var expected = date
        var left = abs(count)
        while left > 0 {
          expected = expected.adding(days: count.signum())
          if isWorked(expected) { left -= 1 }
        }
        #expect(calendar.adding(workingDays: count, to: date) == expected)
        #expect(calendar.isWorkingDay(date) == isWorked(date))
        let period = DateSpan(first: date, count: Int.random(in: 1...60, using: &random))
        let worked = (0..<period.count).map { date.adding(days: $0) }.filter(isWorked)
        #expect(calendar.count(in: period) == worked.count)
        #expect(calendar.workingDay(Ordinal(2), in: period) == worked.dropFirst().first)
        #expect(
          calendar.workingDay(Ordinal(3, fromEnd: true), in: period) == worked.dropLast(2).last)
      }
    }
  }

  @Test func calendarsOfSeveralPeople() {
    let spain = WorkingCalendar(
      weekdays: WeekdaySet([.monday, .tuesday, .wednesday, .thursday]),
      holidays: [Holiday(date: day("2026-01-06"), title: "Reyes")])
    let both = WorkingCalendar(workedInAll: [Self.england, spain])
    #expect(!both.isWorkingDay(day("2026-01-06")))
    #expect(!both.isWorkingDay(day("2026-04-06")))
    #expect(!both.isWorkingDay(day("2026-03-06")))
    #expect(both.isWorkingDay(day("2026-03-05")))
    #expect(both.isHalfDay(day("2026-12-24")))
  }

  @Test func movesOffDaysOff() {
    let context = CalendarContext(working: Self.england)
    let sunday = day("2026-05-31")
    #expect(DayOffMove(.next).settle(sunday, in: context) == .moved(to: day("2026-06-01")))
    #expect(DayOffMove(.previous).settle(sunday, in: context) == .moved(to: day("2026-05-29")))
    #expect(DayOffMove(.nearest).settle(sunday, in: context) == .moved(to: day("2026-06-01")))
    #expect(
      DayOffMove(.nearest, within: .calendarMonth).settle(sunday, in: context)
        == .moved(to: day("2026-05-29")))
    #expect(DayOffMove(.next, within: .calendarMonth).settle(sunday, in: context) == .noWorkingDay)
    #expect(DayOffMove.keep.settle(sunday, in: context) == .kept)
    #expect(DayOffMove.skip.settle(sunday, in: context) == .skipped)
    #expect(DayOffMove.skip.settle(day("2026-05-29"), in: context) == .kept)
    // Good Friday, a week-end and Easter Monday in a row.
    #expect(
      DayOffMove(.next, within: .week).settle(day("2026-04-03"), in: context) == .noWorkingDay)
  }

  @Test func edgesOfPeriods() {
    let context = CalendarContext(working: Self.england)
    let april = span("2026-04-01", "2026-04-30")
    func edge(_ edge: PeriodEdge) -> DateSpan? { edge.span(in: april, using: context) }
    #expect(
      edge(PeriodEdge(.first, 3, .workingDays, of: .calendarMonth))
        == span("2026-04-01", "2026-04-07"))
    #expect(
      edge(PeriodEdge(.last, 2, .weeks, of: .calendarMonth)) == span("2026-04-17", "2026-04-30"))
    #expect(
      edge(PeriodEdge(.last, 1, .days, of: .calendarMonth)) == span("2026-04-30", "2026-04-30"))
    #expect(edge(PeriodEdge(.last, 99, .days, of: .calendarMonth)) == april)
    #expect(edge(PeriodEdge(.first, .max, .weeks, of: .calendarMonth)) == april)
    // May ends on a Sunday, which belongs to its last working days.
    let last = PeriodEdge(.last, 5, .workingDays, of: .calendarMonth)
    #expect(
      last.spans(over: span("2026-05-31", "2026-06-30"), using: context)
        == [span("2026-05-25", "2026-05-31"), span("2026-06-24", "2026-06-30")])
    #expect(last.contains(day("2026-05-31"), using: context))
    #expect(!last.contains(day("2026-05-22"), using: context))
  }
}
