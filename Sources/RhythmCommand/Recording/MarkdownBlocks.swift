/// A Markdown file as far as a filled-in sheet needs it: headings, comments, and rows, each with all
/// of its lines.
///
/// A row is an item of a list or a paragraph. The lines below it belong to it until an empty line or
/// one that starts something else, however they are indented (CommonMark, 4.8 and 5.2). Code between
/// fences is left out, and so are lines that hold nothing but dashes, stars or underscores.
struct MarkdownBlocks {
  enum Block: Hashable, Sendable {
    /// From 1, and without marks.
    case heading(level: Int, title: String)
    /// What stands between its marks.
    case comment(String)
    /// The line on which it starts, from 1, and its lines with a space between.
    case row(line: Int, text: String)
  }

  private(set) var blocks: [Block] = []
  private var open: (line: Int, text: String)?

  init(_ text: String) {
    var isInCode = false
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmedOfSpaces
      if line.hasPrefix("```") {
        close()
        isInCode.toggle()
      } else if !isInCode {
        add(line, at: index + 1)
      }
    }
    close()
  }

  private mutating func add(_ line: Substring, at number: Int) {
    if let level = MarkdownBlocks.underlined(line), let open, !MarkdownBlocks.startsItem(open.text)
    {
      self.open = nil
      return blocks.append(.heading(level: level, title: open.text))
    }
    if line.allSatisfy({ $0 == "-" || $0 == "*" || $0 == "_" }) {
      close()
    } else if line.hasPrefix("<!--"), line.hasSuffix("-->") {
      close()
      blocks.append(.comment(String(line.dropFirst(4).dropLast(3))))
    } else if let heading = MarkdownBlocks.heading(line) {
      close()
      blocks.append(heading)
    } else if let open, !MarkdownBlocks.startsItem(line), line.first != ">" {
      self.open?.text = MarkdownBlocks.withoutBreak(open.text) + " " + line
    } else {
      close()
      open = (number, String(line))
    }
  }

  private mutating func close() {
    if let open { blocks.append(.row(line: open.line, text: open.text)) }
    open = nil
  }

  /// The level of the heading that a line makes of the paragraph above it.
  private static func underlined(_ line: Substring) -> Int? {
    guard let first = line.first, line.allSatisfy({ $0 == first }) else { return nil }
    return first == "=" ? 1 : first == "-" ? 2 : nil
  }

  private static func heading(_ line: Substring) -> Block? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    guard rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    var title = rest.trimmedOfSpaces
    let end = title.reversed().prefix { $0 == "#" }.count
    let isClosed = title.dropLast(end).last.map { $0 == " " || $0 == "\t" } ?? true
    if isClosed { title = title.dropLast(end).trimmedOfSpaces }
    return .heading(level: level, title: String(title))
  }

  /// Whether a line starts an item of a list, also of a numbered one.
  private static func startsItem(_ line: some StringProtocol) -> Bool {
    guard let first = line.first else { return false }
    if "-*+".contains(first) {
      return line.dropFirst().first.map { $0 == " " || $0 == "\t" } ?? true
    }
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    let rest = line.dropFirst(digits)
    return (1...9).contains(digits) && (rest.first == "." || rest.first == ")")
      && rest.dropFirst().first == " "
  }

  /// A line without the backslash by which it breaks: one behind which no other stands.
  private static func withoutBreak(_ text: String) -> String {
    let count = text.reversed().prefix { $0 == "\\" }.count
    return count % 2 == 1 ? String(text.dropLast()) : text
  }
}

extension Substring {
  /// Without spaces and tabs at its ends.
  var trimmedOfSpaces: Substring {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
