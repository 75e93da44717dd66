import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

/// The checks of a plan one by one, as what measures them asks for them: what each finds, before the
/// policy and the waivers of the plan.
package struct SeparateChecks: Sendable {
  private let input: CheckInput

  /// Prepares what all of them look at; the parameters are those of `Checker.findings`.
  package init(
    of plan: Plan, schedule: Schedule, zones: TimeZoneDatabase, today: CivilDate
  ) {
    input = CheckInput(of: plan, schedule: schedule, zones: zones, today: today)
  }

  /// The name of each check that looks at the whole plan. One that finds two things has the name of
  /// the first.
  package var names: [CheckName] { Check.all.map(\.name) }

  /// What one of them finds, by its place in `names`; nothing for a place that there is none at.
  package func findings(ofCheckAt index: Int) -> [Finding] {
    guard Check.all.indices.contains(index) else { return [] }
    var findings: [Finding] = []
    Check.all[index].run(input, &findings)
    return findings
  }
}
