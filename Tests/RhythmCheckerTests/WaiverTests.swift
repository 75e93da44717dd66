import GoldenSupport
import RhythmCalendar
import RhythmDiagnostics
import RhythmText
import Testing

@testable import RhythmChecker

@Suite struct WaiverTests {
  /// In every recorded plan, and for every finding that may be waived: a waiver in the declaration
  /// in which it stands takes it away, and nothing else but what is found of that check in the same
  /// declaration.
  @Test(arguments: goldenCases("checks"))
  func aWaiverTakesAwayItsFindingAndNoOther(recorded: GoldenCase) throws {
    let text = String(decoding: try recorded.bytes(), as: UTF8.self)
    let day = MarkedPlan.day(of: text) ?? CheckedPlan.usualDay
    let before = MarkedPlan(text).checked
    // With an error that stands, not every check looks at the plan.
    guard !before.findings.contains(where: { $0.severity == .error && $0.check.isFixed }) else {
      return
    }
    var done: Set<String> = []
    for finding in before.findings
    // A waiver is a line, so what holds it is not empty any more.
    where !finding.check.isFixed && finding.check != .emptyDeclaration {
      guard let declaration = Declaration(of: finding, in: before.files),
        done.insert("\(finding.check.rawValue) \(declaration.heading)").inserted
      else { continue }
      var files = before.files.filter { !$0.path.hasPrefix("std/") }
      files[declaration.file] = declaration.waiving(finding.check, files[declaration.file])
      let after = CheckedPlan(files: files, today: day)
      let (removed, added) = difference(before.findings, after.findings)
      let isNew = added.filter { $0.check != .unusedWaiver }
      #expect(isNew.isEmpty, "\(finding.check.rawValue) adds \(isNew.map(\.message))")
      #expect(removed.contains { $0.message == finding.message }, "\(finding.message)")
      for other in removed {
        #expect(other.check == finding.check && declaration.holds(other), "\(other.message)")
      }
      let waived = Set(
        after.waived.filter { $0.waiver.reason == "A reason" }.map(\.finding.message))
      #expect(removed.allSatisfy { waived.contains($0.message) })
    }
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

  private func difference(
    _ before: [Finding], _ after: [Finding]
  ) -> (removed: [Finding], added: [Finding]) {
    func key(_ finding: Finding) -> String { "\(finding.check.rawValue): \(finding.message)" }
    var counts: [String: Int] = [:]
    for finding in after { counts[key(finding), default: 0] += 1 }
    var removed: [Finding] = []
    for finding in before {
      if let count = counts[key(finding)], count > 0 {
        counts[key(finding)] = count - 1
      } else {
        removed.append(finding)
      }
    }
    return (removed, after.filter { (counts[key($0)] ?? 0) > 0 })
  }
}

/// The declaration in which a finding stands, by its text.
private struct Declaration {
  let file: Int
  /// From its heading to before the next one, in bytes.
  let bytes: Range<Int>
  let heading: String
  private let endOfHeading: Int
  private let indentation: String

  init?(of finding: Finding, in files: [SourceFile]) {
    file = Int(finding.primary.range.file.index)
    guard files.indices.contains(file), files[file].path.hasSuffix(".rhythm"),
      !files[file].path.hasPrefix("std/")
    else { return nil }
    var start = 0
    var found: Range<Int>?
    var end = files[file].bytes.count
    var under = ""
    let place = Int(finding.primary.range.bytes.lower)
    for line in files[file].bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      let isBlank = text.allSatisfy(\.isWhitespace) || text.hasPrefix("#")
      if !isBlank, text.first?.isWhitespace == false {
        if start > place {
          end = start
          break
        }
        (found, under) = (start..<start + line.count, "")
      } else if !isBlank, under.isEmpty {
        under = String(text.prefix { $0 == " " || $0 == "\t" })
      }
      start += line.count + 1
    }
    guard let found else { return nil }
    heading = String(decoding: files[file].bytes[found], as: UTF8.self)
    endOfHeading = found.upperBound
    bytes = found.lowerBound..<end
    indentation = under.isEmpty ? "  " : under
    if heading.hasPrefix("import") || heading.hasPrefix("unplanned") { return nil }
  }

  func waiving(_ check: CheckName, _ source: SourceFile) -> SourceFile {
    let line = "\n\(indentation)waive \(check.rawValue) because \"A reason\""
    var bytes = source.bytes
    bytes.insert(contentsOf: Array(line.utf8), at: endOfHeading)
    return SourceFile(path: source.path, bytes: bytes)
  }

  /// Whether a place of a finding lies in it; in `plan` and `policy` everything does, in a template
  /// what stands in the reviews that are based on it.
  func holds(_ finding: Finding) -> Bool {
    if ["plan", "policy", "template"].contains(where: heading.hasPrefix) { return true }
    return ([finding.primary] + finding.secondary).contains {
      Int($0.range.file.index) == file && bytes.contains(Int($0.range.bytes.lower))
    }
  }
}
