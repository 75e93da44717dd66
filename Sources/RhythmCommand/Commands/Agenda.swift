import RhythmCalendar
import RhythmChecker
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm agenda --for NAME [PATH]`
  mutating func agenda() throws(Failure) {
    let loaded = try loadPlan()
    outcome.kept = loaded
    let moments = try agendaMoments(of: loaded.plan)
    guard let first = moments.first, let last = moments.last else { return }
    let horizon = DateSpan(
      first: AgendaDocument.horizon(of: first.week).first,
      last: AgendaDocument.horizon(of: last.week).last)
    let planned = try plannedForPages(
      loaded, over: horizon, onlyWeek: moments.count == 1 ? first.week : nil,
      asOf: first.asOf)
    let ledger = planned.run.source.loadLedger()
    let books = moments.map { ActionBook(planned.run.source.details, today: $0.asOf) }
    let commands = AgendaCommands(
      plan: try planPath(), today: try invocation.date(.today))
    var pages: [AgendaDocument] = []
    for person in planned.people {
      for (moment, book) in zip(moments, books) {
        let notHeld =
          planned.notHeld
          ?? RhythmScheduler.notHeld(
            in: moment.week.span, for: person, of: loaded.plan, needed: planned.needed,
            today: planned.run.source.today, zones: planned.run.zones, limit: planned.limit)
        pages.append(
          AgendaDocument(
            planned.run.source, for: person, at: moment, notHeld: notHeld, book: book,
            ledger: ledger, commands: commands))
      }
    }
    if try writesIntoFile() {
      guard let page = pages.first, pages.count == 1 else {
        throw Failure(
          "`--into` takes one page, and these are \(pages.count)", help: "name one person and week")
      }
      try writeIntoFile(
        AgendaMarkdown.blocks(of: page, limits: invocation.has(.all) ? .none : .usual))
    } else {
      write(pages)
    }
    talk(of: planned.run)
  }

  /// A plan scheduled as far as pages need it.
  private struct PagesRun {
    var run: PlannedRun
    var people: [PersonID]
    var needed: DatesNeeded
    var limit: Int
    /// What is not held in the only week of the only page; nil where it is to be told yet.
    var notHeld: [NotHeld]?
  }

  /// Schedules a plan for the pages of those whom `--for` names.
  ///
  /// The dates of others are left out, and nothing is checked: a page takes a few milliseconds more
  /// than reading the plan. What is wrong with its words and dates is told all the same.
  private func plannedForPages(
    _ loaded: LoadedPlan, over days: DateSpan, onlyWeek week: ISOWeek?,
    asOf: CivilDate
  ) throws(Failure) -> PagesRun {
    let (today, zones, limit) = try schedulingSettings(for: loaded.plan)
    let organisation = Organisation(loaded.plan)
    let audience = try audience(in: loaded.plan, organisation)
    let people = audience?.people ?? []
    let needed = DatesNeeded(pagesOf: people, in: loaded.plan, organisation)
    let wide = loaded.plan.daysOfActions(in: days, asOf: asOf, today: today)
    var page: (days: DateSpan, person: PersonID)?
    if let week, people.count == 1 { page = (week.span, people[0]) }
    let (schedule, notHeld) = scheduleForPage(
      loaded.plan, organisation: organisation, over: wide, needed: needed, notHeld: page,
      today: today, zones: zones, limit: limit)
    let source = DocumentSource(
      plan: loaded.plan, schedule: schedule, zones: zones, today: today)
    let run = PlannedRun(
      loaded: loaded, schedule: schedule,
      obstacles: Checker.errors(
        of: loaded.plan, among: loaded.read.findings + schedule.findings, today: today),
      source: source, zones: zones)
    return PagesRun(run: run, people: people, needed: needed, limit: limit, notHeld: notHeld)
  }

  /// The weeks and days asked for, each of which is a page.
  private func agendaMoments(of plan: Plan) throws(Failure) -> [AgendaMoment] {
    let today = try today()
    let given = [OptionName.week, .on, .period].filter { invocation[$0] != nil }
    if given.count > 1 {
      throw Failure(
        "`\(given[0].spelling)` and `\(given[1].spelling)` both say which days",
        help: "keep one of them")
    }
    if let day = try invocation.date(.on) { return [AgendaMoment(on: day)] }
    if let week = try invocation.week(.week) { return [AgendaMoment(of: week, readOn: today)] }
    guard let days = try wantedDays(of: plan) else {
      return [AgendaMoment(of: ISOWeek(containing: today), readOn: today)]
    }
    var moments: [AgendaMoment] = []
    var day = ISOWeek(containing: days.first).span.first
    while day <= days.last, moments.count < Self.mostPages {
      moments.append(AgendaMoment(of: ISOWeek(containing: day), readOn: today))
      day = day.adding(days: 7)
    }
    return moments
  }

  /// Two years of weeks.
  private static let mostPages = 106

  private mutating func write(_ pages: [AgendaDocument]) {
    let limits: AgendaLimits = invocation.has(.all) ? .none : .usual
    switch invocation[.format] {
    case "html": AgendaHTML.write(pages, limits: limits, into: &outcome.output)
    case "json": AgendaJSON.write(pages, into: &outcome.output)
    default:
      for (index, page) in pages.enumerated() {
        if index > 0 { outcome.output.write("\n\n") }
        if invocation[.format] == "markdown" {
          AgendaMarkdown.write(page, limits: limits, into: &outcome.output)
        } else {
          AgendaText.write(page, limits: limits, style: pageStyle, into: &outcome.output)
        }
        outcome.output.passOn()
      }
    }
  }
}
