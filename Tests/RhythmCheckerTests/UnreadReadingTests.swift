import Foundation
import RhythmDiagnostics
import Testing

@testable import RhythmChecker

/// A row of readings that cannot be read is one error; that the reading is missing follows from it.
@Suite struct UnreadReadingTests {
  @Test(arguments: [
    ("2026-01-04,slipped,2,", [CheckName]()),
    ("2025-11-03,slipped,2,", [.missingReading]),
    ("2026-01-04,slipped,two,", [.unclearValue]),
    ("2026-01-34,slipped,2,", [.impossibleDate]),
    ("", [.missingReading]),
  ])
  func aRow(row: String, expected: [CheckName]) throws {
    let text = try String(contentsOf: Self.golden, encoding: .utf8)
    let rows = "2026-01-04,coverage,3.1,bo\n2026-01-04,coverage,3.1,chi\n2026-01-04,bookings,98%,"
    let readings = "--- readings.csv\ndate,measure,value,subject\n\(rows)\n\(row)"
    let plan = text.components(separatedBy: "--- readings.csv")[0] + readings
    let checked = CheckedPlan(plan)
    let errors = checked.findings.filter { $0.severity == .error || $0.check == .missingReading }
    #expect(errors.map(\.check) == expected)
  }

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden/checks/missing-reading.rhythm")
}
