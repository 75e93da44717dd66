import RhythmCalendar
import RhythmText

extension AgendaText {
  static func writeSheets(_ agenda: AgendaDocument, into page: inout PageText) {
    if agenda.sheets.isEmpty { return }
    page.heading("AGENDAS")
    for sheet in agenda.sheets { write(sheet, of: agenda, into: &page) }
  }

  private static func write(
    _ sheet: AgendaSheet, of agenda: AgendaDocument, into page: inout PageText
  ) {
    page.space()
    let times = sheet.times(on: agenda.year)
    let titles = TextLayout.wrapped(VisibleText.line(sheet.title), to: page.style.width)
    for (index, title) in titles.enumerated() {
      page.put(title, .strong)
      let isLast = index == titles.count - 1
      if isLast, DisplayWidth.of(times) + 3 <= page.room {
        page.put(" · \(times)", .quiet)
        page.endLine()
      } else {
        page.endLine()
        if isLast { page.flow(times, .quiet) }
      }
    }
    if let purpose = sheet.purpose { page.flow(purpose, .quiet) }
    writeItems(of: sheet, into: &page)
    let year = agenda.year
    writeFacts(
      "Open",
      sheet.actions.map { "[ ] \($0.title) · \($0.details(isOnOwnList: false, on: year))" },
      into: &page)
    writeFacts("Topics", sheet.topics.map(\.words), into: &page)
    writeFacts("Measures", sheet.measures.map(\.words), into: &page)
    writeFacts("Expected", sheet.expectations.map { $0.words(on: year) }, into: &page)
    writeFacts("Done when", sheet.doneWhen, into: &page)
  }

  /// Where the facts below an agenda stand.
  private static let factColumn = 13

  private static func writeItems(of sheet: AgendaSheet, into page: inout PageText) {
    let clockEnd = sheet.itemsEnd == nil ? 2 : 9
    let lengths = sheet.items.map { DisplayWidth.of($0.lengthWords) }.max() ?? 0
    let titleStart = clockEnd + lengths + 2
    let widest = sheet.items.map { DisplayWidth.of(VisibleText.line($0.title)) }.max() ?? 0
    let titleWidth = min(widest, max(20, page.style.width - titleStart - 26))
    for item in sheet.items {
      page.tab(to: 2)
      if let start = item.start { page.put(start.description) }
      page.tab(to: clockEnd)
      page.put(TextLayout.rightAligned(item.lengthWords, to: lengths), .quiet)
      page.tab(to: titleStart)
      page.pair(item.title, width: titleWidth, item.roleWords, .quiet)
      for detail in item.details {
        page.tab(to: titleStart)
        page.flow(detail, .quiet)
      }
    }
    if let end = sheet.itemsEnd {
      page.tab(to: 2)
      page.put(end.description)
      page.tab(to: titleStart)
      page.put("end", .quiet)
      page.endLine()
    }
  }

  private static func writeFacts(
    _ label: String, _ facts: [String], into page: inout PageText
  ) {
    for (index, fact) in facts.enumerated() {
      page.tab(to: 2)
      if index == 0 { page.put(label, .quiet) }
      page.tab(to: factColumn)
      page.flow(fact)
    }
  }
}
