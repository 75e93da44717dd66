import RhythmText

/// Writes a page of Markdown, block after block, with the empty lines between them.
struct MarkdownPage {
  private(set) var output: ByteWriter
  private var isFirst = true
  private var isInList = false

  init(into output: ByteWriter) {
    self.output = output
  }

  mutating func heading(_ level: Int, _ text: String) {
    beginBlock()
    for _ in 0..<level { output.write(byte: 0x23) }
    output.write(" ")
    output.write(MarkdownText.inline(text))
    output.write(byte: 0x0A)
  }

  mutating func paragraph(_ text: String) {
    beginBlock()
    output.write(MarkdownText.inline(text))
    output.write(byte: 0x0A)
  }

  /// An item of a list: `mark` and `after` are Markdown already, `text` is of the plan.
  mutating func item(_ mark: String, _ text: String, after: String = "", level: Int = 0) {
    if !isInList { beginBlock() }
    isInList = true
    for _ in 0..<level { output.write("  ") }
    output.write("- ")
    output.write(mark)
    output.write(MarkdownText.inline(text))
    output.write(after)
    output.write(byte: 0x0A)
  }

  /// A comment, which a page that is shown does not show. `text` must not hold `-->`.
  mutating func comment(_ text: String) {
    if !isInList { beginBlock() }
    output.write("<!-- \(text) -->\n")
    isInList = true
  }

  private mutating func beginBlock() {
    if !isFirst { output.write(byte: 0x0A) }
    isFirst = false
    isInList = false
  }
}
