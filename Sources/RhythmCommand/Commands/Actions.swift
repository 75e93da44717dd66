import RhythmDiagnostics
import RhythmDocuments
import RhythmText

extension CommandRun {
  /// `rhythm actions [PATH]`
  mutating func actions() throws(Failure) {
    let loaded = try loadPlan()
    let today = try today()
    let days = loaded.plan.daysOfActions(
      in: ActionsDocument.horizon(of: today), asOf: today, today: today,
      includingClosed: invocation.has(.all))
    let planned = try planned(loaded, over: days)
    let (review, series) = try review(invocation[.review], in: planned)
    var selection = ActionsDocument.Selection(
      audience: try audience(in: planned), review: review, series: series)
    selection.isOverdueOnly = invocation.has(.overdue)
    selection.includesClosed = invocation.has(.all)
    if selection.isOverdueOnly, selection.includesClosed {
      throw Failure("what is done is never overdue", help: "keep `--overdue` or `--all`")
    }
    let document = ActionsDocument(planned.source, selection)
    switch invocation[.format] {
    case "csv": ActionsCSV.write(document, into: &outcome.output)
    case "json": ActionsJSON.write(document, into: &outcome.output)
    case "markdown": ActionsMarkdown.write(document, into: &outcome.output)
    default: ActionsText.write(document, style: pageStyle, into: &outcome.output)
    }
    talk(of: planned)
  }
}
