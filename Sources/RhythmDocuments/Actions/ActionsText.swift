import RhythmCalendar
import RhythmScheduler
import RhythmText

/// A list of actions as text for a terminal.
package enum ActionsText {
  package static func write(
    _ document: ActionsDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    page.space()
    page.flow(document.heading, .strong)
    if let words = document.emptyWords { page.flow(words) }
    for group in document.groups where !group.rows.isEmpty {
      write(group, on: document.asOf.year, into: &page)
    }
    if let words = document.hiddenWords {
      page.space()
      page.flow(words, .quiet)
    }
    output = page.output
  }

  private static func write(
    _ group: ActionsDocument.Group, on year: Int, into page: inout PageText
  ) {
    page.space()
    if !group.heading.isEmpty { page.flow(group.heading, .strong) }
    for row in group.rows {
      page.put(row.box + " ")
      page.flow(row.title)
      page.tab(to: 4)
      page.flow(
        row.notes(on: year, namesOwner: group.name == nil).joined(separator: ", "),
        row.daysLate > 0 ? .alarming : .quiet)
      page.tab(to: 4)
      page.flow(row.name, .quiet)
    }
  }
}

/// A list of actions as Markdown, with boxes to tick.
package enum ActionsMarkdown {
  package static func write(_ document: ActionsDocument, into output: inout ByteWriter) {
    var page = MarkdownPage(into: output)
    output = ByteWriter()
    page.heading(1, document.heading)
    if let words = document.emptyWords { page.paragraph(words) }
    for group in document.groups where !group.rows.isEmpty {
      if !group.heading.isEmpty { page.heading(2, group.heading) }
      for row in group.rows {
        let notes = row.notes(on: document.asOf.year, namesOwner: group.name == nil)
        page.item(
          row.state == .done ? "[x] " : "[ ] ",
          ([row.title] + notes).joined(separator: ", "), after: " `\(row.name)`")
      }
    }
    if let words = document.hiddenWords { page.paragraph(words) }
    output = page.output
  }
}

extension ActionsDocument {
  /// `Actions: Ana Duarte, Mon 16 Mar 2026`
  var heading: String {
    "\(title), \(DateWords.day(asOf, on: asOf.year)) \(asOf.year)"
  }

  /// What an empty list says; nil where some are shown or at least counted.
  var emptyWords: String? {
    guard isEmpty, hidden == 0 else { return nil }
    let from = review.map { " from \($0)" } ?? ""
    if isOverdueOnly { return "Nothing\(from) is overdue." }
    return includesClosed ? "There are no actions\(from)." : "Nothing\(from) is open."
  }

  /// What is said of actions that are not shown; nil where there are none.
  var hiddenWords: String? {
    guard hidden > 0 else { return nil }
    let number = isEmpty ? "\(hidden)" : "\(hidden) more"
    return hidden == 1
      ? "\(number) comes from a private review and is shown to the people in it only."
      : "\(number) come from private reviews and are shown to the people in them only."
  }
}

extension ActionsDocument.Group {
  /// `Ana Duarte: 3 of 4 done in time lately`
  var heading: String {
    guard completion.due > 0 else { return title }
    let rate = "\(completion.onTime) of \(completion.due) done in time lately"
    return title.isEmpty ? rate.prefix(1).uppercased() + rate.dropFirst() : "\(title): \(rate)"
  }
}

extension ActionRow {
  /// `[ ]`, `[x]` of what is done, `[-]` of what is dropped.
  var box: String {
    switch state {
    case .open, .blocked: "[ ]"
    case .done: "[x]"
    case .dropped: "[-]"
    }
  }
}
