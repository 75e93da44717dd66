import RhythmCalendar
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026", Period.year(2026)), ("2026-03", .month(year: 2026, month: 3)),
    ("2026-W12", .week(year: 2026, week: 12)), ("2026-Q1", .quarter(year: 2026, quarter: 1)),
    ("2026-H2", .half(year: 2026, half: 2)), ("FY27", .fiscalYear(2027)),
    ("FY27-Q1", .fiscalQuarter(year: 2027, quarter: 1)),
    ("FY27-H2", .fiscalHalf(year: 2027, half: 2)),
    ("FY27-M03", .fiscalMonth(year: 2027, month: 3)),
    ("FY27-W07", .fiscalWeek(year: 2027, week: 7)),
    ("FY1999-Q4", .fiscalQuarter(year: 1999, quarter: 4)),
  ])
  func writtenAndRead(text: String, period: Period) {
    #expect(Period(text) == period)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "", "26", "2026-", "2026-13", "2026-00", "2026-3", "2026-W54", "2026-W00", "2026-W1", "2026-Q5",
    "2026-Q0", "2026-H3", "2026-M03", "FY", "FY7", "FY27-", "FY27-03", "FY27-Q5", "FY27-Q01",
    "fy27", "FY27-M14", "FY27-W55", "FY127", "2026-W12-1", "2026-Q", "2026-é1", "FY27Q1", "20 6",
  ])
  func otherTextIsNone(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func daysOfCalendarPeriods() {
    let calendar = FiscalCalendar.calendarYear
    #expect(calendar.span(of: .year(2026)) == span("2026-01-01", "2026-12-31"))
    #expect(calendar.span(of: .month(year: 2024, month: 2)) == span("2024-02-01", "2024-02-29"))
    #expect(calendar.span(of: .quarter(year: 2026, quarter: 4)) == span("2026-10-01", "2026-12-31"))
    #expect(calendar.span(of: .half(year: 2026, half: 1)) == span("2026-01-01", "2026-06-30"))
    #expect(calendar.span(of: .week(year: 2026, week: 53)) == span("2026-12-28", "2027-01-03"))
    #expect(calendar.span(of: .fiscalYear(2026)) == span("2026-01-01", "2026-12-31"))
    #expect(calendar.span(of: .fiscalMonth(year: 2026, month: 13)) == nil)
    #expect(calendar.span(of: .week(year: 2025, week: 53)) == nil)
    #expect(calendar.span(of: .year(.max)) == nil)
    #expect(calendar.span(of: .fiscalWeek(year: .min, week: 1)) == nil)
    #expect(calendar.span(of: .fiscalWeek(year: 2026, week: .max)) == nil)
    #expect(calendar.span(of: .fiscalHalf(year: .max, half: .max)) == nil)
  }

  @Test func neighbours() {
    let context = CalendarContext()
    let date = day("2026-12-15")
    #expect(context.span(of: .calendarQuarter, after: date) == span("2027-01-01", "2027-03-31"))
    #expect(context.span(of: .calendarMonth, before: date) == span("2026-11-01", "2026-11-30"))
    #expect(context.label(of: .calendarHalf, containing: date)?.description == "2026-H2")
    #expect(context.label(of: .week, containing: date)?.description == "2026-W51")
    #expect(context.label(of: .day, containing: date) == nil)
    let quarters = context.spans(of: .calendarQuarter, over: span("2026-03-31", "2026-07-01"))
    #expect(quarters.map(\.first.description) == ["2026-01-01", "2026-04-01", "2026-07-01"])
  }
}
