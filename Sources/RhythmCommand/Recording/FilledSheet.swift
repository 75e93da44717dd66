import RhythmText

/// A sheet that people have filled in, taken apart row by row.
///
/// Its first line, or that of the part of a larger file, names the occurrence; the headings say what
/// the rows below them are. A name between back-ticks at the end of what the sheet wrote says which
/// action, topic or decision of the plan a row is; what people write stands without one.
struct FilledSheet {
  enum Section: String, CaseIterable, Sendable {
    case openActions = "open actions"
    case newActions = "new actions"
    case topics
    case decisions

    /// The section that a heading starts: one that begins with its words. The heading of the whole
    /// page is the title of a review, which may begin with any.
    init?(heading title: String, level: Int) {
      let title = Section.words(title)
      let found = Section.allCases.first { section in
        guard title.hasPrefix(section.rawValue) else { return false }
        let rest = title.dropFirst(section.rawValue.count)
        if level == 1 { return rest.isEmpty || rest == ":" }
        return rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
      }
      guard let found else { return nil }
      self = found
    }

    /// Whether a heading is another one of those that a sheet has.
    static func isOther(heading title: String, level: Int) -> Bool {
      level <= 2 && ["measures", "agenda", "expected", "next"].contains(words(title))
    }

    private static func words(_ title: String) -> String {
      title.lowercased().filter { $0 != "*" && $0 != "_" && $0 != "`" }
        .split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
  }

  struct Row: Hashable, Sendable {
    /// That on which it starts, from 1.
    var line: Int
    /// Nil below headings that a sheet does not have, and above all headings.
    var section: Section?
    /// As it stands in the file, for messages.
    var written: String
    /// Nil where the row is no item of a list.
    var item: Item?
  }

  struct Item: Hashable, Sendable {
    /// Nil where it has no box.
    var isTicked: Bool?
    /// What stands between back-ticks and could be a name: as a rule the sheet wrote the first.
    var codes: [Code]
    /// All of it; Markdown's escapes and stars taken away.
    var whole: String

    /// The first of its codes that is a name, with what stands behind it; where none is, the first
    /// of all.
    func named(where isName: (String) -> Bool) -> Code? {
      codes.first { isName($0.text) } ?? codes.first
    }
  }

  struct Code: Hashable, Sendable {
    var text: String
    /// What stands behind it; Markdown's escapes and stars taken away.
    var behind: String
  }

  /// `forecast/iberia@2026-03-16`; nil where no line names an occurrence.
  private(set) var occurrence: String?
  private(set) var rows: [Row] = []

  init(_ text: String) {
    var headings: [(level: Int, section: Section?)] = []
    var isInPart = false
    for block in MarkdownBlocks(text).blocks {
      switch block {
      case .comment(let text):
        let words = text.split(separator: " ")
        occurrence = occurrence ?? FilledSheet.mark(words)
        if words.starts(with: ["rhythm", "begin"]) { isInPart = true }
        if words.starts(with: ["rhythm", "end"]) { isInPart = false }
      case .heading(let level, let title):
        headings.removeAll { $0.level >= level }
        let own = Section(heading: title, level: level)
        let isOther = Section.isOther(heading: title, level: level)
        headings.append((level, own ?? (isOther ? nil : headings.last?.section)))
      case .row(let line, let text):
        let item = FilledSheet.item(text[...])
        // A box that nobody filled in.
        if let item, item.whole.isEmpty { continue }
        let section = headings.last?.section
        // Elsewhere people write what they like, and the parts of other pages are nobody's rows.
        if section == nil, item == nil || isInPart { continue }
        rows.append(Row(line: line, section: section, written: text, item: item))
      }
    }
  }

  private static func mark(_ words: [Substring]) -> String? {
    guard words.count >= 3, words[0] == "rhythm", words[1] == "sheet" else { return nil }
    let id = words.dropFirst(2).joined(separator: " ")
    return id.contains("@") ? id : nil
  }

  private static func item(_ line: Substring) -> Item? {
    guard let mark = line.first, mark == "-" || mark == "*" || mark == "+" else { return nil }
    var rest = line.dropFirst()
    guard rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    rest = rest.trimmedOfSpaces
    var isTicked: Bool?
    for (box, ticked) in [("[ ]", false), ("[x]", true), ("[X]", true), ("[]", false)]
    where rest.hasPrefix(box) {
      isTicked = ticked
      rest = rest.dropFirst(box.count).trimmedOfSpaces
      break
    }
    return Item(isTicked: isTicked, codes: codes(in: rest), whole: plain(rest))
  }

  /// The texts between back-ticks that are one word; what is escaped starts none.
  private static func codes(in text: Substring) -> [Code] {
    var codes: [Code] = []
    var rest = text
    while let start = rest.firstIndex(where: { $0 == "`" || $0 == "\\" }) {
      if rest[start] == "\\" {
        rest = rest[start...].dropFirst(2)
        continue
      }
      let marks = rest[start...].prefix { $0 == "`" }
      let inside = rest[marks.endIndex...]
      guard let end = place(of: marks.count, in: inside) else {
        rest = inside
        continue
      }
      let code = inside[..<end].trimmedOfSpaces
      rest = inside[end...].dropFirst(marks.count)
      if !code.isEmpty, !code.contains(" ") {
        codes.append(Code(text: String(code), behind: plain(rest)))
      }
    }
    return codes
  }

  /// Where so many back-ticks stand, no more and no fewer.
  private static func place(of count: Int, in text: Substring) -> Substring.Index? {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let marks = rest[start...].prefix { $0 == "`" }
      if marks.count == count { return start }
      rest = rest[marks.endIndex...]
    }
    return nil
  }

  /// Text without Markdown's escapes and bold stars. Only punctuation of ASCII can be escaped.
  private static func plain(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    var previous: Character?
    for character in text {
      if isEscaped {
        if !character.isASCII || !(character.isPunctuation || character.isSymbol) { result += "\\" }
        result.append(character)
        isEscaped = false
        previous = nil
        continue
      }
      if character == "\\" {
        isEscaped = true
        continue
      }
      if character == "*", previous == "*" {
        result.removeLast()
        previous = nil
        continue
      }
      result.append(character)
      previous = character
    }
    return String(VisibleText.line(isEscaped ? result + "\\" : result)[...].trimmedOfSpaces)
  }
}
