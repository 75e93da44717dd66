import RhythmText

/// A sheet that people have filled in, taken apart line by line.
///
/// Its first line, or that of the part of a larger file, names the occurrence; the headings say what
/// the lines below them are. A name between back-ticks at the end of what the sheet wrote says which
/// action, topic or decision of the plan a line is; what people write stands without one.
struct FilledSheet {
  enum Section: String, CaseIterable, Sendable {
    case openActions = "open actions"
    case newActions = "new actions"
    case topics
    case decisions
  }

  struct Row: Hashable, Sendable {
    /// From 1.
    var line: Int
    var section: Section
    /// As it stands in the file, for messages.
    var written: String
    /// Nil where the line is no item of a list.
    var item: Item?
  }

  struct Item: Hashable, Sendable {
    /// Nil where it has no box.
    var isTicked: Bool?
    /// The last name between back-ticks: as a rule the sheet wrote it.
    var name: String?
    /// What stands behind the name, else all of it; Markdown's escapes and stars taken away.
    var text: String
    /// All of it, for a row that somebody wrote with back-ticks of their own.
    var whole: String
  }

  /// `forecast/iberia@2026-03-16`; nil where no line names an occurrence.
  private(set) var occurrence: String?
  private(set) var rows: [Row] = []

  init(_ text: String) {
    var section: Section?
    var isInCode = false
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = FilledSheet.trimmed(line)
      if line.hasPrefix("```") {
        isInCode.toggle()
        continue
      }
      if isInCode || line.isEmpty || line.allSatisfy({ $0 == "-" || $0 == "*" || $0 == "_" }) {
        continue
      }
      if line.hasPrefix("<!--"), line.hasSuffix("-->") {
        occurrence = occurrence ?? FilledSheet.mark(line)
        continue
      }
      if line.hasPrefix("#") {
        let title = FilledSheet.trimmed(line.drop { $0 == "#" }).lowercased()
        section = Section(rawValue: title)
        continue
      }
      guard let section else { continue }
      let item = FilledSheet.item(line)
      // A box that nobody filled in.
      if let item, item.name == nil, item.text.isEmpty { continue }
      rows.append(Row(line: index + 1, section: section, written: String(line), item: item))
    }
  }

  private static func mark(_ line: Substring) -> String? {
    let words = line.dropFirst(4).dropLast(3).split(separator: " ")
    guard words.count >= 3, words[0] == "rhythm", words[1] == "sheet" else { return nil }
    let id = words.dropFirst(2).joined(separator: " ")
    return id.contains("@") ? id : nil
  }

  private static func item(_ line: Substring) -> Item? {
    guard let mark = line.first, mark == "-" || mark == "*" || mark == "+" else { return nil }
    var rest = line.dropFirst()
    guard rest.first == " " || rest.isEmpty else { return nil }
    rest = trimmed(rest)
    var item = Item(isTicked: nil, name: nil, text: "", whole: "")
    for (box, isTicked) in [("[ ]", false), ("[x]", true), ("[X]", true), ("[]", false)]
    where rest.hasPrefix(box) {
      item.isTicked = isTicked
      rest = trimmed(rest.dropFirst(box.count))
      break
    }
    item.whole = plain(rest)
    let parts = rest.split(separator: "`", omittingEmptySubsequences: false)
    if parts.count >= 3, let name = parts.dropLast().last, !name.isEmpty, !name.contains(" ") {
      item.name = String(name)
      rest = trimmed(parts[parts.count - 1])
    }
    item.text = plain(rest)
    return item
  }

  /// Text without Markdown's escapes and bold stars.
  private static func plain(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    var previous: Character?
    for character in text {
      if isEscaped {
        if !character.isASCII || character.isLetter || character.isNumber { result += "\\" }
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
    return String(trimmed(Substring(VisibleText.line(isEscaped ? result + "\\" : result))))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
