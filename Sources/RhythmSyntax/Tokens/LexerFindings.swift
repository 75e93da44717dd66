import RhythmDiagnostics
import RhythmText

/// What the lexer says about tokens: kept apart, since it runs seldom.
extension Lexer {
  private mutating func report(
    _ message: String, as check: CheckName = .syntax, from start: Int, to end: Int,
    label: String = "", help: [Help] = [], mended: Bool
  ) {
    let finding = Finding(
      check, message, at: sourceRange(start, end), label: label, help: help)
    if !mended { damage.append((Int32(clamping: tokenCount), problems.count)) }
    problems.append(Problem(finding: finding, isMended: mended))
  }

  /// A help with the edit that carries it out.
  private func write(
    _ replacement: String, from start: Int, to end: Int, _ safety: Fix.Safety = .safe,
    text: String? = nil
  ) -> Help {
    Help(
      text ?? "write `\(replacement)`",
      fix: Fix(safety, [TextEdit(sourceRange(start, end), with: replacement)]))
  }

  mutating func reportPeriod(from start: Int, to end: Int) {
    report(
      "`\(text(start, end))` is not a period", from: start, to: end, label: "no such period",
      help: [
        Help("periods of a fiscal year are `FY27`, `FY27-Q1`, `FY27-H2`, `FY27-M03`, `FY27-W07`")
      ],
      mended: false)
  }

  mutating func reportDash(from start: Int, to end: Int, mended: [UInt8]) {
    let spelling = String(decoding: mended, as: UTF8.self)
    report(
      "a typographic dash stands where a plain `-` belongs", from: start, to: end,
      label: "pasted dash", help: [write(spelling, from: start, to: end)], mended: true)
  }

  mutating func reportLoneDash(from start: Int, to end: Int) {
    report(
      "a range is written with `to`", from: start, to: end, label: "a dash",
      help: [write("to", from: start, to: end)], mended: true)
  }

  mutating func reportCommentWithoutSpace(at start: Int) {
    report(
      "a comment needs a space before its `#`", from: start, to: start + 1,
      label: "no space before it",
      help: [write(" ", from: start, to: start, text: "write ` #`")], mended: true)
  }

  mutating func reportSpace(from start: Int, to end: Int) {
    report(
      "a space of another kind stands where a plain space belongs", from: start, to: end,
      label: "pasted space",
      help: [write(" ", from: start, to: end, text: "write a plain space")], mended: true)
  }

  /// Reports a character outside of strings that nobody sees; of those of a line one finding.
  mutating func reportHidden(_ scalar: Unicode.Scalar, at start: Int, length: Int) {
    if extendHidden(hiddenInText, at: start, length: length) { return }
    hiddenInText = HiddenLine(problem: problems.count, end: endOfLine(from: start))
    report(
      "the hidden character \(codePoint(scalar)) stands in the text", from: start,
      to: start + length, label: "cannot be seen",
      help: [write("", from: start, to: start + length, text: "delete it")], mended: true)
  }

  /// Warns of one in a string; of those of a line once.
  mutating func warnHidden(_ scalar: Unicode.Scalar, at start: Int, length: Int) {
    if extendHidden(hiddenInStrings, at: start, length: length) { return }
    hiddenInStrings = HiddenLine(problem: problems.count, end: endOfLine(from: start))
    report(
      "the hidden character \(codePoint(scalar)) stands in a string", as: .hiddenCharacter,
      from: start, to: start + length, label: "cannot be seen",
      help: [write("", from: start, to: start + length, .unsafe, text: "delete it")], mended: true)
  }

  /// Adds a hidden character to the finding of its line, if there is one.
  private mutating func extendHidden(_ line: HiddenLine, at start: Int, length: Int) -> Bool {
    guard start < line.end, problems.indices.contains(line.problem),
      var fix = problems[line.problem].finding.help.first?.fix
    else { return false }
    let place = ByteRange(start, start + length)
    // A line that is no text at all has one finding as well, and a fix that somebody can read.
    if fix.edits.count > 100 { return true }
    if let last = fix.edits.last, last.range.bytes.upper == place.lower {
      fix.edits[fix.edits.count - 1].range.bytes = last.range.bytes.union(place)
    } else {
      fix.edits.append(TextEdit(SourceRange(file, place), with: ""))
    }
    problems[line.problem].finding.help[0] = Help("delete what cannot be seen", fix: fix)
    return true
  }

  private func endOfLine(from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    return place
  }

  mutating func reportEncoding(at start: Int) {
    guard !reportedEncoding else { return }
    reportedEncoding = true
    report(
      "the file is not UTF-8", from: start, to: start + 1, label: "the first byte that is not text",
      help: [Help("save the file with the encoding UTF-8")], mended: false)
  }

  mutating func reportConflict(from start: Int, to end: Int) {
    report(
      "a merge left its marker `\(text(start, start + 7))` here", from: start, to: end,
      label: "both sides are read",
      help: [Help("keep what is right of both sides and delete the marker lines")], mended: true)
  }

