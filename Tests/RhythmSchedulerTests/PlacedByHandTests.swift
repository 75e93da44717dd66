import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

/// What a person says of a date that the program places.
@Suite struct PlacedByHandTests {
  private static func review(_ name: String, _ lines: String...) -> String {
    "review \(name)\n  chair ana\n  attendees bo\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  private static let three = "3 times a week between 13:00 and 14:00 for 30m"

  @Test func `what was held keeps its day, and the others take other days`() {
    let plan = Scheduled(Self.review("r", Self.three, "held 2026-01-13"), covers: "2026-01")
    let week = plan.occurrences("r").filter { $0.nominal == date("2026-01-12") }
    #expect(week.count == 3)
    #expect(Set(week.map(\.date)).count == 3)
    #expect(week.contains { $0.date == date("2026-01-13") && $0.flags.contains(.held) })
    #expect(plan.schedule.checks.isEmpty, "\(plan.messages)")
  }

  @Test func `what was held on a day that the other series need is theirs still`() {
    let text = """
      review r
        for each rep in bo, chi
        chair ana
        attendees rep
        every week between 13:00 and 14:00 for 30m
      adjust r/bo
        held 2026-01-13

      """
    let plan = Scheduled(text, covers: "2026-01")
    let held = plan.occurrences("r/bo").filter { $0.nominal == date("2026-01-12") }
    #expect(held.map { "\($0.date)" } == ["2026-01-13"])
    #expect(plan.occurrences("r/chi").count == plan.occurrences("r/bo").count)
    #expect(plan.schedule.checks.isEmpty, "\(plan.messages)")
  }

  @Test func `a day on which one of several is placed names that one`() {
    let plain = Scheduled(Self.review("r", Self.three), covers: "2026-01")
    let days = plain.occurrences("r").filter { $0.nominal == date("2026-01-12") }.map(\.date)
    #expect(days.count == 3)
    let cancelled = Scheduled(
      Self.review("r", Self.three, "cancel \(days[1]) because \"so\""), covers: "2026-01")
    let left = cancelled.occurrences("r").filter { $0.nominal == date("2026-01-12") }
    #expect(left.map(\.date) == [days[0], days[2]])
    #expect(cancelled.schedule.checks.isEmpty, "\(cancelled.messages)")
    let moved = Scheduled(
      Self.review("r", Self.three, "move \(days[1]) to 2026-01-24 at 15:00 because \"so\""),
      covers: "2026-01")
    #expect(moved.schedule.times.contains("2026-01-24 15:00"))
    #expect(moved.occurrences("r").count == plain.occurrences("r").count)
    #expect(moved.schedule.checks.isEmpty, "\(moved.messages)")
  }

  @Test func `a day on which none is placed is a miss that offers the nearest`() {
    let plain = Scheduled(Self.review("r", Self.three), covers: "2026-01")
    let week = DateSpan(first: date("2026-01-12"), count: 5)
    let days = Set(plain.occurrences("r").map(\.date))
    let free = (0..<week.count).map { week.first.adding(days: $0) }.filter { !days.contains($0) }
    let other = free.last ?? week.last
    let plan = Scheduled(
      Self.review("r", Self.three, "cancel \(other) because \"so\""), covers: "2026-01")
    #expect(plan.schedule.checks == [.exceptionMisses], "\(plan.messages)")
    #expect(plan.occurrences("r").count == plain.occurrences("r").count)
  }

  @Test(arguments: ["2026-01-05", "2026-01-12"])
  func `whose turn it is decides whom the time must suit`(start: String) {
    let text = """
      review turns
        rotate chair through chi, dee
        attendees bo
        every week on Monday between 09:00 and 10:00 for 60m starting 2026-01-05
      review other
        chair chi
        attendees ana
        every 2 weeks on Monday at 09:00 for 60m starting \(start)

      """
    let plan = Scheduled(text, covers: "2026-01")
    let isOwnTurn = start == "2026-01-05"
    #expect(plan.chairs("turns") == (isOwnTurn ? ["dee", "dee"] : ["chi", "dee", "chi", "dee"]))
    #expect(plan.schedule.checks == (isOwnTurn ? [.unplaced] : []), "\(plan.messages)")
  }

  @Test func `more often than a period has days`() {
    for (cadence, most) in [("8 times a week", "5"), ("30 times a month", "22")] {
      let plan = Scheduled(Self.review("r", "\(cadence) for 30m"), covers: "2026-01")
      #expect(plan.schedule.checks.contains(.infeasibleQuota), "\(cadence)")
      let finding = plan.schedule.finding(.infeasibleQuota)
      #expect(finding?.primary.text == "held \(most) times at most")
    }
    let plan = Scheduled(Self.review("r", "5 times a week for 30m"), covers: "2026-01")
    #expect(!plan.schedule.checks.contains(.infeasibleQuota))
  }
}
