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
  /// Those of them that make what is told of dates wrong or incomplete: the errors that reading and
  /// scheduling the plan met.
  let obstacles: [Finding]
  /// What the plan waives.
  let waived: [CheckReport.Waived]
  let source: DocumentSource
  let zones: TimeZoneDatabase

  /// The findings as everybody may read them, and the files whose lines they show: without what
  /// private reviews hold.
  func shown(_ findings: [Finding]) -> (findings: [Finding], files: [SourceFile]) {
    let places = PrivatePlaces(source)
    return (findings.map(places.shown), places.files)
  }
}

extension CheckReport {
  /// The errors that an earlier stage met as such, neither waived nor raised by the policy.
  fileprivate func findings(among earlier: [Finding]) -> [Finding] {
    struct Place: Hashable {
      var check: CheckName
      var range: SourceRange
    }
    let places = Set(
      earlier.lazy.filter { $0.severity == .error }
        .map { Place(check: $0.check, range: $0.primary.range) })
    return findings.filter {
      $0.severity == .error && places.contains(Place(check: $0.check, range: $0.primary.range))
    }
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

  /// Schedules and checks a plan over its own horizon.
  ///
  /// Where a command wants days beyond it, the schedule is that of those days, and the findings
  /// still those of the plan's own: what is wrong with a plan does not depend on what is asked.
  func planned(_ loaded: LoadedPlan, over days: DateSpan? = nil) throws(Failure) -> PlannedRun {
    let today = try today()
    let zones = try TimeZones(environment, chosen: invocation[.timeZoneFolder])
    let limit = try invocation.number(.maximumOccurrences) ?? 1_000_000
    let database = zones.database(for: loaded.plan)
    let own = RhythmScheduler.schedule(
      loaded.plan, today: today, zones: database, limit: limit)
    let report = Checker.report(
      of: loaded.plan, schedule: own, zones: database, earlier: loaded.read.findings,
      today: today)
    var schedule = own
    if let days, !own.horizon.contains(days) {
      schedule = RhythmScheduler.schedule(
        loaded.plan, over: days, today: today, zones: database, limit: limit)
    }
    return PlannedRun(
      loaded: loaded, schedule: schedule, findings: report.findings,
      obstacles: report.findings(among: loaded.read.findings + own.findings),
      waived: report.waived,
      source: DocumentSource(
        plan: loaded.plan, schedule: schedule, zones: database, today: today),
      zones: database)
  }

  /// Says on standard error what keeps the answer from being complete: the errors that reading or
  /// scheduling the plan met. What a check has to say of dates that are told is left to `check`.
  mutating func talk(of planned: PlannedRun) {
    let errors = planned.obstacles
    guard !errors.isEmpty else { return }
    let shown = planned.shown(errors.sorted(by: Finding.isOrderedBefore))
    talkRenderer.write(shown.findings, files: shown.files, to: &outcome.talk)
    outcome.talk.write(
      "\(FindingCount(errors).summary): this is what can be computed without them\n")
    outcome.code = outcome.code.combined(with: .findings)
  }

  var pageStyle: PageStyle {
    PageStyle(width: environment.terminalWidth ?? 100, isColoured: outputIsColoured)
  }
}