  mutating func reportQuotes(from start: Int, to end: Int, content: String) {
    let escaped =
      content.contains("\"")
      ? content.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      : content
    report(
      "strings stand in plain quotes", from: start, to: end, label: "other quotes",
      help: [write("\"\(escaped)\"", from: start, to: end)], mended: true)
  }

  mutating func reportOpenString(from start: Int, to end: Int) {
    report(
      "this string is not closed on its line", from: start, to: end, label: "no closing `\"`",
      help: [
        write("\"", from: end, to: end, .unsafe, text: "close it with `\"`"),
        Help("text of several lines starts with `\"\"\"` at the end of a line"),
      ], mended: false)
  }

  mutating func reportOpenText(from start: Int) {
    report(
      "this text is not closed", from: start, to: start + 3,
      label: "no line with `\"\"\"` alone follows it",
      help: [
        Help(
          "write `\"\"\"` alone on the line behind the text, whose lines are deeper than this one")
      ],
      mended: false)
  }

  mutating func reportTextOnOneLine(from start: Int, to end: Int, inner: String) {
    report(
      "`\"\"\"` stands at the end of its line, before a text of several lines", from: start,
      to: end,
      label: "on one line", help: [write("\"\(inner)\"", from: start, to: end)], mended: true)
  }

  mutating func reportNumber(from start: Int, to end: Int, as replacement: String) {
    report(
      "`\(text(start, end))` is written `\(replacement)`", from: start, to: end,
      label: "not understood as it stands", help: [write(replacement, from: start, to: end)],
      mended: true)
  }

  mutating func reportAmbiguousDate(from start: Int, to end: Int, readings: [String]) {
    report(
      "`\(text(start, end))` is not a date", from: start, to: end,
      label: readings.isEmpty ? "no such date" : "which day is meant is not certain",
      help: readings.isEmpty
        ? [Help("a date is written as year, month, day: `2026-03-02`")]
        : readings.map { write($0, from: start, to: end, .unsafe) }, mended: false)
  }

  mutating func reportUnreadableNumber(from start: Int, to end: Int, plain: [UInt8]) {
    let isTime = plain.contains(UInt8(ascii: ":"))
    let isDate = plain.filter { $0 == UInt8(ascii: "-") }.count == 2
    let written = text(start, end)
    if isTime {
      report(
        "`\(written)` is not a time", from: start, to: end, label: "no such time",
        help: [Help("times are written `09:00`, `17:30`, `9am` or `9:30pm`")], mended: false)
    } else if isDate {
      report(
        "`\(written)` is not a date", from: start, to: end, label: "no such date",
        help: [Help("a date is written as year, month, day: `2026-03-02`")], mended: false)
    } else {
      report(
        "`\(written)` is not a number, date, time or length", from: start, to: end,
        label: "not understood",
        help: [
          Help("lengths are written `45m`, `1h30m` or `2 weeks`, dates `2026-03-02`, times `09:00`")
        ], mended: false)
    }
  }

  mutating func reportSurplus(from start: Int, to end: Int, _ message: String) {
    report(
      message, from: start, to: end, label: "not needed",
      help: [write("", from: start, to: end, text: "delete it")], mended: true)
  }

  mutating func reportSymbol(from start: Int, to end: Int) {
    report(
      "`\(text(start, end))` is not part of the language", from: start, to: end,
      label: "not understood", help: [Help("put text in quotes: `\"...\"`")], mended: false)
  }

  /// Checks the escapes and braces of the string or text in `start..<end`.
  mutating func checkSegments(from start: Int, to end: Int) {
    var reader = SegmentReader(bytes)
    let isText = byte(start) == 0x22 && byte(start + 1) == 0x22 && byte(start + 2) == 0x22
    if isText {
      reader.readText(from: start, to: end)
    } else {
      reader.readString(from: start, to: end)
    }
    for problem in reader.problems {
      switch problem {
      case .unknownEscape(let range):
        let place = Int(range.lower)
        report(
          "`\(text(place, Int(range.upper)))` is not an escape", from: place, to: Int(range.upper),
          label: "read as it stands",
          help: [
            write("\\\\", from: place, to: place + 1, text: "write `\\\\` for a backslash"),
            Help("the escapes are `\\\"`, `\\\\`, `\\n`, `\\{` and `\\u{...}`"),
          ], mended: true)
      case .noCharacter(let range):
        report(
          "`\(text(Int(range.lower), Int(range.upper)))` is not a character",
          from: Int(range.lower), to: Int(range.upper), label: "no such character",
          help: [Help("write the number of a character in hexadecimal: `\\u{e9}` is é")],
          mended: true)
      case .strayBrace(let range):
        let place = Int(range.lower)
        report(
          "this `{` opens no name to fill in", from: place, to: place + 1,
          label: "read as a brace",
          help: [
            write("\\{", from: place, to: place + 1, text: "write `\\{` for a brace"),
            Help("`{name}` or `{name.field}` is filled in"),
          ], mended: true)
      }
    }
  }
}
