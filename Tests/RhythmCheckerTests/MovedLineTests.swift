import RhythmDiagnostics
import Testing

@testable import RhythmChecker

/// A fix that moves a line takes its ending along, whichever it is.
@Suite struct MovedLineTests {
  @Test(arguments: ["\n", "\r\n"], [true, false])
  func aMovedItemIsOneLine(ending: String, isLast: Bool) throws {
    let lines = [
      "plan paces", "  timezone Europe/London", "  covers 2026", "person ana", "person bo",
      "  reports to ana", "review weekly", "  purpose \"What next?\"",
      "  expects \"One step\" by bo due before next", "  every week on Monday at 10:00 for 30m",
      "  chair ana", "  attendees bo", "  agenda", "    25m \"The next step\" to decide",
      "    5m \"Open actions\" led by chair",
    ]
    let text = lines.joined(separator: ending) + (isLast ? "" : ending)
    let finding = try #require(
      CheckedPlan(text).findings.first { $0.check == .actionsNotFirst })
    let edits = try #require(finding.help.compactMap(\.fix).first?.edits)
    #expect(edits.map(\.replacement) == ["    5m \"Open actions\" led by chair" + ending, ""])
  }
}
