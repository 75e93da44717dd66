import RhythmText

/// Text as a string of the language that is read back as the same text: nothing in it is taken for
/// an escape or for a name in braces, and what is not seen is spelled.
package func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "{": result += "\\" + String(scalar)
    case "\n": result += "\\n"
    default:
      if VisibleText.isHidden(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
