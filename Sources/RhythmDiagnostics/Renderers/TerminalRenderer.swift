import RhythmText

/// Findings for people at a terminal: the line, what is special about it, what to do.
package struct TerminalRenderer: Sendable {
  package var colours: Bool
  /// How many columns a line of source may take before it is cut; at least 40 are used.
  package var width: Int

  package init(colours: Bool = false, width: Int = 100) {
    self.colours = colours
    self.width = max(40, width)
  }

  /// Writes the findings in the order given, with an empty line after each.
  package func write(_ findings: [Finding], files: [SourceFile], to writer: inout ByteWriter) {
    var page = Page(renderer: self, texts: FileTexts(files), writer: writer)
    for finding in findings { page.write(finding) }
    writer = page.writer
  }

  /// Writes a trouble that has no place: `error: there is no file ...`.
  package func write(_ failure: Failure, to writer: inout ByteWriter) {
    writer.write("error", .error, colours: colours)
    writer.write(": ")
    writer.write(VisibleText.line(failure.message), .strong, colours: colours)
    writer.write(byte: 0x0A)
    guard let help = failure.help else { return }
    writer.write("help", .help, colours: colours)
    writer.write(": ")
    writer.write(VisibleText.line(help))
    writer.write(byte: 0x0A)
  }
}

/// The output while it grows.
private struct Page {
  let renderer: TerminalRenderer
  var texts: FileTexts
  var writer: ByteWriter
  /// The width of the line numbers of the finding at hand.
  var gutter = 1

  init(renderer: TerminalRenderer, texts: FileTexts, writer: ByteWriter) {
    self.renderer = renderer
    self.texts = texts
    self.writer = writer
  }

  mutating func write(_ finding: Finding) {
    let labels = [finding.primary] + finding.secondary
    let previews = finding.help.map { help in
      help.fix.map { FixPreview($0, in: finding.primary.range.file, &texts) }
    }
    gutter = widestNumber(labels, previews)
    writeTitle(finding)
    writeSources(labels, severity: finding.severity)
    writeFrame()
    for (help, preview) in zip(finding.help, previews) { write(help, preview) }
    for note in finding.notes { writeNote(VisibleText.line(note)) }
    writeNote("see `rhythm explain \(finding.check.rawValue)`")
    writer.write(byte: 0x0A)
  }

  private mutating func widestNumber(_ labels: [Label], _ previews: [FixPreview?]) -> Int {
    var highest = 1
    for label in labels {
      highest = max(highest, 1 + texts.line(Int(label.range.bytes.lower), in: label.range.file))
    }
    for preview in previews {
      for line in preview?.groups.joined() ?? [].joined() { highest = max(highest, line.number) }
    }
    return String(highest).utf8.count
  }

  private mutating func writeTitle(_ finding: Finding) {
    put("\(finding.severity.word)[\(finding.check.rawValue)]", TerminalStyle(finding.severity))
    put(": " + VisibleText.line(finding.message), .strong)
    endLine()
  }

  /// The files that labels are in, that of the first label first.
  private mutating func writeSources(_ labels: [Label], severity: Severity) {
    var written: [FileID] = []
    for label in labels where !written.contains(label.range.file) {
      let file = label.range.file
      let position = texts.position(label.range.bytes.lower, in: file)
      put(String(repeating: " ", count: gutter))
      put(written.isEmpty ? "--> " : "::: ", .frame)
      put("\(VisibleText.line(texts.path(file))):\(position.line):\(position.column)")
      endLine()
      writeFrame()
      writeLines(of: file, labels, severity: severity)
      written.append(file)
    }
  }

  private mutating func writeLines(of file: FileID, _ labels: [Label], severity: Severity) {
    var byLine: [(line: Int, labels: [(label: Label, isPrimary: Bool)])] = []
    for (index, label) in labels.enumerated() where label.range.file == file {
      let line = texts.line(Int(label.range.bytes.lower), in: file)
      if let place = byLine.firstIndex(where: { $0.line == line }) {
        byLine[place].labels.append((label, index == 0))
      } else {
        byLine.append((line, [(label, index == 0)]))
      }
    }
    var previous: Int?
    for entry in byLine.sorted(by: { $0.line < $1.line }) {
      if let previous, entry.line > previous + 1 {
        put("...", .frame)
        endLine()
      }
      writeLine(entry.line, of: file, entry.labels, severity: severity)
      previous = entry.line
    }
  }

  private mutating func writeLine(
    _ number: Int, of file: FileID, _ labels: [(label: Label, isPrimary: Bool)],
    severity: Severity
  ) {
    let content = texts.content(of: number, in: file)
    let focus = labels.first?.label.range.bytes.indices ?? content
    let line = SourceLine(texts.bytes(file), content, focus: focus.lowerBound)
    let window = line.window(around: line.columns(of: focus), limit: limit)
    let marks = labels.map { label, isPrimary in
      LineMark(
        columns: window.columns(line.columns(of: label.range.bytes.indices)),
        text: VisibleText.line(label.text),
        style: isPrimary ? TerminalStyle(severity) : .secondary, sign: isPrimary ? "^" : "-")
    }
    writeLine(number + 1, window.text, marks)
  }

  private mutating func writeLine(_ number: Int, _ text: String, _ marks: [LineMark]) {
    put(padded(number), .frame)
    put(" | ", .frame)
    put(text)
    endLine()
    for row in LineMarks.rows(marks) where !row.isEmpty { write(row) }
  }

  private mutating func write(_ row: [RowPiece]) {
    put(String(repeating: " ", count: gutter) + " | ", .frame)
    var column = 0
    for piece in row where piece.column >= column {
      put(String(repeating: " ", count: piece.column - column))
      put(piece.text, piece.style)
      column = piece.column + DisplayWidth.of(piece.text)
    }
    endLine()
  }

  private mutating func write(_ help: Help, _ preview: FixPreview?) {
    put("help", .help)
    put(": " + VisibleText.line(help.text))
    endLine()
    guard let preview, !preview.groups.isEmpty else { return }
    writeFrame()
    for (index, group) in preview.groups.enumerated() {
      if index > 0 {
        put("...", .frame)
        endLine()
      }
      for line in group { write(line) }
    }
    if preview.omitted > 0 {
      put("...", .frame)
      put(" and in \(preview.omitted) more \(preview.omitted == 1 ? "place" : "places")")
      endLine()
    }
    writeFrame()
  }

  private mutating func write(_ preview: FixPreview.Line) {
    let focus = preview.added.first ?? preview.focus..<preview.focus
    let line = SourceLine(preview.bytes, 0..<preview.bytes.count, focus: focus.lowerBound)
    let window = line.window(around: line.columns(of: focus), limit: limit)
    if preview.isRemoved {
      put(padded(preview.number), .frame)
      put(" - " + window.text, .removed)
      endLine()
      return
    }
    let marks = preview.added.map { range in
      LineMark(
        columns: window.columns(line.columns(of: range)), text: "", style: .help, sign: "+")
    }
    writeLine(preview.number, window.text, marks)
  }

  private mutating func writeFrame() {
    put(String(repeating: " ", count: gutter) + " |", .frame)
    endLine()
  }

  private mutating func writeNote(_ text: String) {
    put(String(repeating: " ", count: gutter) + " = ", .frame)
    put(text)
    endLine()
  }

  private var limit: Int { renderer.width - gutter - 3 }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, gutter - digits.utf8.count)) + digits
  }

  private mutating func put(_ text: String, _ style: TerminalStyle = .plain) {
    writer.write(text, style, colours: renderer.colours)
  }

  private mutating func endLine() { writer.write(byte: 0x0A) }
}
