import RhythmCalendar
import RhythmChecker
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

/// A plan that was read and scheduled: what all commands on a plan start from.
struct PlannedRun {
  let loaded: LoadedPlan
  let schedule: Schedule
  /// What makes what is told of dates wrong or incomplete: the errors that reading and scheduling the
  /// plan met.
  let obstacles: [Finding]
  let source: DocumentSource
  let zones: TimeZoneDatabase
}

extension DocumentSource {
  /// Findings as everybody may read them, and the files whose lines they show: without what private
  /// reviews hold.
  func shown(_ findings: [Finding]) -> (findings: [Finding], files: [SourceFile]) {
    let places = PrivatePlaces(self)
    return (findings.map(places.shown), places.files)
  }
}

extension CommandRun {
  /// The plan that the arguments name, else the one of this folder.
  func loadPlan() throws(Failure) -> LoadedPlan { try loadPlanToChange().withoutTrees }

  /// The same with the trees of its files: lines are written into them, and what stays as it is does
  /// not have to be parsed again when the plan is read back.
  func loadPlanToChange() throws(Failure) -> LoadedPlan {
    let finder = PlanFinder(environment)
    guard let path = try planPath() else { return try finder.planHere() }
    return try finder.plan(at: path)
  }

  /// What dates hang on beside the plan: the day that is today, the rules of its zones, and how many
  /// dates are too many.
  func schedulingSettings(
    for plan: Plan
  ) throws(Failure) -> (today: CivilDate, zones: TimeZoneDatabase, limit: Int) {
    let zones = try TimeZones(environment, chosen: invocation[.timeZoneFolder])
    return (
      try today(), zones.database(for: plan),
      try invocation.number(.maximumOccurrences) ?? 1_000_000
    )
  }

  /// Schedules a plan over its own horizon, or over the days that a command wants beyond it.
  ///
  /// The obstacles are those of the plan's own: what is wrong with a plan does not depend on what is
  /// asked. Nothing is checked.
  func planned(_ loaded: LoadedPlan, over days: DateSpan? = nil) throws(Failure) -> PlannedRun {
    let (today, zones, limit) = try schedulingSettings(for: loaded.plan)
    let own = RhythmScheduler.schedule(loaded.plan, today: today, zones: zones, limit: limit)
    var schedule = own
    if let days, !own.horizon.contains(days) {
      schedule = RhythmScheduler.schedule(
        loaded.plan, over: days, today: today, zones: zones, limit: limit)
    }
    return PlannedRun(
      loaded: loaded, schedule: schedule,
      obstacles: Checker.errors(
        of: loaded.plan, among: loaded.read.findings + own.findings, today: today),
      source: DocumentSource(plan: loaded.plan, schedule: schedule, zones: zones, today: today),
      zones: zones)
  }

  /// Says on standard error what keeps the answer from being complete: the errors that reading or
  /// scheduling the plan met. What a check has to say of dates that are told is left to `check`.
  mutating func talk(of planned: PlannedRun) {
    let errors = planned.obstacles
    guard !errors.isEmpty else { return }
    let shown = planned.source.shown(errors.sorted(by: Finding.isOrderedBefore))
    talkRenderer.write(shown.findings, files: shown.files, to: &outcome.talk)
    outcome.talk.write(
      "\(FindingCount(errors).summary): this is what can be computed without them\n")
    outcome.code = outcome.code.combined(with: .findings)
  }

  var pageStyle: PageStyle {
    PageStyle(width: environment.terminalWidth ?? 100, isColoured: outputIsColoured)
  }
}
