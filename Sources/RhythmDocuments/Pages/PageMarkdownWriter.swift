import RhythmText

/// A page as Markdown: headings, lists, and a box to tick for all that is to be done.
package enum PageMarkdownWriter {
  package static func write(_ page: Page, into output: inout ByteWriter) {
    output.write(header(of: page))
    for section in page.sections where !section.isEmpty {
      output.write(byte: 0x0A)
      output.write(block(section))
    }
  }

  /// The sections of a page by their names, for writers that put them into a text of somebody's
  /// own; what belongs to a section stands in its block. A section without rows has an empty block.
  package static func blocks(of page: Page) -> [(name: String, markdown: String)] {
    var blocks: [(name: String, markdown: String)] = [("header", header(of: page))]
    for section in page.sections {
      let text = section.isEmpty ? "" : block(section)
      let own = blocks.firstIndex { $0.name == section.name }
      guard let place = section.isInner ? blocks.count - 1 : own else {
        blocks.append((section.name, text))
        continue
      }
      if text.isEmpty { continue }
      blocks[place].markdown += (blocks[place].markdown.isEmpty ? "" : "\n") + text
    }
    return blocks
  }

  private static func header(of page: Page) -> String {
    var text = MarkdownPage(into: ByteWriter())
    text.heading(1, page.title)
    text.paragraph(page.subtitle)
    for fact in page.facts { write(fact, into: &text, mark: label(fact.group)) }
    return text.output.text
  }

  private static func block(_ section: PageSection) -> String {
    var text = MarkdownPage(into: ByteWriter())
    let title = section.aside.isEmpty ? section.title : "\(section.title) · \(section.aside)"
    text.heading(section.isInner ? 3 : 2, title)
    if !section.lead.isEmpty { text.paragraph(section.lead) }
    var group = ""
    for row in section.rows {
      if row.group != group, !row.group.isEmpty {
        text.heading(section.isInner ? 4 : 3, row.group)
      }
      group = row.group
      write(row, into: &text)
    }
    return text.output.text
  }

  private static func write(_ row: PageRow, into text: inout MarkdownPage, mark: String = "") {
    if let command = row.command {
      text.item(mark, "\(row.text): ", after: code(command))
      return
    }
    let box = row.isBox ? "[ ] " : ""
    text.item(
      mark + box + label(row.label), row.text,
      after: row.aside.isEmpty ? "" : " · " + MarkdownText.inline(row.aside))
    for note in row.notes { text.item("", note, level: 1) }
    if let link = row.link { text.item(MarkdownText.link(link), "", level: 1) }
  }

  private static func label(_ text: String) -> String {
    text.isEmpty ? "" : "**\(MarkdownText.inline(text))** "
  }

  /// A command between back-ticks, more of them than stand in it.
  private static func code(_ command: String) -> String {
    let command = VisibleText.line(command)
    return command.contains("`") ? MarkdownText.inline(command) : "`\(command)`"
  }
}
