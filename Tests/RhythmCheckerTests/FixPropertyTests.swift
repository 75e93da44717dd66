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

  @Test(arguments: PlanCase.recorded)
  func theFindingIsGoneAndTheRestStays(plan: PlanCase) {
    let checked = plan.checked()
    for finding in checked.findings { expectMended(finding, plan, checked) }
  }

  /// The same of one of each generated plan that has a fix.
  @Test(arguments: PlanCase.generated(20, from: 400) + PlanCase.examples)
  func soItIsInOtherPlans(plan: PlanCase) {
    let checked = plan.checked()
    let fixable = checked.findings.filter { $0.help.contains { $0.fix != nil } }
    guard !fixable.isEmpty else { return }
    let seed = plan.organisation?.seed ?? 0
    expectMended(fixable[(seed &* 13) % fixable.count], plan, checked)
  }

  @Test func somePlansHaveFixes() {
    let fixes = PlanCase.recorded.reduce(0) { count, plan in
      count + plan.checked().findings.filter { $0.help.contains { $0.fix != nil } }.count
    }
    #expect(fixes >= 10)
  }

  private func expectMended(_ finding: Finding, _ plan: PlanCase, _ checked: CheckedPlan) {
    let before = Self.causes(checked)
    for fix in finding.help.compactMap(\.fix) where !fix.edits.isEmpty {
      let files = Self.fixed(checked.files, fix)
      let again = plan.checked(files)
      let after = Self.causes(again)
      let cause = Self.cause(finding, checked)
      #expect(after[cause, default: 0] < before[cause, default: 0], "\(finding.message)")
      // What could not be read before may hold errors that are seen now.
      let isNew = difference(Self.errors(checked), Self.errors(again)).added.filter {
        finding.severity != .error || $0 == .syntax
      }
      #expect(isNew.isEmpty, "\(finding.message) mended: \(isNew.map(\.rawValue))")
      for (old, new) in zip(checked.files, files) {
        let edits = fix.edits.filter { checked.files[Int($0.range.file.index)].path == old.path }
        Self.expectSameOutside(of: edits, old, new)
      }
    }
  }

  private static func errors(_ plan: CheckedPlan) -> [CheckName] {
    plan.findings.filter { $0.severity == .error }.map(\.check)
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
