import Foundation
import RhythmCalendar
import Testing

@Suite struct CivilDateTests {
  @Test func dayNumbersOfKnownDates() {
    #expect(day("1970-01-01").dayNumber == 0)
    #expect(day("2000-03-01").dayNumber == 11017)
    #expect(day("1900-01-01") == CivilDate.earliest)
    #expect(day("2199-12-31") == CivilDate.latest)
    #expect(CivilDate(dayNumber: -719_162).description == "0001-01-01")
  }

  @Test func everyDayFollowsTheOneBefore() {
    // Walks three centuries by a table of month lengths, which the type does not use.
    var (year, month, dayOfMonth, weekday) = (1900, 1, 1, 0)
    var date = CivilDate.earliest
    while date <= CivilDate.latest {
      let (y, m, d) = date.yearMonthDay
      if (y, m, d) != (year, month, dayOfMonth) || Int(date.weekday.rawValue) != weekday {
        Issue.record("\(date) is not \(year)-\(month)-\(dayOfMonth)")
        return
      }
      let isLeap = year % 400 == 0 || year % 100 != 0 && year % 4 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      dayOfMonth += 1
      if dayOfMonth > lengths[month - 1] { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      weekday = (weekday + 1) % 7
      date = date.adding(days: 1)
    }
    #expect(year == 2200)
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (1900, 2, 29),
    (2026, 1, 32), (Int.max, 1, 1), (2026, Int.min, 1), (2026, 2, Int.max),
  ])
  func impossibleDatesAreNone(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func arithmeticStaysInRange() {
    #expect(day("2026-01-01").adding(days: .max).dayNumber == .max)
    #expect(day("2026-01-01").adding(days: .min).dayNumber == .min)
    #expect(CivilDate(dayNumber: Int.max).dayNumber == Int32.max)
    #expect(!CivilDate(dayNumber: Int32.min).description.isEmpty)
    #expect(DateSpan(first: day("2026-01-01"), count: .min).count == 1)
  }

  @Test func weekdaysHaveNames() {
    #expect(day("2026-03-02").weekday == .monday)
    #expect(day("2026-03-08").weekday.name == "Sunday")
    #expect(Weekday.thursday.shortName == "Thu")
    #expect(Weekday.friday.days(to: .monday) == 3)
    #expect(WeekdaySet.mondayToFriday.weekdays.map(\.shortName).joined() == "MonTueWedThuFri")
  }

  @Test func timesOfDay() {
    #expect(TimeOfDay(hour: 9, minute: 0)?.description == "09:00")
    #expect(TimeOfDay(hour: 24, minute: 0)?.minutes == 1440)
    #expect(TimeOfDay(hour: 24, minute: 1) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
    #expect(TimeOfDay(hour: 9, minute: 60) == nil)
  }

  @Test func spansOfDays() {
    let march = span("2026-03-01", "2026-03-31")
    #expect(march.count == 31)
    #expect(march.contains(day("2026-03-31")))
    #expect(march.intersection(span("2026-03-31", "2026-04-02"))?.count == 1)
    #expect(march.intersection(span("2026-04-01", "2026-04-02")) == nil)
  }

  @Test func isoWeeksAgreeWithFoundation() {
    var calendar = Foundation.Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    for number in stride(from: 0, to: 36_525, by: 5) {
      let date = Foundation.Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
      let week = ISOWeek(containing: CivilDate(dayNumber: number))
      #expect(week.year == parts.yearForWeekOfYear && week.week == parts.weekOfYear)
    }
  }

  @Test func isoWeeksByName() {
    #expect(ISOWeek.count(in: 2026) == 53)
    #expect(ISOWeek.count(in: 2025) == 52)
    #expect(ISOWeek(containing: day("2027-01-03")) == ISOWeek(year: 2026, week: 53))
    #expect(ISOWeek(containing: day("2024-12-30")) == ISOWeek(year: 2025, week: 1))
    #expect(ISOWeek(year: 2025, week: 53) == nil)
    #expect(ISOWeek(year: 2026, week: 12)?.span == span("2026-03-16", "2026-03-22"))
  }
}
