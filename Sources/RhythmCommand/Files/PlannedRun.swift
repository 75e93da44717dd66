import RhythmCalendar
import RhythmChecker
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

/// A plan that was read, scheduled and checked: what all commands on a plan start from.
struct PlannedRun {
  let loaded: LoadedPlan
  let schedule: Schedule
  let findings: [Finding]
  let source: DocumentSource
}

extension CommandRun {
  /// The plan that the arguments name, else the one of this folder.
  func loadPlan() throws(Failure) -> LoadedPlan {
    let finder = PlanFinder(environment)
    guard let path = try planPath() else { return try finder.planHere() }
    return try finder.plan(at: path)
  }

  /// Schedules and checks a plan over its horizon, and over further days if a command wants them.
  func planned(_ loaded: LoadedPlan, over days: DateSpan? = nil) throws(Failure) -> PlannedRun {
    let today = try today()
    let zones = try TimeZones(environment, chosen: invocation[.timeZoneFolder])
    let limit = try invocation.number(.maximumOccurrences) ?? 1_000_000
    let database = zones.database(for: loaded.plan)
    let schedule = RhythmScheduler.schedule(
      loaded.plan, over: days, today: today, zones: database, limit: limit)
    let findings = Checker.findings(
      of: loaded.plan, schedule: schedule, zones: database, earlier: loaded.read.findings,
      today: today)
    return PlannedRun(
      loaded: loaded, schedule: schedule, findings: findings,
      source: DocumentSource(
        plan: loaded.plan, schedule: schedule, zones: database, today: today))
  }

  /// Says on standard error what keeps the plan from being complete.
  mutating func talk(of planned: PlannedRun) {
    let errors = planned.findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    talkRenderer.write(
      errors.sorted(by: Finding.isOrderedBefore), files: planned.loaded.plan.files,
      to: &outcome.talk)
    outcome.talk.write(
      "\(FindingCount(errors).summary): this is what can be computed without them\n")
    outcome.code = outcome.code.combined(with: .findings)
  }

  var pageStyle: PageStyle {
    PageStyle(width: environment.terminalWidth ?? 100, isColoured: outputIsColoured)
  }
}
