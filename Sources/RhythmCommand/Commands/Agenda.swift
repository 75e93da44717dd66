import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm agenda --for NAME [PATH]`
  mutating func agenda() throws(Failure) {
    let loaded = try loadPlan()
    let moments = try agendaMoments(of: loaded.plan)
    guard let first = moments.first, let last = moments.last else { return }
    let horizon = DateSpan(
      first: AgendaDocument.horizon(of: first.week).first,
      last: AgendaDocument.horizon(of: last.week).last)
    let planned = try planned(loaded, over: horizon)
    guard let audience = try audience(in: planned) else { return }
    var pages: [AgendaDocument] = []
    for person in audience.people {
      for moment in moments { pages.append(try agenda(of: person, at: moment, in: planned)) }
    }
    write(pages)
    talk(of: planned)
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

  private func agenda(
    of person: PersonID, at moment: AgendaMoment, in planned: PlannedRun
  ) throws(Failure) -> AgendaDocument {
    let notHeld = RhythmScheduler.notHeld(
      in: moment.week.span, for: person, of: planned.loaded.plan, today: planned.source.today,
      zones: planned.zones, limit: try invocation.number(.maximumOccurrences) ?? 1_000_000)
    return AgendaDocument(planned.source, for: person, at: moment, notHeld: notHeld)
  }

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
