import RhythmDiagnostics
import Testing

@testable import RhythmChecker

/// A plan that does not say what happens on days off lacks one line, however many reviews there are.
@Suite struct DaysOffOfThePlanTests {
  private static func plan(_ line: String = "", waiving: String = "") -> String {
    """
    plan small
      timezone Europe/London
      covers 2026
    \(line)
    person ana

    person bo

    review weekly
      every month on the 15th at 09:00 for 30m
      chair ana
      attendees bo

    review monthly
      every month on the 16th at 09:00 for 30m
      chair ana
      attendees bo
    \(waiving)

    review yearly
      every month on the 17th at 09:00 for 30m
      chair ana
      attendees bo
    \(waiving)

    """
  }

  private static func found(_ text: String) -> [Finding] {
    CheckedPlan(text).findings.filter { $0.check == .fallsOnDayOff }
  }

  @Test func severalReviewsAreOneFinding() throws {
    let findings = Self.found(Self.plan())
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    // In 2026 the 15th is on a week-end four times, the 16th twice and the 17th three times.
    #expect(
      finding.message
        == "`weekly`, `yearly`, `monthly` fall on days off on 9 dates, first on Sat 2026-01-17, and "
        + "nothing says what happens then")
    #expect(finding.primary.text == "says nothing of days off")
    #expect(finding.secondary.count == 3)
  }

  @Test func whatIsWaivedIsNotCounted() throws {
    let waiver = "  waive falls-on-day-off because \"We work then\""
    let findings = Self.found(Self.plan(waiving: waiver))
    #expect(findings.count == 1)
    #expect(findings.first?.message.hasPrefix("`weekly` falls on a day off") == true)
  }

  @Test func theProposedLineMendsIt() throws {
    let text = Self.plan()
    let fix = try #require(Self.found(text).first?.help.first?.fix)
    let edit = try #require(fix.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(
      Int(edit.range.bytes.lower)..<Int(edit.range.bytes.upper), with: Array(edit.replacement.utf8))
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(mended.contains("plan small\n  on non-working days move to next working day\n"))
    #expect(Self.found(mended).isEmpty)
  }
}
