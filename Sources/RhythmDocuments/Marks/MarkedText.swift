import RhythmText

/// A text of somebody's own in which marked blocks are written anew and all else is kept to the byte.
///
/// ```
/// <!-- rhythm begin agenda 3f2a91c05d7e8b46 -->
/// ...
/// <!-- rhythm end agenda -->
/// ```
///
/// The digest in the first mark is that of the block as it was last written. What people wrote into
/// a block since is never lost: ticks of boxes are carried over, and anything else refuses the
/// whole text. A mark without a digest starts a block that was never written, which must be empty.
package struct MarkedText: Sendable {
  /// A part of a document by its name, as Markdown.
  package typealias Part = (name: String, markdown: String)

  /// Why a text is left as it is.
  package struct Problem: Error, Hashable, Sendable {
    /// The line it is about, from 1; 0 for the whole text.
    package var line: Int
    package var message: String
    package var help: String
  }

  private struct Block {
    var name: String
    var digest: String?
    /// The line of its first mark, from 0.
    var begin: Int
    /// The line of its last mark.
    var end: Int
  }

  private let lines: [ArraySlice<UInt8>]
  /// The byte order mark that editors of Windows put before the first line; empty where none is.
  private let byteOrderMark: ArraySlice<UInt8>

  /// Reads a text; ends of lines stay with their lines.
  package init(_ bytes: [UInt8]) {
    byteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.prefix(3) : []
    var lines: [ArraySlice<UInt8>] = []
    var start = byteOrderMark.count
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    self.lines = lines
  }

  /// A new text of all parts, each in a block of its own, with a line before them.
  package static func new(firstLine: String?, _ parts: [Part]) -> [UInt8] {
    var text = firstLine.map { $0 + "\n" } ?? ""
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "\n" }
      text += begin(part.name, part.markdown) + "\n" + part.markdown + end(part.name) + "\n"
    }
    return Array(text.utf8)
  }

  /// The text with its blocks written anew.
  ///
  /// - Parameter firstLine: the line that says of what the document is. A text that has such a line
  ///   of another document is refused.
  package func rewritten(
    with parts: [Part], firstLine: String? = nil
  ) -> Result<[UInt8], Problem> {
    if let firstLine, let problem = otherDocument(than: firstLine) { return .failure(problem) }
    let blocks: [Block]
    switch self.blocks(named: parts.map(\.name)) {
    case .success(let found): blocks = found
    case .failure(let problem): return .failure(problem)
    }
    var output = Array(byteOrderMark)
    var line = 0
    for block in blocks {
      let old = content(of: block)
      let bare = MarkedText.unticked(old)
      // What is empty holds nothing that could be lost.
      let isEmpty = !old.contains { !$0.isWhitespace }
      if !isEmpty, block.digest != MarkedText.digest(bare) { return .failure(edited(block)) }
      let part = parts.first { $0.name == block.name }?.markdown ?? ""
      let new = MarkedText.ticked(part, as: old)
      for kept in lines[line..<block.begin] { output += kept }
      let isWindows = lines[block.begin].suffix(2) == [0x0D, 0x0A]
      let text = MarkedText.begin(block.name, part) + "\n" + new
      output += isWindows ? MarkedText.windows(text) : Array(text.utf8)
      line = block.end
    }
    for kept in lines[line...] { output += kept }
    return .success(output)
  }

  /// What stands between the marks of a block, with the line ends of Unix.
  private func content(of block: Block) -> String {
    let bytes = lines[(block.begin + 1)..<block.end].joined().filter { $0 != 0x0D }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func edited(_ block: Block) -> Problem {
    Problem(
      line: block.begin + 1,
      message: "somebody has written into the block `\(block.name)`",
      help: "move what was written below the block's end mark, and empty the block")
  }

  private func otherDocument(than firstLine: String) -> Problem? {
    for (index, line) in lines.enumerated() {
      let text = String(decoding: line.filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
      guard text.hasPrefix("<!-- rhythm sheet ") else { continue }
      if text == firstLine { return nil }
      let name = text.dropFirst("<!-- rhythm sheet ".count).prefix { $0 != " " }
      return Problem(
        line: index + 1, message: "this is the sheet of `\(name)`",
        help: "write into another file, or ask for that sheet: `rhythm sheet \(name)`")
    }
    return nil
  }
}

// The marks.
extension MarkedText {
  private static func begin(_ name: String, _ markdown: String) -> String {
    "<!-- rhythm begin \(name) \(digest(markdown)) -->"
  }

  private static func end(_ name: String) -> String { "<!-- rhythm end \(name) -->" }

  private enum Mark {
    case begin(String, digest: String?)
    case end(String)
    case damaged
  }

  /// The mark on a line; nil where there is none.
  private static func mark(_ line: ArraySlice<UInt8>) -> Mark? {
    let text = String(decoding: line, as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let place = words.firstIndex(of: "rhythm"), place > 0, words[place - 1] == "<!--",
      place + 1 < words.count, words[place + 1] == "begin" || words[place + 1] == "end"
    else { return looksLikeMark(text) ? .damaged : nil }
    guard place == 1, words.last == "-->" else { return .damaged }
    let names = words[3..<(words.count - 1)].map { $0 }
    switch (words[2], names.count) {
    case ("begin", 1): return .begin(names[0], digest: nil)
    case ("begin", 2): return .begin(names[0], digest: names[1])
    case ("end", 1): return .end(names[0])
    default: return .damaged
    }
  }

  /// Whether a line begins or ends code.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    return text.starts(with: Array("```".utf8)) || text.starts(with: Array("~~~".utf8))
  }

  private static func looksLikeMark(_ text: String) -> Bool {
    text.contains("<!--") && (text.contains("rhythm begin") || text.contains("rhythm end"))
      || text.contains("<!--rhythm")
  }

  private func blocks(named names: [String]) -> Result<[Block], Problem> {
    var blocks: [Block] = []
    var open: Block?
    func problem(_ line: Int, _ message: String, _ help: String) -> Result<[Block], Problem> {
      .failure(Problem(line: line + 1, message: message, help: help))
    }
    var isInCode = false
    for (index, line) in lines.enumerated() {
      if MarkedText.isFence(line) { isInCode.toggle() }
      // What stands there is shown as it is written, and marks nothing.
      if isInCode, open == nil { continue }
      guard let mark = MarkedText.mark(line) else { continue }
      switch (mark, open) {
      case (.damaged, _):
        return problem(
          index, "this mark is damaged",
          "write `<!-- rhythm begin NAME -->` or `<!-- rhythm end NAME -->` on a line of its own")
      case (.begin(let name, _), let outer?):
        return problem(
          index, "the block `\(name)` begins inside the block `\(outer.name)`",
          "end `\(outer.name)` before it: `\(MarkedText.end(outer.name))`")
      case (.begin(let name, let digest), nil):
        if blocks.contains(where: { $0.name == name }) {
          return problem(
            index, "the block `\(name)` is there twice", "keep one of the two, with its marks")
        }
        if !names.contains(name) {
          let nearest = nearestName(to: name, among: names)
          return problem(
            index, "there is no block `\(name)` here",
            nearest.map { "did you mean `\($0)`?" }
              ?? "there are \(names.map { "`\($0)`" }.joined(separator: ", "))")
        }
        open = Block(name: name, digest: digest, begin: index, end: index)
      case (.end(let name), let begun?) where begun.name == name:
        var block = begun
        block.end = index
        blocks.append(block)
        open = nil
      case (.end(let name), let begun?):
        return problem(
          index, "the block `\(name)` ends inside the block `\(begun.name)`",
          "end `\(begun.name)` before it: `\(MarkedText.end(begun.name))`")
      case (.end(let name), nil):
        return problem(
          index, "the block `\(name)` ends and never begins",
          "put its begin mark back: `<!-- rhythm begin \(name) -->`")
      }
    }
    if let open {
      return problem(
        open.begin, "the block `\(open.name)` has no end",
        "put its end mark back: `\(MarkedText.end(open.name))`")
    }
    guard !blocks.isEmpty else {
      let example = names.first ?? "agenda"
      return .failure(
        Problem(
          line: 0, message: "no block is marked in it",
          help: "add the lines `<!-- rhythm begin \(example) -->` and "
            + "`\(MarkedText.end(example))`, or write into a new file"))
    }
    return .success(blocks)
  }
}

// What people did to a block.
extension MarkedText {
  /// The text with all boxes empty.
  private static func unticked(_ text: String) -> String {
    lines(of: text).map { line in isTicked(line) ? box(line, "[ ]") : line }
      .joined(separator: "\n")
  }

  /// The new text with the boxes ticked that are ticked in the old: those of the same name at the end
  /// of the line, else of the same words.
  private static func ticked(_ new: String, as old: String) -> String {
    let ticks = Set(lines(of: old).filter(isTicked).map(key))
    if ticks.isEmpty { return new }
    return lines(of: new).map { line in
      isBox(line) && ticks.contains(key(line)) ? box(line, "[x]") : line
    }.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func content(_ line: String) -> Substring { line.drop { $0 == " " } }

  private static func isTicked(_ line: String) -> Bool {
    content(line).hasPrefix("- [x] ") || content(line).hasPrefix("- [X] ")
  }

  private static func isBox(_ line: String) -> Bool { content(line).hasPrefix("- [ ] ") }

  private static func box(_ line: String, _ box: String) -> String {
    let rest = content(line).dropFirst(5)
    return line.prefix { $0 == " " } + "- \(box)" + rest
  }

  /// By what a row is known again.
  private static func key(_ line: String) -> String {
    let text = content(line).dropFirst(6)
    guard text.hasSuffix("`"), let tick = text.dropLast().lastIndex(of: "`") else {
      return String(text)
    }
    return String(text[tick...])
  }

  /// FNV-1a of 64 bits, as 16 hexadecimal digits: it tells a changed text, and keeps no secret.
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }

  private static func windows(_ text: String) -> [UInt8] {
    text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }
}
