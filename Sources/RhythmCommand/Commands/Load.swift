import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmText

extension CommandRun {
  /// `rhythm load [PATH]`
  mutating func load() throws(Failure) {
    if invocation[.participant] != nil, invocation[.by] != nil {
      throw Failure(
        "`--for` and `--by` both say what a line is",
        help: "keep `--for` for one person, team or role, `--by` for everybody")
    }
    let loaded = try loadPlan()
    outcome.kept = loaded
    let wanted = try wantedDays(of: loaded.plan)
    let planned = try planned(loaded, over: wanted.map(LoadDocument.horizon))
    let horizon = loaded.plan.horizon(today: try today())
    let days = wanted ?? horizon
    let selection = LoadDocument.Selection(
      days: days, per: period, grouping: grouping, audience: try audience(in: planned))
    let document = LoadDocument(planned.source, selection)
    switch invocation[.format] {
    case "csv": LoadCSV.write(document, into: &outcome.output)
    case "json": LoadJSON.write(document, into: &outcome.output)
    default: LoadText.write(document, style: pageStyle, into: &outcome.output)
    }
    talk(of: planned)
  }

  private var grouping: LoadDocument.Grouping {
    invocation[.by].flatMap { LoadDocument.Grouping(rawValue: $0) } ?? .person
  }

  private var period: PeriodUnit {
    switch invocation[.per] {
    case "month": .calendarMonth
    case "quarter": .fiscalQuarter
    default: .week
    }
  }
}
