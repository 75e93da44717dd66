import GoldenSupport
import RhythmCalendar
import RhythmDiagnostics
import RhythmText
import Testing

/// Every fix that a recorded plan is offered does what it says, and nothing else.
@Suite struct FixPropertyTests {
  /// What stays of a finding when its place moves.
  struct Cause: Hashable {
    var check: CheckName
    var message: String
    var path: String
  }

  static let cases = goldenCases("checks")

  @Test(arguments: cases)
  func theFindingIsGoneAndTheRestStays(recorded: GoldenCase) throws {
    let checked = MarkedPlan(String(decoding: try recorded.bytes(), as: UTF8.self)).checked
    let before = Self.causes(checked)
    for finding in checked.findings {
      for fix in finding.help.compactMap(\.fix) where !fix.edits.isEmpty {
        let files = Self.fixed(checked.files, fix)
        let again = CheckedPlan(files: files, today: MarkedPlan.day(recorded))
        let cause = Self.cause(finding, checked)
        #expect(
          Self.causes(again)[cause, default: 0] < before[cause, default: 0],
          "\(recorded.name): \(finding.message)")
        for (old, new) in zip(checked.files, files) {
          let edits = fix.edits.filter { checked.files[Int($0.range.file.index)].path == old.path }
          Self.expectSameOutside(of: edits, old, new)
        }
      }
    }
  }

  @Test func somePlansHaveFixes() throws {
    let fixes = try Self.cases.reduce(0) { count, recorded in
      let plan = MarkedPlan(String(decoding: try recorded.bytes(), as: UTF8.self))
      return count + plan.checked.findings.filter { $0.help.contains { $0.fix != nil } }.count
    }
    #expect(fixes >= 10)
  }

  private static func causes(_ plan: CheckedPlan) -> [Cause: Int] {
    plan.findings.reduce(into: [:]) { $0[cause($1, plan), default: 0] += 1 }
  }

  private static func cause(_ finding: Finding, _ plan: CheckedPlan) -> Cause {
    let index = Int(finding.primary.range.file.index)
    return Cause(
      check: finding.check, message: finding.message,
      path: plan.files.indices.contains(index) ? plan.files[index].path : "")
  }

  private static func fixed(_ files: [SourceFile], _ fix: Fix) -> [SourceFile] {
    files.enumerated().map { index, file in
      var file = file
      let edits = fix.edits.filter { $0.range.file == FileID(index) }
      if !edits.isEmpty { file.bytes = file.bytes(after: edits) ?? [] }
      return file
    }
  }

  /// Told without the code that applies edits: stretch after stretch.
  private static func expectSameOutside(of edits: [TextEdit], _ old: SourceFile, _ new: SourceFile)
  {
    var oldPlace = 0
    var newPlace = 0
    for edit in edits {
      let count = Int(edit.range.bytes.lower) - oldPlace
      let end = min(newPlace + count, new.bytes.count)
      #expect(old.bytes[oldPlace..<oldPlace + count].elementsEqual(new.bytes[newPlace..<end]))
      oldPlace = Int(edit.range.bytes.upper)
      newPlace = end + edit.replacement.utf8.count
    }
    #expect(old.bytes[oldPlace...].elementsEqual(new.bytes[min(newPlace, new.bytes.count)...]))
  }
}

extension MarkedPlan {
  fileprivate static func day(_ recorded: GoldenCase) -> CivilDate {
    (try? recorded.bytes()).flatMap { day(of: String(decoding: $0, as: UTF8.self)) }
      ?? CheckedPlan.usualDay
  }
}
