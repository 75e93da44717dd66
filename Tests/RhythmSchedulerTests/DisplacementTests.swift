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

  @Test func `what is placed displaces where it is placed`() {
    let other = Self.review(
      "other", "every month between 13:00 and 14:00 for 30m", "instead of weekly in the same week")
    let plan = Scheduled(Self.weekly + other, covers: "2026-01 to 2026-06")
    let weeks = Set(plan.occurrences("other").map { $0.date.weekStart })
    #expect(weeks.count == 6)
    #expect(plan.occurrences("weekly").count == 20)
    #expect(weeks.isDisjoint(with: plan.occurrences("weekly").map { $0.date.weekStart }))
  }

  @Test func `what counts from another displaces where it ends up`() {
    let x = Self.review("x", "every month on the 1st Friday at 12:00 for 30m")
    let other = Self.review(
      "other", "the Monday after each x at 12:00 for 30m", "instead of weekly on the same day")
    let plan = Scheduled(Self.weekly + x + other, covers: "2026-01")
    #expect(plan.dates("weekly") == ["2026-01-12", "2026-01-19", "2026-01-26"])
  }

  @Test func `an adjust displaces from the day on which it starts, for its own value`() {
    let text = """
      review small
        for each rep in bo, chi
        chair ana
        attendees rep
        every week on Monday at 09:00 for 30m
      review large
        for each rep in bo, chi
        chair ana
        attendees rep
        every month on the 2nd Monday at 12:00 for 30m
      adjust large/chi starting 2026-02-01
        instead of small on the same day

      """
    let plan = Scheduled(text, covers: "2026-01 to 2026-02")
    #expect(plan.dates("small/bo").count == 8)
    #expect(plan.dates("small/chi").contains("2026-01-12"))
    #expect(!plan.dates("small/chi").contains("2026-02-09"))
    #expect(plan.dates("small/chi").count == 7)
  }

  @Test func `a placed review gives way too`() {
    let placed = Self.review("placed", "every week between 09:00 and 10:00 for 30m")
    let other = Self.review(
      "other", "on 2026-01-13 at 12:00 for 30m", "instead of placed in the same week")
    let plan = Scheduled(placed + other, covers: "2026-01")
    #expect(!plan.schedule.ids.contains("placed@2026-01-12"))
    #expect(plan.schedule.ids.contains("placed@2026-01-19"))
  }

  @Test func `why names the review of the same value`() throws {
    let text = """
      review small
        for each rep in bo, chi
        chair ana
        attendees rep
        every week on Monday at 09:00 for 30m
      review first
        for each rep in bo
        chair ana
        attendees rep
        on 2026-01-12 at 12:00 for 30m
        instead of small on the same day
      review second
        for each rep in chi
        chair ana
        attendees rep
        on 2026-01-12 at 13:00 for 30m
        instead of small on the same day

      """
    let plan = Scheduled(text, covers: "2026-01").plan
    for (series, other) in [("small/bo", "first"), ("small/chi", "second")] {
      let told = try #require(
        explain(
          date("2026-01-12"), ofSeries: series, in: plan, today: date("2026-01-01"),
          zones: .forTests))
      let names = told.derivations.flatMap(\.steps).compactMap { step -> String? in
        if case .displaced(let review, isForGood: false) = step.fact {
          return plan[review].name.value
        }
        return nil
      }
      #expect(names == [other], "\(series)")
    }
  }
}

extension CivilDate {
  fileprivate var weekStart: CivilDate { adding(days: -Weekday.monday.days(to: weekday)) }
}
