import Foundation
import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

/// What `explain` says is what the schedule holds, on every day.
@Suite struct WhyTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/command/why.files/plan.rhythm")

  static func read() throws -> Plan {
    let text = try String(contentsOf: file, encoding: .utf8)
    return readPlan(root: SourceFile(path: "plan.rhythm", text: text)).plan
  }

  @Test(arguments: ["forecast/iberia", "coaching", "nightly"])
  func everyDayIsExplainedAsItIsHeld(series: String) throws {
    let plan = try Self.read()
    let zones = TimeZoneDatabase(for: plan, system: { _ in nil })
    let today = date("2026-03-02")
    let schedule = RhythmScheduler.schedule(plan, today: today, zones: zones)
    let held = schedule.occurrences.filter { schedule.series(of: $0)?.id == series }
    #expect(!held.isEmpty)
    for number in 0..<70 {
      let asked = date("2026-05-01").adding(days: number)
      let explanation = try #require(
        explain(asked, ofSeries: series, in: plan, today: today, zones: zones))
      let expected = held.filter { $0.nominal == asked || $0.date == asked }
      let told = explanation.derivations.compactMap(\.occurrence)
      #expect(
        told.map { schedule.id(of: $0) } == expected.map { schedule.id(of: $0) }, "\(asked)")
      for derivation in explanation.derivations {
        #expect(!derivation.steps.isEmpty, "\(asked)")
        guard derivation.occurrence != nil, let first = derivation.steps.first else { continue }
        switch first.fact {
        case .rule, .added: break
        default: Issue.record("\(asked) starts with \(first.fact)")
        }
      }
    }
  }

  @Test func noSuchSeries() throws {
    let plan = try Self.read()
    let zones = TimeZoneDatabase(for: plan, system: { _ in nil })
    let asked = date("2026-03-02")
    #expect(explain(asked, ofSeries: "nothing", in: plan, today: asked, zones: zones) == nil)
  }

  @Test func `what is placed is not said to move from a day off, and a move by its day is told`()
    throws
  {
    let text = """
      review r
        chair ana
        attendees bo
        every month between 13:00 and 14:00 for 30m
        on non-working days move to next working day
      review three
        chair chi
        attendees dee
        3 times a week between 13:00 and 14:00 for 30m
        move 2026-01-12 to 2026-01-17 because "so"

      """
    let plan = Scheduled(text, covers: "2026-01 to 2026-03").plan
    func steps(_ day: String, _ series: String) throws -> [DerivationStep] {
      try #require(
        explain(
          date(day), ofSeries: series, in: plan, today: date("2026-01-01"), zones: .forTests)
      ).derivations.flatMap(\.steps)
    }
    // 1 February is a Sunday, and only the name of what is placed in that month.
    let placed = try steps("2026-02-01", "r")
    #expect(!placed.isEmpty)
    #expect(!placed.contains { if case .dayOff = $0.fact { true } else { false } })
    let moved = try steps("2026-01-12", "three")
    #expect(moved.contains { if case .moved = $0.fact { true } else { false } })
  }
}
