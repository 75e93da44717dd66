import RhythmText

/// One line of source laid out in the columns of a terminal.
///
/// Tabs reach to the next multiple of four, wide characters take two columns, and what must not
/// reach a terminal raw is spelled out. Of a very long line only the part near `focus` is laid out.
struct SourceLine {
  private struct Cell {
    var offset: Int
    var column: Int
    var text: String
  }

  private var cells: [Cell] = []
  /// Where the laid out part ends, in bytes.
  private let end: Int
  private let width: Int
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  private static let reach = 1000

  init(_ bytes: [UInt8], _ content: Range<Int>, focus: Int) {
    var lower = max(content.lowerBound, min(focus, content.upperBound) - Self.reach)
    var upper = min(content.upperBound, max(focus, content.lowerBound) + Self.reach)
    while lower > content.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < content.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    isCutBefore = lower > content.lowerBound
    isCutAfter = upper < content.upperBound
    end = upper
    var offset = lower
    var column = 0
    for character in String(decoding: bytes[lower..<upper], as: UTF8.self) {
      let text = Self.visible(character, at: column)
      cells.append(Cell(offset: offset, column: column, text: text))
      offset += character.utf8.count
      column += DisplayWidth.of(text)
    }
    width = column
  }

  private static func visible(_ character: Character, at column: Int) -> String {
    if character == "\t" { return String(repeating: " ", count: 4 - column % 4) }
    // A byte order mark is no part of the text.
    if character == "\u{FEFF}", column == 0 { return "" }
    return VisibleText.line(String(character)).isEmpty ? " " : VisibleText.line(String(character))
  }

  /// The columns that bytes of the file take: at least one, so that every mark is seen.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = column(at: range.lowerBound)
    return start..<max(start + 1, column(at: max(range.lowerBound, min(range.upperBound, end))))
  }

  private func column(at offset: Int) -> Int {
    // Bytes that are not UTF-8 grow when they are replaced, so the cells may run ahead.
    guard offset < end else { return width }
    var low = 0
    var high = cells.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low < cells.count ? cells[low].column : width
  }

  /// The part of the line to show where only `limit` columns are free, so that `focus` is in it.
  func window(around focus: Range<Int>, limit: Int) -> Window {
    let limit = max(limit, 20)
    if width <= limit, !isCutBefore, !isCutAfter {
      return Window(text: cells.reduce(into: "") { $0 += $1.text }, first: 0, last: width, shift: 0)
    }
    let room = limit - 2
    let wanted = min(max(0, focus.lowerBound - room / 3), max(0, width - room))
    let shown = cells.filter { $0.column >= wanted && $0.column < wanted + room }
    let first = shown.first?.column ?? 0
    let last = min(width, wanted + room)
    let hasBefore = isCutBefore || first > 0
    var text = hasBefore ? "…" : ""
    for cell in shown { text += cell.text }
    if isCutAfter || last < width { text += "…" }
    return Window(text: text, first: first, last: last, shift: hasBefore ? 1 : 0)
  }

  /// What is shown of a line.
  struct Window {
    let text: String
    fileprivate let first: Int
    fileprivate let last: Int
    fileprivate let shift: Int

    /// Where columns of the line stand in the window; outside of it, at its nearer edge.
    func columns(_ range: Range<Int>) -> Range<Int> {
      let start = min(max(range.lowerBound, first), last) - first + shift
      let end = min(max(range.upperBound, first), last) - first + shift
      return start..<max(start + 1, end)
    }
  }
}
