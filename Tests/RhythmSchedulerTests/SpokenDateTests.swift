import RhythmCalendar
import Testing

@testable import RhythmScheduler

@Suite struct SpokenDateTests {
  /// Said on Monday 2026-03-02 by somebody who has Friday the 6th off; the next occurrence is on the 9th.
  @Test(arguments: [
    ("2026-03-12", "2026-03-12"), ("today", "2026-03-02"), ("tomorrow", "2026-03-03"),
    ("Fri", "2026-03-06"), ("by friday", "2026-03-06"), ("Mon", "2026-03-09"),
    ("+3 days", "2026-03-05"), ("+4 working days", "2026-03-09"), ("3 working days", "2026-03-05"),
    ("in 2 weeks", "2026-03-16"), ("+1 month", "2026-04-02"), ("end of week", "2026-03-05"),
    ("end of the month", "2026-03-31"), ("End of Quarter", "2026-03-31"),
    ("2026-W12", "2026-03-20"),
    ("2026-05", "2026-05-29"), ("next", "2026-03-09"), ("before next", "2026-03-09"),
    ("end of year", "2026-12-31"),
  ])
  func `is told by the owner's calendar`(text: String, expected: String) {
    let off = Holiday(date: date("2026-03-06"), title: "Off")
    let told = SpokenDate(text)?.date(
      saidOn: date("2026-03-02"), working: WorkingCalendar(holidays: [off]),
      calendar: CalendarContext(), next: date("2026-03-09"))
    #expect(told == date(expected))
  }

  @Test(arguments: [
    "", "soon", "+3", "3", "Freitag", "2026-02-30", "2026-3-2", "end of", "end of time",
    "99999 days", "next Friday", "+ days", "-3 days", "by",
  ])
  func `what could mean anything means nothing`(text: String) {
    #expect(SpokenDate(text) == nil)
  }

  @Test func `without a next occurrence there is no date`() {
    let told = SpokenDate("next")?.date(
      saidOn: date("2026-03-02"), working: WorkingCalendar(), calendar: CalendarContext(), next: nil
    )
    #expect(told == nil)
  }
}
