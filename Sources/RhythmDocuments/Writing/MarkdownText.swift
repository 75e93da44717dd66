import RhythmText

/// Text of a plan as Markdown that shows it unchanged (CommonMark, with GitHub's tables,
/// strike-through and formulas).
package enum MarkdownText {
  /// One line of text for any place of a page: a paragraph, a heading, an item or a table's cell.
  package static func inline(_ text: String) -> String {
    let line = VisibleText.line(text)
    var result = ""
    result.reserveCapacity(line.utf8.count + 8)
    let characters = Array(line.unicodeScalars)
    let start = blockMarkerEnd(characters)
    for (index, scalar) in characters.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "|", "~", "$":
        result += "\\"
      case "&":
        if isEntity(characters, at: index) { result += "\\" }
      default:
        if index == start { result += "\\" }
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// An address as a link where it is one of the web or of mail, else as text.
  package static func link(_ address: String) -> String {
    WebAddress.isSafe(address) ? "<\(address)>" : inline(address)
  }

  /// The index of the character that would start a heading, a quote or a list at the beginning of
  /// a line; `nil` where the text starts with none.
  private static func blockMarkerEnd(_ characters: [Unicode.Scalar]) -> Int? {
    guard let first = characters.first else { return nil }
    switch first {
    case "#", ">", "+", "-", "=", ":": return 0
    case "0"..."9":
      guard let end = characters.firstIndex(where: { !("0"..."9").contains($0) }) else {
        return nil
      }
      // A number only starts a list where a space follows: `3.6x` does not.
      guard characters[end] == "." || characters[end] == ")" else { return nil }
      return end + 1 == characters.count || characters[end + 1] == " " ? end : nil
    default: return nil
    }
  }

  /// Whether an ampersand starts an entity: `&lt;`, `&#60;`.
  private static func isEntity(_ characters: [Unicode.Scalar], at index: Int) -> Bool {
    for scalar in characters[(index + 1)...] {
      if scalar == ";" { return true }
      if scalar != "#", !scalar.isASCII || !scalar.properties.isAlphabetic,
        !("0"..."9").contains(scalar)
      {
        return false
      }
    }
    return false
  }
}
