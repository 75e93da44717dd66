import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm when CADENCE`
  mutating func when() throws(Failure) {
    let text = invocation.operands.first ?? ""
    let count = try invocation.number(.count) ?? 5
    let loaded = try planBeside()
    let reading = ReadCadence(text.split(separator: "\n").joined(separator: " "), in: loaded?.read)
    let errors = reading.findings.filter { $0.severity == .error }
    guard errors.isEmpty, let review = reading.review, let cadence = reading.cadence else {
      write(reading.findings, of: reading)
      if errors.isEmpty {
        throw Failure(
          "`\(VisibleText.line(text))` is no cadence",
          help: "write one as `every week on Monday at 09:00`")
      }
      outcome.code = .findings
      return
    }
    let today = try today()
    let plan = reading.planOfDates
    let zones = try TimeZones(environment, chosen: invocation[.timeZoneFolder]).database(for: plan)
    let document = WhenDocument(
      cadence, of: review,
      in: source(of: plan, review, count: count, zones: zones, today: today),
      planName: loaded.map { $0.plan.header?.name.value ?? $0.path }, count: count)
    WhenText.write(document, style: pageStyle, into: &outcome.output)
    let schedule = RhythmScheduler.schedule(plan, today: today, zones: zones)
    let asides: Set<CheckName> = [.noLength, .noOccurrences, .assumedWeekOne]
    write(
      reading.findings + schedule.findings.filter { !asides.contains($0.check) }, of: reading)
  }

  /// The plan whose calendar counts: the one that is named, or the one of this folder; nil where
  /// there is none.
  private func planBeside() throws(Failure) -> LoadedPlan? {
    let finder = PlanFinder(environment)
    if let path = invocation[.plan] { return try finder.plan(at: path) }
    return try? finder.planHere()
  }

  /// The dates from today on, looked for as far ahead as it takes to find enough.
  private func source(
    of plan: Plan, _ review: ReviewID, count: Int, zones: TimeZoneDatabase, today: CivilDate
  ) -> DocumentSource {
    var days = 400
    while true {
      let span = DateSpan(first: today, last: min(today.adding(days: days), .latest))
      let schedule = RhythmScheduler.schedule(plan, over: span, today: today, zones: zones)
      let found = schedule.occurrences.filter { schedule.series(of: $0)?.review == review }.count
      if found >= count || days > 15_000 || span.last == .latest {
        return DocumentSource(plan: plan, schedule: schedule, zones: zones, today: today)
      }
      days *= 4
    }
  }

  private mutating func write(_ findings: [Finding], of reading: ReadCadence) {
    talkRenderer.write(
      findings.compactMap(reading.placed).sorted(by: Finding.isOrderedBefore),
      files: reading.files, to: &outcome.talk)
  }
}
