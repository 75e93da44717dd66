import RhythmText

/// How a page of text looks in a terminal.
package struct PageStyle: Hashable, Sendable {
  /// Columns to fill, held to 60...100.
  package var width: Int
  package var isColoured: Bool

  package init(width: Int = 100, isColoured: Bool = false) {
    self.width = min(max(60, width), 100)
    self.isColoured = isColoured
  }
}

/// Writes a page of text, line after line, each piece of the plan made visible.
struct PageText {
  enum Weight {
    case plain, strong, quiet, alarming
  }

  let style: PageStyle
  private(set) var output: ByteWriter
  private var line = ""
  private var column = 0
  private var isFirstBlock = true

  init(style: PageStyle, into output: ByteWriter) {
    self.style = style
    self.output = output
  }

  /// What is left of the line.
  var room: Int { max(0, style.width - column) }

  /// Puts text on the line; it is made visible and stands on one line.
  mutating func put(_ text: String, _ weight: Weight = .plain) {
    let text = VisibleText.line(text)
    column += DisplayWidth.of(text)
    guard style.isColoured, !text.isEmpty else {
      line += text
      return
    }
    switch weight {
    case .plain: line += text
    case .strong: line += "\u{1B}[1m\(text)\u{1B}[0m"
    case .quiet: line += "\u{1B}[2m\(text)\u{1B}[0m"
    case .alarming: line += "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }

  /// Fills up with spaces to a column; where the line is longer, by one.
  mutating func tab(to target: Int) {
    let count = target < column ? 1 : target - column
    line += String(repeating: " ", count: count)
    column += count
  }

  mutating func endLine() {
    while line.utf8.last == 0x20 { line.removeLast() }
    output.write(line)
    output.write(byte: 0x0A)
    line = ""
    column = 0
  }

  /// An empty line between two blocks; none before the first.
  mutating func space() {
    if !isFirstBlock { output.write(byte: 0x0A) }
    isFirstBlock = false
  }

  /// Text from where the line stands to its end, going on below at the same column.
  mutating func flow(_ text: String, _ weight: Weight = .plain) {
    let start = column
    let lines = TextLayout.wrapped(VisibleText.line(text), to: max(20, style.width - start))
    for (index, part) in lines.enumerated() {
      if index > 0 {
        endLine()
        tab(to: start)
      }
      put(part, weight)
    }
    endLine()
  }

  /// Two texts side by side from where the line stands, each in lines of its own column.
  mutating func pair(
    _ left: String, width: Int, gap: Int = 2, _ right: String, _ weight: Weight = .plain
  ) {
    let start = column
    let lefts = TextLayout.wrapped(VisibleText.line(left), to: width)
    let rightStart = start + width + gap
    let rights =
      right.isEmpty
      ? []
      : TextLayout.wrapped(VisibleText.line(right), to: max(10, style.width - rightStart))
    for index in 0..<max(lefts.count, rights.count) {
      if index > 0 { tab(to: start) }
      if lefts.indices.contains(index) { put(lefts[index]) }
      if rights.indices.contains(index) {
        tab(to: rightStart)
        put(rights[index], weight)
      }
      endLine()
    }
  }

  mutating func heading(_ text: String) {
    space()
    put(text, .strong)
    endLine()
  }
}
