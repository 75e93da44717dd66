import RhythmText

/// A page as one whole HTML document: it needs no other file, runs nothing, and reads well in light
/// and dark and on paper.
package enum PageHTMLWriter {
  /// Several pages stand one below the other, on paper each on sheets of its own.
  package static func write(_ pages: [Page], into output: inout ByteWriter) {
    let title = pages.first.map { HTMLText.inline($0.title) } ?? ""
    output.write(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(PageStyleSheet.text)
      </style>
      </head>
      <body>

      """)
    for page in pages { write(page, into: &output) }
    output.write("</body>\n</html>\n")
  }

  private static func write(_ page: Page, into output: inout ByteWriter) {
    output.write("<main>\n<header>\n")
    output.write("<h1>\(HTMLText.inline(page.title))</h1>\n")
    output.write("<p class=\"subtitle\">\(HTMLText.inline(page.subtitle))</p>\n")
    if !page.facts.isEmpty { writeFacts(page.facts, into: &output) }
    output.write("</header>\n")
    var isOpen = false
    for section in page.sections where !section.isEmpty {
      if !section.isInner, isOpen { output.write("</section>\n") }
      write(section, isWrapped: !section.isInner || !isOpen, into: &output)
      isOpen = true
    }
    if isOpen { output.write("</section>\n") }
    output.write("</main>\n")
  }

  private static func writeFacts(_ facts: [PageRow], into output: inout ByteWriter) {
    output.write("<dl>\n")
    var group = ""
    for fact in facts {
      if fact.group != group { output.write("<dt>\(HTMLText.inline(fact.group))</dt>\n") }
      group = fact.group
      output.write("<dd>\(content(fact))</dd>\n")
    }
    output.write("</dl>\n")
  }

  private static func write(
    _ section: PageSection, isWrapped: Bool, into output: inout ByteWriter
  ) {
    if isWrapped { output.write("<section class=\"\(section.name)\">\n") }
    let level = section.isInner ? "h3" : "h2"
    let aside =
      section.aside.isEmpty ? "" : " <span class=\"when\">\(HTMLText.inline(section.aside))</span>"
    output.write("<\(level)>\(HTMLText.inline(section.title))\(aside)</\(level)>\n")
    if !section.lead.isEmpty {
      output.write("<p class=\"lead\">\(HTMLText.inline(section.lead))</p>\n")
    }
    if section.rows.isEmpty { return }
    let isLabelled = section.rows.contains { !$0.label.isEmpty }
    var group: String?
    for row in section.rows {
      if row.group != group {
        if group != nil { output.write("</ul>\n") }
        if !row.group.isEmpty {
          let level = section.isInner ? "h4" : "h3"
          output.write("<\(level) class=\"group\">\(HTMLText.inline(row.group))</\(level)>\n")
        }
        output.write(isLabelled ? "<ul class=\"labelled\">\n" : "<ul>\n")
      }
      group = row.group
      write(row, isLabelled: isLabelled, into: &output)
    }
    output.write("</ul>\n")
  }

  private static func write(_ row: PageRow, isLabelled: Bool, into output: inout ByteWriter) {
    output.write(row.isBox ? "<li class=\"task\">" : "<li>")
    if isLabelled { output.write("<span class=\"label\">\(HTMLText.inline(row.label))</span>") }
    output.write("<div>\(content(row))")
    let note = row.tone == .alarming ? "note alarming" : "note"
    for text in row.notes { output.write("<p class=\"\(note)\">\(HTMLText.inline(text))</p>") }
    if let link = row.link { output.write("<p class=\"note\">\(HTMLText.link(link))</p>") }
    output.write("</div></li>\n")
  }

  private static func content(_ row: PageRow) -> String {
    if let command = row.command {
      return "<span class=\"rest\">\(HTMLText.inline(row.text)): "
        + "<code>\(HTMLText.inline(command))</code></span>"
    }
    let box = row.isBox ? "<span class=\"box\" role=\"img\" aria-label=\"to do\"></span>" : ""
    let aside =
      row.aside.isEmpty ? "" : " <span class=\"aside\">\(HTMLText.inline(row.aside))</span>"
    let text = row.tone == .alarming && row.notes.isEmpty ? "text alarming" : "text"
    return "\(box)<span class=\"\(text)\">\(HTMLText.inline(row.text))</span>\(aside)"
  }
}
