import RhythmCalendar
import Testing

@Suite struct WeekOfPeriodTests {
  /// Starts on a Sunday and ends on a Tuesday.
  let march = span("2026-03-01", "2026-03-31")

  @Test func firstFullWeek() {
    let rule = WeekOneRule.firstFullWeek
    #expect(rule.span(ofWeek: 1, in: march, weekStart: .monday) == span("2026-03-02", "2026-03-08"))
    #expect(rule.span(ofWeek: 1, in: march, weekStart: .sunday) == span("2026-03-01", "2026-03-07"))
    #expect(rule.span(ofWeek: 5, in: march, weekStart: .monday) == span("2026-03-30", "2026-04-05"))
    #expect(rule.span(ofWeek: 6, in: march, weekStart: .monday) == nil)
    #expect(rule.weekNumber(of: day("2026-03-01"), in: march, weekStart: .monday) == nil)
    #expect(rule.weekNumber(of: day("2026-03-31"), in: march, weekStart: .monday) == 5)
    #expect(rule.lastWeek(in: march, weekStart: .monday) == span("2026-03-30", "2026-04-05"))
    let short = span("2026-03-03", "2026-03-10")
    #expect(rule.span(ofWeek: 1, in: short, weekStart: .monday) == nil)
  }

  @Test func weekOfFirstDay() {
    let rule = WeekOneRule.weekOfFirstDay
    #expect(rule.span(ofWeek: 1, in: march, weekStart: .monday) == span("2026-02-23", "2026-03-01"))
    #expect(rule.span(ofWeek: 2, in: march, weekStart: .monday) == span("2026-03-02", "2026-03-08"))
    #expect(rule.weekCount(in: march, weekStart: .monday) == 6)
    #expect(rule.weekNumber(of: day("2026-02-28"), in: march, weekStart: .monday) == nil)
  }

  @Test func daysOneToSeven() {
    let rule = WeekOneRule.daysOneToSeven
    #expect(rule.span(ofWeek: 2, in: march, weekStart: .monday) == span("2026-03-08", "2026-03-14"))
    #expect(rule.span(ofWeek: 5, in: march, weekStart: .monday) == span("2026-03-29", "2026-03-31"))
    #expect(rule.lastWeek(in: march, weekStart: .monday) == span("2026-03-29", "2026-03-31"))
    #expect(rule.span(ofWeek: 0, in: march, weekStart: .monday) == nil)
    #expect(rule.span(ofWeek: .max, in: march, weekStart: .monday) == nil)
  }

  @Test(arguments: WeekOneRule.allCases, Weekday.allCases)
  func theLastWeekHoldsTheLastDay(rule: WeekOneRule, weekStart: Weekday) {
    for month in 1...12 {
      let period = FiscalCalendar.calendarYear.span(of: .month(year: 2026, month: month))
      guard let period else { continue }
      let count = rule.weekCount(in: period, weekStart: weekStart)
      let last = rule.lastWeek(in: period, weekStart: weekStart)
      #expect(last.contains(period.last))
      #expect(rule.span(ofWeek: count, in: period, weekStart: weekStart) == last)
      #expect(rule.span(ofWeek: count + 1, in: period, weekStart: weekStart) == nil)
    }
  }
}
