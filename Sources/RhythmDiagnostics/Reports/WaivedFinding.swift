import RhythmText

/// A finding that the plan has waived, with what the `waive` line says.
package struct WaivedFinding: Hashable, Sendable {
  package var finding: Finding
  package var reason: String
  /// The last day on which it holds, as `2026-12-31`; `nil` where it has no end.
  package var until: String?
  /// Who approved it, as the plan writes it.
  package var approver: String?
  /// The place of the line.
  package var range: SourceRange

  package init(
    _ finding: Finding, reason: String, until: String?, approver: String?, range: SourceRange
  ) {
    self.finding = finding
    self.reason = reason
    self.until = until
    self.approver = approver
    self.range = range
  }
}

/// What is waived, for people.
package enum WaivedText {
  /// Writes the waived findings in the order given, each in two lines.
  package static func write(
    _ waived: [WaivedFinding], files: [SourceFile], colours: Bool, to writer: inout ByteWriter
  ) {
    var texts = FileTexts(files)
    for entry in waived {
      let finding = entry.finding
      let style = TerminalStyle(finding.severity)
      writer.write("\(finding.severity.word)[\(finding.check.rawValue)]", style, colours: colours)
      writer.write(": " + VisibleText.line(finding.message) + "\n")
      writer.write("  --> ", .frame, colours: colours)
      writer.write(place(entry.range, &texts) + "\n")
      writer.write("  waived", .help, colours: colours)
      if let until = entry.until { writer.write(" until \(until)") }
      if let approver = entry.approver {
        writer.write(", approved by \(VisibleText.line(approver))")
      }
      writer.write(": " + VisibleText.line(entry.reason) + "\n\n")
    }
  }

  private static func place(_ range: SourceRange, _ texts: inout FileTexts) -> String {
    let position = texts.position(range.bytes.lower, in: range.file)
    return "\(VisibleText.line(texts.path(range.file))):\(position.line):\(position.column)"
  }
}
