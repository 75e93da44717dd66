import RhythmChecker
import RhythmDiagnostics
import RhythmDocuments
import RhythmScheduler

/// A plan that was read, scheduled over its own horizon and checked.
struct CheckedRun {
  let loaded: LoadedPlan
  let report: CheckReport
  let source: DocumentSource

  var findings: [Finding] { report.findings }
}

extension CommandRun {
  /// Schedules and checks a plan.
  func checked(_ loaded: LoadedPlan) throws(Failure) -> CheckedRun {
    let (today, zones, limit) = try schedulingSettings(for: loaded.plan)
    let schedule = RhythmScheduler.schedule(
      loaded.plan, today: today, zones: zones, limit: limit)
    return CheckedRun(
      loaded: loaded,
      report: Checker.report(
        of: loaded.plan, schedule: schedule, zones: zones, earlier: loaded.read.findings,
        today: today),
      source: DocumentSource(plan: loaded.plan, schedule: schedule, zones: zones, today: today))
  }
}
