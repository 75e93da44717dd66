import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// All that checking a plan gives: what it finds, and what the plan has waived.
package struct CheckReport: Sendable {
  /// In the order of their places, as the plan's policy grades them, without what is waived; each
  /// once.
  package var findings: [Finding]
  /// What waivers silence, in the order of the places of the findings; each once.
  package var waived: [Waived]

  /// A finding that somebody has silenced, with a reason.
  package struct Waived: Hashable, Sendable {
    /// As the policy grades it.
    package var finding: Finding
    package var waiver: SilencingWaiver
  }
}

/// The `waive` line that silences a finding.
package struct SilencingWaiver: Hashable, Sendable {
  /// The reason that it gives.
  package var reason: String
  /// The last day on which it holds; nil where it says none.
  package var until: CivilDate?
  /// Who approved it, as the plan writes the name; nil where it says nobody.
  package var approver: String?
  /// The place of the line.
  package var range: SourceRange

  init(_ waiver: Waiver, _ plan: Plan) {
    reason = waiver.because.literal
    until = waiver.until
    approver = waiver.approvedBy.map { plan.text($0.range) }
    range = waiver.range
  }
}
