import Foundation
import RhythmDiagnostics
import Testing

@testable import RhythmChecker

/// What one finding says of a whole plan is told with what adjustments change.
@Suite struct AdjustedReviewTests {
  @Test func aKindThatAnAdjustmentGivesIsNotMissing() throws {
    let adjusted = """

      review deals
        purpose "Decide what wins"
        every month on the 3rd Tuesday at 10:00 for 30m
        chair ana
        attendees bo
        kind team
        agenda
          30m "What wins" to decide
        expects "One step" by bo due before next

      adjust deals starting 2026-06-01 because "They are reviewed one by one"
        kind opportunity
      """
    let messages = try findings(.missingKind, adjusted).map(\.message)
    #expect(messages == ["the plan forecasts, and has no review of kind `call`"])
  }

  @Test func coachingLooksAtWhatAnAdjustmentBrings() throws {
    let measure = """

      measure win-rate "Win rate"
        type objective
        meaning "Won deals divided by deals that were decided"
        target at least 30%
        defined by ana
        source "CRM report"
        updated every week
      """
    #expect(try findings(.coachingHoursAlone, measure).count == 1)
    let adjusted = measure + "\n\nadjust one-to-one\n  looks at win-rate"
    #expect(try findings(.coachingHoursAlone, adjusted).isEmpty)
  }

  private func findings(_ check: CheckName, _ more: String) throws -> [Finding] {
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden/checks/\(check.rawValue).rhythm")
    let text = try String(contentsOf: golden, encoding: .utf8)
    return CheckedPlan(text + more).findings.filter { $0.check == check }
  }
}
