import RhythmText

/// A page as text for a terminal.
package enum PageTextWriter {
  package static func write(_ page: Page, style: PageStyle, into output: inout ByteWriter) {
    var text = PageText(style: style, into: output)
    output = ByteWriter()
    text.space()
    text.flow(page.title, .strong)
    text.flow(page.subtitle, .quiet)
    writeFacts(page.facts, into: &text)
    for section in page.sections where !section.isEmpty { write(section, into: &text) }
    output = text.output
  }

  /// How many lines a page takes.
  package static func lineCount(of page: Page, style: PageStyle) -> Int {
    var output = ByteWriter()
    write(page, style: PageStyle(width: style.width), into: &output)
    return output.bytes.count { $0 == 0x0A }
  }

  private static func writeFacts(_ facts: [PageRow], into page: inout PageText) {
    if facts.isEmpty { return }
    page.space()
    writeRows(facts, indent: 0, grouping: .inColumn, into: &page)
  }

  private static func write(_ section: PageSection, into page: inout PageText) {
    page.space()
    let title = section.isInner ? section.title : section.title.uppercased()
    let titles = TextLayout.wrapped(VisibleText.line(title), to: page.style.width)
    for (index, line) in titles.enumerated() {
      page.put(line, .strong)
      if index < titles.count - 1 { page.endLine() }
    }
    let aside = VisibleText.line(section.aside)
    if aside.isEmpty {
      page.endLine()
    } else if DisplayWidth.of(aside) + 3 <= page.room {
      page.put(" · \(aside)", .quiet)
      page.endLine()
    } else {
      page.endLine()
      page.flow(aside, .quiet)
    }
    if !section.lead.isEmpty { page.flow(section.lead, section.isInner ? .quiet : .plain) }
    writeRows(
      section.rows, indent: section.isInner ? 2 : 0, grouping: section.grouping, into: &page)
  }

  private static func writeRows(
    _ rows: [PageRow], indent: Int, grouping: PageSection.Grouping, into page: inout PageText
  ) {
    let columns = Columns(of: rows, indent: indent, grouping: grouping, width: page.style.width)
    var group = ""
    for row in rows {
      let isNew = row.group != group
      group = row.group
      if isNew, !group.isEmpty, grouping == .above {
        page.flow(group, .strong)
      }
      page.tab(to: indent)
      if isNew, !group.isEmpty, grouping == .inColumn { page.put(group, .strong) }
      write(row, columns, into: &page)
    }
  }

  private static func write(_ row: PageRow, _ columns: Columns, into page: inout PageText) {
    if let command = row.command {
      page.tab(to: columns.label)
      page.flow("\(row.text): \(command)", .quiet)
      return
    }
    page.tab(to: columns.label)
    page.put(row.label)
    // What is wider than its column has a line of its own.
    if DisplayWidth.of(VisibleText.line(row.label)) >= max(1, columns.text - columns.label),
      !row.label.isEmpty
    {
      page.endLine()
    }
    page.tab(to: columns.text)
    if row.isBox { page.put("[ ] ") }
    let weight: PageText.Weight = row.tone == .alarming ? .alarming : .plain
    if columns.aside > 0, !row.aside.isEmpty {
      page.pair(row.text, width: columns.aside, row.aside, weight)
    } else {
      page.flow(row.text, row.notes.isEmpty ? weight : .plain)
    }
    for note in row.notes {
      page.tab(to: columns.text + (row.isBox ? 4 : 0))
      page.flow(note, row.tone == .alarming ? .alarming : .quiet)
    }
    if let link = row.link {
      page.tab(to: columns.text + (row.isBox ? 4 : 0))
      page.flow(link, .quiet)
    }
  }

  /// Where the columns of a section stand.
  private struct Columns {
    var label: Int
    var text: Int
    /// How wide the text is where something stands behind it; 0 where nothing does.
    var aside = 0

    init(of rows: [PageRow], indent: Int, grouping: PageSection.Grouping, width: Int) {
      func widest(_ text: (PageRow) -> String) -> Int {
        rows.map { DisplayWidth.of(VisibleText.line(text($0))) }.max() ?? 0
      }
      let groups = grouping == .inColumn ? widest(\.group) : 0
      let isGrouped = grouping == .above && rows.contains { !$0.group.isEmpty }
      label = indent + (groups > 0 ? min(groups + 2, width / 3) : isGrouped ? 2 : 0)
      let labelWidth = widest(\.label)
      text = label + (labelWidth > 0 ? min(labelWidth + 2, width / 3) : 0)
      let asides = widest(\.aside)
      if asides > 0 {
        let boxes = rows.contains(where: \.isBox) ? 4 : 0
        aside = min(
          widest { $0.aside.isEmpty ? "" : $0.text },
          max(20, width - text - boxes - 2 - min(asides, 30)))
      }
    }
  }
}
