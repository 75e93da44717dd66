import RhythmText

/// Monday's page as Markdown: headings, and a box to tick for all that is to be done.
package enum AgendaMarkdown {
  package static func write(
    _ agenda: AgendaDocument, limits: AgendaLimits = .usual, into output: inout ByteWriter
  ) {
    PageMarkdownWriter.write(agenda.page(limits), into: &output)
  }

  /// Its parts by name, for a file that holds more than the page.
  package static func blocks(
    of agenda: AgendaDocument, limits: AgendaLimits = .usual
  ) -> [(name: String, markdown: String)] {
    let blocks = PageMarkdownWriter.blocks(of: agenda.page(limits))
    // A day on which she has no review still has the place for how they run.
    return blocks.contains { $0.name == "agendas" } ? blocks : blocks + [("agendas", "")]
  }
}

/// Monday's page as a whole HTML document.
package enum AgendaHTML {
  package static func write(
    _ agendas: [AgendaDocument], limits: AgendaLimits = .usual, into output: inout ByteWriter
  ) {
    PageHTMLWriter.write(agendas.map { $0.page(limits) }, into: &output)
  }
}
