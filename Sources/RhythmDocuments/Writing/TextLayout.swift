import RhythmText

/// The measures of a page of text in a terminal.
package enum TextLayout {
  /// The text, filled with spaces on the right to a number of columns; never cut.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// The text, filled with spaces on the left to a number of columns; never cut.
  package static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }

  /// The text in lines of at most `width` columns, broken at spaces, and inside a word only where
  /// it is longer than a line.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(1, width)
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = DisplayWidth.of(String(word))
      if used > 0, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      guard length > width else {
        line += word
        used += length
        continue
      }
      for character in word {
        let columns = DisplayWidth.of(character)
        if used > 0, used + columns > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += columns
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
