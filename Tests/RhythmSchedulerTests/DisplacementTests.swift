import RhythmCalendar
import Testing

@testable import RhythmScheduler

@Suite struct DisplacementTests {
  private static func review(_ name: String, _ lines: String...) -> String {
    "review \(name)\n  chair ana\n  attendees bo\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  private static let weekly = review("weekly", "every week on Monday at 09:00 for 30m")

  @Test func `one review is held instead of another in the same week`() {
    let offsite = Self.review(
      "offsite", "every month on the 2nd Tuesday at 09:00 for 30m",
      "instead of weekly in the same week")
    let plan = Scheduled(Self.weekly + offsite, covers: "2026-01")
    #expect(plan.dates("weekly") == ["2026-01-05", "2026-01-19", "2026-01-26"])
    #expect(plan.schedule.pending.isEmpty)
  }

  @Test func `what is cancelled displaces nothing and what is moved displaces where it goes`() {
    let offsite = Self.review(
      "offsite", "on 2026-01-13, 2026-01-20 at 12:00 for 30m", "instead of weekly in the same week",
      "cancel 2026-01-13 because \"so\"", "move 2026-01-20 to 2026-01-27 because \"so\"")
    let plan = Scheduled(Self.weekly + offsite, covers: "2026-01")
    #expect(plan.dates("weekly") == ["2026-01-05", "2026-01-12", "2026-01-19"])
  }

  @Test func `on the same day, month and quarter`() {
    for (period, left) in [
      ("on the same day", 12), ("in the same month", 8), ("in the same quarter", 0),
    ] {
      let other = Self.review(
        "other", "on 2026-02-09 at 12:00 for 30m", "instead of weekly \(period)")
      let plan = Scheduled(Self.weekly + other, covers: "2026-01 to 2026-03")
      #expect(plan.dates("weekly").count == (left == 8 ? 9 : left), "\(period)")
    }
  }

  @Test func `where both are held for the same values each displaces its own`() {
    let text = """
      review small
        for each rep in bo, chi
        chair ana
        attendees rep
        every week on Monday at 09:00 for 30m
      review large
        for each rep in chi, dee
        chair ana
        attendees rep
        on 2026-01-12 at 12:00 for 30m
        instead of small on the same day

      """
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.dates("small/bo").count == 4)
    #expect(plan.dates("small/chi") == ["2026-01-05", "2026-01-19", "2026-01-26"])
  }

  @Test func `what is replaced ends with the first date of what takes its place`() {
    let other = Self.review(
      "other", "every week on Wednesday at 12:00 for 30m starting 2026-01-14", "replaces weekly")
    let plan = Scheduled(Self.weekly + other, covers: "2026-01 to 2026-06")
    #expect(plan.dates("weekly") == ["2026-01-05", "2026-01-12"])
    let later = Scheduled(Self.weekly + other, over: span("2026-04-01", "2026-04-30"))
    #expect(later.dates("weekly").isEmpty)
  }

  @Test func `two that displace each other end`() {
    let one = Self.review(
      "one", "every week on Monday at 09:00 for 30m", "instead of two in the same week")
    let two = Self.review(
      "two", "every week on Friday at 09:00 for 30m", "instead of one in the same week")
    let plan = Scheduled(one + two, covers: "2026-01")
    #expect(plan.dates("one").isEmpty)
    #expect(plan.dates("two").isEmpty)
  }
}
