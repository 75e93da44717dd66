import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmText

extension CommandRun {
  /// `rhythm agenda --for NAME [PATH]`
  mutating func agenda() throws(Failure) {
    let today = try today()
    let week = try invocation.week(.week) ?? ISOWeek(containing: today)
    let planned = try planned(loadPlan(), over: AgendaDocument.horizon(of: week))
    guard let audience = try audience(in: planned) else { return }
    let ledger = planned.source.loadLedger()
    for (index, person) in audience.people.enumerated() {
      if index > 0 { outcome.output.write("\n\n") }
      let page = AgendaDocument(planned.source, for: person, week: week, ledger: ledger)
      if invocation[.format] == "markdown" {
        AgendaMarkdown.write(page, into: &outcome.output)
      } else {
        AgendaText.write(page, style: pageStyle, into: &outcome.output)
      }
    }
    talk(of: planned)
  }
}
