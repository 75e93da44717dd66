import RhythmText

/// A sheet as Markdown that people fill in and `collect` reads back.
///
/// The first line names the occurrence. Its headings are always there and always the same; a row that
/// ends in a name between back-ticks is one that the plan has already.
package enum SheetMarkdown {
  package static func write(_ sheet: SheetDocument, into output: inout ByteWriter) {
    output.write(firstLine(of: sheet.id) + "\n")
    for (index, block) in blocks(of: sheet).enumerated() where !block.markdown.isEmpty {
      if index > 0 { output.write(byte: 0x0A) }
      output.write(block.markdown)
    }
  }

  /// `<!-- rhythm sheet forecast/iberia@2026-03-16 -->`
  package static func firstLine(of id: String) -> String {
    "<!-- rhythm sheet \(comment(id)) -->"
  }

  /// Its parts by name, for a file that holds more than the sheet. People write below a part, not in
  /// it. One that has nothing to say is empty.
  package static func blocks(of sheet: SheetDocument) -> [(name: String, markdown: String)] {
    [
      ("header", header(sheet)), ("open-actions", openActions(sheet)), ("topics", topics(sheet)),
      ("measures", measures(sheet)), ("agenda", agenda(sheet)), ("expected", expected(sheet)),
      ("next", next(sheet)), ("decisions", decisions(sheet)), ("new-actions", newActions),
    ]
  }

  private static func header(_ sheet: SheetDocument) -> String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(1, sheet.heading)
    page.paragraph(sheet.id + (sheet.zoneName.map { " · times in \($0)" } ?? ""))
    if let purpose = sheet.purpose { page.paragraph(purpose) }
    for fact in sheet.facts {
      page.item("**\(fact.name):** ", fact.texts[0])
      for text in fact.texts.dropFirst() { page.item("", text, level: 1) }
    }
    return page.output.text
  }

  private static func openActions(_ sheet: SheetDocument) -> String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Open actions")
    page.comment(sheet.actions.isEmpty ? "none is open" : SheetDocument.tickHint)
    for action in sheet.actions {
      let owner = action.owner.isEmpty ? "" : "\(action.owner): "
      let details = ([action.dueWords(on: sheet.year)] + action.notes).joined(separator: ", ")
      page.item("[ ] ", "\(owner)\(action.title), \(details)", after: " `\(action.name)`")
    }
    if let hidden = sheet.hiddenActionsWords { page.comment(hidden) }
    return page.output.text
  }

  private static func topics(_ sheet: SheetDocument) -> String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Topics")
    page.comment(SheetDocument.topicHint)
    for topic in sheet.topics { page.item("", topic.words, after: " `\(topic.name)`") }
    return page.output.text
  }

  private static func measures(_ sheet: SheetDocument) -> String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Measures")
    if sheet.measures.isEmpty { page.comment("it looks at none") }
    for measure in sheet.measures {
      let words = [measure.words(on: sheet.year), measure.bounds].filter { !$0.isEmpty }
      page.item(
        "**", measure.title,
        after: (words.isEmpty ? "**" : ":** ")
          + words.map(MarkdownText.inline).joined(separator: " · "))
    }
    return page.output.text
  }

  private static func agenda(_ sheet: SheetDocument) -> String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Agenda")
    if sheet.items.isEmpty { page.comment("the plan gives none") }
    for item in sheet.items {
      let clock = item.start.map { "\($0) · " } ?? ""
      let roles = item.roleWords.isEmpty ? "" : " · " + MarkdownText.inline(item.roleWords)
      page.item("\(clock)\(item.lengthWords) · **", item.title, after: "**" + roles)
      for detail in item.details(naming: .max) { page.item("", detail, level: 1) }
    }
    if let end = sheet.itemsEnd { page.item("\(end) · end", "") }
    for exit in sheet.doneWhen { page.item("done when: ", exit) }
    return page.output.text
  }

  private static func expected(_ sheet: SheetDocument) -> String {
    if sheet.expectations.isEmpty { return "" }
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Expected")
    for expectation in sheet.expectations {
      page.item("", expectation.words(on: sheet.year, naming: .max))
    }
    return page.output.text
  }

  private static func next(_ sheet: SheetDocument) -> String {
    if sheet.nextLines.isEmpty { return "" }
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Next")
    for line in sheet.nextLines {
      page.item(line.label == "Feeds" || line.label.isEmpty ? "feeds " : "next ", line.text)
    }
    return page.output.text
  }

  private static func decisions(_ sheet: SheetDocument) -> String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "Decisions")
    page.comment(SheetDocument.decisionHint)
    for decision in sheet.decisions {
      page.item("", decision.words(on: sheet.year), after: " `\(decision.name)`")
    }
    return page.output.text
  }

  private static var newActions: String {
    var page = MarkdownPage(into: ByteWriter())
    page.heading(2, "New actions")
    page.comment(SheetDocument.actionHint)
    return page.output.text
  }

  /// Text that cannot end the comment in which it stands.
  static func comment(_ text: String) -> String {
    VisibleText.line(text).split(separator: ">", omittingEmptySubsequences: false)
      .joined(separator: "&gt;")
  }
}
