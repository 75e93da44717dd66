import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmText

extension CommandRun {
  /// `rhythm schedule [PATH]`
  mutating func schedule() throws(Failure) {
    let loaded = try loadPlan()
    outcome.kept = loaded
    let days = try wantedDays(of: loaded.plan)
    let planned = try planned(loaded, over: days)
    let (review, series) = try review(invocation[.review], in: planned)
    let selection = ScheduleDocument.Selection(
      days: days ?? planned.schedule.horizon, audience: try audience(in: planned), review: review,
      series: series)
    let document = ScheduleDocument(planned.source, selection)
    switch invocation[.format] {
    case "csv": ScheduleCSV.write(document, into: &outcome.output)
    case "json": ScheduleJSON.write(document, into: &outcome.output)
    default: ScheduleText.write(document, style: pageStyle, into: &outcome.output)
    }
    talk(of: planned)
  }

  /// `rhythm next [REVIEW]`
  mutating func next() throws(Failure) {
    let count = try invocation.number(.count) ?? 10
    let planned = try planned(loadPlan())
    let (review, series) = try review(invocation.operands.first, in: planned)
    let document = NextDocument(planned.source, count: count, review: review, series: series)
    NextText.write(document, style: pageStyle, into: &outcome.output)
    talk(of: planned)
  }
}
