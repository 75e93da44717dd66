import RhythmCalendar
import RhythmDiagnostics
import RhythmText
import Testing

@testable import RhythmChecker

@Suite struct WaiverTests {
  /// For every finding that may be waived: a waiver in the declaration in which it stands takes it
  /// away, with what is found of that check in the same declaration, and nothing else changes.
  @Test(arguments: PlanCase.recorded)
  func aWaiverTakesAwayItsFindingAndNoOther(plan: PlanCase) {
    let before = plan.checked()
    var done: Set<String> = []
    for finding in before.findings {
      let place = WrittenDeclaration(of: finding, in: before.files)?.bytes.lowerBound ?? 0
      let file = finding.primary.range.file.index
      guard done.insert("\(finding.check) \(file) \(place)").inserted else { continue }
      expectWaivable(finding, plan, before)
    }
  }

  /// The same of one finding of each generated plan, another one in each.
  @Test(arguments: PlanCase.generated(20, from: 200) + PlanCase.examples)
  func soItIsInEveryPlan(plan: PlanCase) {
    let before = plan.checked()
    guard let finding = finding(of: plan, before) else { return }
    expectWaivable(finding, plan, before)
  }

  private func finding(of plan: PlanCase, _ checked: CheckedPlan) -> Finding? {
    let findings = checked.findings.filter(isWaivable)
    let seed = plan.organisation?.seed ?? 0
    return findings.isEmpty ? nil : findings[(seed &* 7) % findings.count]
  }

  private func isWaivable(_ finding: Finding) -> Bool {
    // A waiver is a line, so what holds it is not empty any more, and one for unused waivers is
    // itself used.
    !finding.check.isFixed && ![.emptyDeclaration, .unusedWaiver].contains(finding.check)
  }

  /// Whoever waives that nothing is expected says that the review only informs.
  private static func follows(_ check: CheckName, _ waived: CheckName) -> Bool {
    waived == .noExpectedAction && check == .nothingCameOfIt
  }

  private func expectWaivable(_ finding: Finding, _ plan: PlanCase, _ before: CheckedPlan) {
    guard isWaivable(finding), let declaration = WrittenDeclaration(of: finding, in: before.files)
    else { return }
    let waiver = declaration.inserting("waive \(finding.check.rawValue) because \"A reason\"")
    let after = plan.checked(waiver.files(of: before.files))
    let (removed, added) = difference(
      before.findings.map(waiver.moved), after.findings.map(\.withoutEdits))
    let (isSame, isGone) = (added.isEmpty, removed.contains(waiver.moved(finding)))
    #expect(isSame, "\(finding.check.rawValue) adds \(added.map(\.message))")
    #expect(isGone, "\(finding.check): \(finding.message)")
    for other in before.findings where removed.contains(waiver.moved(other)) {
      #expect(
        (other.check == finding.check || Self.follows(other.check, finding.check))
          && declaration.holds(other), "\(other.message)")
    }
    let waived = after.waived.filter { $0.waiver.reason == "A reason" }.map(\.finding.withoutEdits)
    let silenced = difference(removed, waived).removed.filter {
      !Self.follows($0.check, finding.check)
    }
    let isTold = silenced.isEmpty
    #expect(isTold, "not told as waived: \(silenced.map(\.message))")
  }

  @Test func aWaiverIsToldWithItsReasonEndAndApprover() {
    let checked = CheckedPlan(
      plan.replacing(
        "  #1", with: "  waive no-purpose until 2026-06-30 because \"A trial\" approved by ana"))
    #expect(checked.findings.isEmpty, "\(checked.findings.map(\.message))")
    #expect(checked.waived.map(\.finding.check) == [.noPurpose])
    #expect(checked.waived.first?.waiver.reason == "A trial")
    #expect(checked.waived.first?.waiver.until == CivilDate(year: 2026, month: 6, day: 30))
    #expect(checked.waived.first?.waiver.approver == "ana")
  }

  @Test func aWaiverThatIsOverSilencesNothing() {
    let checked = CheckedPlan(
      plan.replacing("  #1", with: "  waive no-purpose until 2026-01-04 because \"A trial\""))
    #expect(checked.findings.map(\.check) == [.noPurpose, .pastException])
    #expect(checked.waived.isEmpty)
  }

  @Test func aWaiverInAnAdjustmentHoldsForItsSeries() {
    let waiver = "\nadjust weekly because \"They know\"\n  waive no-purpose because \"A trial\"\n"
    #expect(CheckedPlan(plan + waiver).waived.map(\.finding.check) == [.noPurpose])
  }

  @Test func aWaiverInATemplateHoldsForTheReviewsThatAreBasedOnIt() {
    let template = "\ntemplate base\n  waive no-purpose because \"A trial\"\n"
    let based = plan.replacing("review weekly", with: "review weekly based on base")
    #expect(CheckedPlan(based + template).waived.map(\.finding.check) == [.noPurpose])
    #expect(CheckedPlan(based + template).findings.isEmpty)
  }

  @Test func everyDeclarationMayHoldAWaiver() {
    let declarations = [
      "holidays h\n  2026-12-24 \"Christmas Eve\"", "cycle c starting 2026-01-05\n  build 6 weeks",
      "window w\n  2026-07-20 to 2026-08-21", "role r\n  function sales",
      "person cy\n  reports to ana", "team t\n  lead ana\n  members bo",
      "portfolio p\n  one \"One\"", "measure m\n  meaning \"M\"", "term t \"T\"\n  meaning \"T\"",
      "initiative i\n  owner ana", "template base\n  chair ana",
      "adjust weekly because \"A reason\"\n  place \"Room 2\"",
      "action a \"Call\" by bo due 2026-03-01\n  about bo",
      "topic o \"Late\" for weekly by bo on 2026-03-02\n  about bo",
      "decision d \"Yes\" by ana\n  meaning \"Yes\"", "policy\n  warn no-due-date",
    ]
    for declaration in declarations {
      let checked = CheckedPlan(
        plan + "\n" + declaration + "\n  waive no-such-check because \"A reason\"\n")
      #expect(
        checked.findings.contains { $0.message.contains("no-such-check") },
        "\(declaration): \(checked.findings.map(\.message))")
    }
  }

  private let plan = """
    plan p
      timezone Europe/London
      covers 2026
      on non-working days move to next working day
    person ana
    person bo
      reports to ana
    review weekly
      every week on Monday at 09:00 for 30m
      chair ana
      attendees bo
      agenda
        5m "Open actions" led by chair
        25m "The next step" to decide
      expects "One step" by bo due before next
      #1

    """
}
