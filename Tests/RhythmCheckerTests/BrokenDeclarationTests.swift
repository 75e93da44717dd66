import RhythmDiagnostics
import RhythmText
import Testing

@testable import RhythmChecker

/// A line that cannot be read is one error: of the declaration in which it stands no check says
/// anything, since it may follow from what could not be read; and of the others nothing new.
@Suite struct BrokenDeclarationTests {
  private static let keywords = [
    "review", "measure", "initiative", "adjust", "action", "person", "team", "window", "term",
  ]
  private static let checks = Set(Check.all.map(\.name) + [.agendaOverruns, .agendaUnderruns])

  /// Every such declaration of which something is found.
  @Test(arguments: PlanCase.recorded)
  func noCheckLooksAtIt(plan: PlanCase) {
    let before = plan.checked()
    for declaration in declarations(before)
    where before.findings.contains(where: {
      Self.checks.contains($0.check) && declaration.contains($0.primary.range)
    }) {
      expectSilence(of: declaration, "nonsense of a line", plan, before)
    }
  }

  /// One declaration of each plan, by turns one that cannot be read and one that names nobody.
  @Test(arguments: PlanCase.generated(24) + PlanCase.examples)
  func norInOtherPlans(plan: PlanCase) throws {
    let before = plan.checked()
    let all = declarations(before)
    try #require(!all.isEmpty)
    let seed = plan.organisation?.seed ?? 0
    let declaration = all[(seed &* 31) % all.count]
    let isReview = declaration.keyword == "review"
    let line = isReview && seed % 2 == 1 ? "optional nobody-known" : "nonsense of a line"
    expectSilence(of: declaration, line, plan, before)
  }

  private func declarations(_ checked: CheckedPlan) -> [WrittenDeclaration] {
    checked.files.indices.flatMap { WrittenDeclaration.all(in: checked.files, $0) }
      .filter { Self.keywords.contains($0.keyword) }
  }

  private func expectSilence(
    of declaration: WrittenDeclaration, _ line: String, _ plan: PlanCase, _ before: CheckedPlan
  ) {
    let inserted = declaration.inserting(line)
    let after = plan.checked(inserted.files(of: before.files))
    #expect(after.findings.contains { [.syntax, .unknownName].contains($0.check) })
    let said = after.findings.filter {
      // An owner that is missing is an error of its own, told where the plan is read.
      Self.checks.contains($0.check) && $0.check != .noSingleOwner
        && isInside($0, declaration, inserted)
    }
    #expect(said.isEmpty, "\(declaration.heading): \(said.map(\.message))")
    let (removed, added) = difference(
      before.findings.map(inserted.moved), after.findings.map(\.withoutEdits))
    let new = added.filter { !isInside($0, declaration, inserted) }
    #expect(new.isEmpty, "\(declaration.heading) brings \(new.map(\.message))")
    let lost = removed.filter {
      !isInside($0, declaration, inserted) && !names($0, declaration, inserted)
    }
    #expect(lost.isEmpty, "\(declaration.heading) takes \(lost.map(\.message))")
  }

  private func isInside(
    _ finding: Finding, _ declaration: WrittenDeclaration, _ inserted: InsertedLine
  ) -> Bool {
    isInside(finding.primary.range, declaration, inserted)
  }

  private func isInside(
    _ range: SourceRange, _ declaration: WrittenDeclaration, _ inserted: InsertedLine
  ) -> Bool {
    let count = inserted.text.utf8.count + 1
    let lower = Int(range.bytes.lower)
    return Int(range.file.index) == declaration.file && declaration.bytes.lowerBound <= lower
      && lower < declaration.bytes.upperBound + count
  }

  /// Whether a finding points to a declaration, or speaks of it.
  private func names(
    _ finding: Finding, _ declaration: WrittenDeclaration, _ inserted: InsertedLine
  ) -> Bool {
    if finding.secondary.contains(where: { isInside($0.range, declaration, inserted) }) {
      return true
    }
    let texts =
      [finding.message, finding.primary.text] + finding.notes + finding.series
      + finding.help.map(\.text) + finding.secondary.map(\.text)
    return texts.contains { PlanNames.words($0).contains(declaration.name) }
  }
}
