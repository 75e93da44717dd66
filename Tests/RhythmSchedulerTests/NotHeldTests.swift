import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct NotHeldTests {
  /// The reasons of a week, as `series@date kind`.
  private static func told(
    _ text: String, header: String = "", week: String = "2026-05-04", for name: String? = nil
  ) -> [String] {
    let plan = Scheduled(text, header: header).plan
    let monday = date(week)
    let person = name.flatMap { name in
      plan.people.firstIndex { $0.name.value == name }.map { PersonID($0) }
    }
    let zones = TimeZoneDatabase.forTests
    return notHeld(
      in: DateSpan(first: monday, count: 7), for: person, of: plan, today: date("2026-03-04"),
      zones: zones
    ).map { item in
      let kind =
        switch item.reason.fact {
        case .cancelled: "cancelled"
        case .moved: "moved"
        case .paused: "paused"
        case .displaced: "displaced"
        case .dayOff: "day off"
        case .conditionHolds: "if"
        case .unplaced: "unplaced"
        default: "?"
        }
      let target = item.movedTo.map { " to \($0)" } ?? ""
      return "\(item.series.id)@\(item.nominal) \(kind)\(target)"
    }
  }

  private static func review(_ name: String, _ lines: String...) -> String {
    "review \(name)\n  chair ana\n  attendees bo\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  @Test func `what is cancelled, and what is moved out of the week`() {
    let text = Self.review(
      "weekly", "every week on Monday, Wednesday, Friday at 09:00 for 30m",
      "cancel 2026-05-04 because \"so\"", "move 2026-05-06 to 2026-05-12 because \"so\"",
      "move 2026-05-08 to 2026-05-07 because \"so\"")
    #expect(
      Self.told(text) == [
        "weekly@2026-05-04 cancelled", "weekly@2026-05-06 moved to 2026-05-12",
      ])
    #expect(Self.told(text, week: "2026-05-11").isEmpty)
  }

  @Test func `what a window pauses, a placed review too`() {
    let window = "window quiet\n  2026-05-01 to 2026-05-15\n  pauses review one, review two\n"
    let one = Self.review("one", "every week on Tuesday at 09:00 for 30m")
    let two = Self.review("two", "every week between 09:00 and 17:00 for 30m")
    #expect(
      Self.told(window + one + two) == ["two@2026-05-04 paused", "one@2026-05-05 paused"])
  }

  @Test func `what another is held instead of, not what it replaced for good`() {
    let weekly = Self.review("weekly", "every week on Monday at 09:00 for 30m")
    let old = Self.review("old", "every week on Friday at 09:00 for 30m")
    let other = Self.review(
      "other", "every month on the 1st Tuesday at 09:00 for 30m",
      "instead of weekly in the same week", "replaces old")
    #expect(Self.told(weekly + old + other) == ["weekly@2026-05-04 displaced"])
  }

  @Test func `a day off that skips, week-ends apart`() {
    let text =
      Self.review("daily", "every day at 09:00 for 15m", "on non-working days skip")
      + "holidays h\n  2026-05-04 \"Day off\"\n"
    #expect(Self.told(text, header: "  holidays h\n") == ["daily@2026-05-04 day off"])
  }

  @Test func `an absence that skips`() {
    let text = """
      person zoe
        away 2026-05-04 to 2026-05-05 "Leave"
      review weekly
        chair ana
        attendees zoe
        every week on Monday at 09:00 for 30m
        if zoe is away, skip

      """
    #expect(Self.told(text) == ["weekly@2026-05-04 if"])
    #expect(Self.told(text, week: "2026-05-11").isEmpty)
  }

  @Test func `only that in which somebody would take part, by turn too`() {
    let text =
      Self.review(
        "weekly", "every week on Monday at 09:00 for 30m",
        "cancel 2026-05-04 because \"so\"")
        + """
        review turns
          rotate chair through chi, dee
          attendees bo
          every week on Monday at 11:00 for 30m starting 2026-04-27
          cancel 2026-05-04 because "so"

        """
    #expect(Self.told(text, for: "ana") == ["weekly@2026-05-04 cancelled"])
    #expect(Self.told(text, for: "chi").isEmpty)
    #expect(Self.told(text, for: "dee") == ["turns@2026-05-04 cancelled"])
    #expect(Self.told(text).count == 2)
  }

  @Test func `what finds no time`() {
    let full = Self.review("full", "every day at 00:00 for 24h")
    let text = full + Self.review("small", "on 2026-05-05 between 09:00 and 10:00 for 30m")
    #expect(Self.told(text) == ["small@2026-05-05 unplaced"])
  }

  @Test func `one of several that is cancelled by the day on which it was placed`() {
    let cadence = "3 times a week between 13:00 and 14:00 for 30m"
    let plain = Scheduled(Self.review("r", cadence))
    let placed = plain.occurrences("r").filter { $0.nominal == date("2026-05-04") }.map(\.date)
    let text = Self.review("r", cadence, "cancel \(placed.last ?? .earliest) because \"so\"")
    #expect(placed.count == 3)
    #expect(Self.told(text) == ["r@2026-05-04 cancelled"])
    #expect(Self.told(text, week: "2026-05-11").isEmpty)
  }
}
