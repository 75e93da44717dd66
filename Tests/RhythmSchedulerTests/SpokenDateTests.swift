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
    ("end of year", "2026-12-31"), ("Fri 20 Mar", "2026-03-20"), ("20 March", "2026-03-20"),
    ("March 20th, 2026", "2026-03-20"), ("the 1st April.", "2026-04-01"), ("Fri.", "2026-03-06"),
    ("26 Feb", "2026-02-26"), ("20 Dec", "2025-12-20"), ("15 Aug", "2026-08-15"),
    ("Friday, 2026-03-20", "2026-03-20"), ("\"+4 working days\"", "2026-03-09"),
    ("\"next\"", "2026-03-09"), ("(Fri)", "2026-03-06"), ("“end of month”.", "2026-03-31"),
    ("2026-03-12;", "2026-03-12"),
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

  @Test(arguments: ["30 Feb", "Thu 20 Mar 2026", "29 February"])
  func `a day that there is not has no date`(text: String) {
    let told = SpokenDate(text)?.date(
      saidOn: date("2026-03-02"), working: WorkingCalendar(), calendar: CalendarContext(), next: nil
    )
    #expect(SpokenDate(text) != nil)
    #expect(told == nil)
  }

  @Test(arguments: [
    ("30 Feb", true), ("next week", true), ("20/3", true), ("20.3.2026", true), ("Freitag", false),
    ("EOD", true), ("2026-3-2", true), ("10%", false), ("2.5", false), ("12", false),
    ("the buyer", false), ("March of next year or so", true), ("2-3 deals", false), ("", false),
    ("2026-07-19 at noon", true), ("2026-07-19, please", true), ("2026-07-19 17:00", true),
    ("Q3", true), ("Q3 at the latest", true), ("FY27-H1", true), ("6/19", true),
    ("6/19 in the office of the buyer", true), ("Fri (urgent)", true), ("\"next\"", true),
    ("5pm", true), ("17:00", true), ("20th", true), ("2027", true),
    ("20 Feb or so if it rains", true),
    ("Fri so that Ana has it before the call", true),
    ("the middle of June if that is enough", true),
    ("10 points", false), ("1/3 of the price", false), ("2000 units", false),
    ("5-10 points", false),
    ("Ana so that all have it before Friday", false), ("h", false), ("phone", false),
  ])
  func `what was meant as a date is told from other words`(text: String, expected: Bool) {
    #expect(SpokenDate.isMeant(by: text) == expected)
  }

  @Test func `without a next occurrence there is no date`() {
    let told = SpokenDate("next")?.date(
      saidOn: date("2026-03-02"), working: WorkingCalendar(), calendar: CalendarContext(), next: nil
    )
    #expect(told == nil)
  }
}
