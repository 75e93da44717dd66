import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

/// Finds what is wrong with a plan.
package enum Checker {
  /// All findings about a plan, in the order of their places.
  ///
  /// - Parameters:
  ///   - zones: those by which it was scheduled.
  ///   - earlier: what reading the plan found.
  ///   - today: the day on which it is checked; a waiver that ended before silences nothing.
  /// - Returns: `earlier`, what the schedule found and what the checks find, as the plan's policy
  ///   grades them, without what is waived; each once.
  package static func findings(
    of plan: Plan, schedule: Schedule, zones: TimeZoneDatabase, earlier: [Finding],
    today: CivilDate
  ) -> [Finding] {
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    let input = CheckInput(
      plan: plan, schedule: schedule, details: details,
      load: LoadLedger(plan: plan, schedule: schedule, details: details, zones: zones),
      zones: zones, today: today)
    var findings = earlier + schedule.findings
    for check in Check.all {
      check.run(input, &findings)
    }
    let grading = Grading(plan.policies)
    let waivers = Waivers(of: plan, today: today)
    findings += grading.findings + waivers.findings
    var seen: Set<Finding> = []
    return
      findings
      .compactMap { grading.graded($0) }
      .filter { !waivers.silence($0) && seen.insert($0).inserted }
      .sorted { ($0.primary.range, $0.check.rawValue) < ($1.primary.range, $1.check.rawValue) }
  }
}
