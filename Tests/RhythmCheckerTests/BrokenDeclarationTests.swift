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
  /// Those by which something is nowhere: it may stand in what could not be read.
  private static let wantingSomething: Set<CheckName> = [
    .unreviewedMeasure, .feedsNobody, .unusedName, .missingKind, .cadenceGap,
    .unusedWaiver,
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
  @Test(arguments: PlanCase.generated(20, from: 300) + PlanCase.examples)
  func norInOtherPlans(plan: PlanCase) throws {
    let before = plan.checked()
    let all = declarations(before)
    try #require(!all.isEmpty)
    let seed = plan.organisation?.seed ?? 0
    let declaration = all[(seed &* 31) % all.count]
    let isReview = declaration.keyword == "review"
    let line = isReview && seed % 2 == 1 ? "optional nobody-else" : "nonsense of a line"
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
    let isSilent = said.isEmpty
    #expect(isSilent, "\(declaration.heading): \(said.map(\.message))")
    let (removed, added) = difference(
      before.findings.map(inserted.moved), after.findings.map(\.withoutEdits))
    // What was told of several is told of the rest.
    let isRest = { (new: Finding) in
      removed.contains { old in
        old.check == new.check
          && (old.primary.range == new.primary.range || old.check == .unusedName)
      }
    }
    let new = added.filter { !isInside($0, declaration, inserted) && !isRest($0) }
    let isSame = new.isEmpty
    #expect(isSame, "\(declaration.heading) brings \(new.map(\.message))")
    let lost = removed.filter {
      !isInside($0, declaration, inserted) && !names($0, declaration, inserted)
        && !Self.wantingSomething.contains($0.check)
        && !refers($0, to: declaration, inserted, after)
    }
    let isKept = lost.isEmpty
    #expect(isKept, "\(declaration.heading) takes \(lost.map(\.message))")
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

  /// Whether a finding stands in a declaration that names this one, or one that does.
  private func refers(
    _ finding: Finding, to declaration: WrittenDeclaration, _ inserted: InsertedLine,
    _ checked: CheckedPlan
  ) -> Bool {
    let all = checked.files.indices.flatMap { file in
      WrittenDeclaration.all(in: checked.files, file).map { declaration in
        (declaration, PlanNames.words(declaration.text(in: checked.files)))
      }
    }
    var names: Set<String> = [declaration.name]
    var places: Set<Int> = []
    while true {
      let more = all.indices.filter { !places.contains($0) && !all[$0].1.isDisjoint(with: names) }
      if more.isEmpty { break }
      places.formUnion(more)
      names.formUnion(more.map { all[$0].0.name }.filter { !$0.isEmpty })
    }
    return places.contains { all[$0].0.contains(finding.primary.range) }
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
