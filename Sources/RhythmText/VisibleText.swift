/// Text of a plan made safe to print: nothing in it moves the cursor, changes colours, turns the
/// direction of reading or hides itself.
///
/// Control characters, bidirectional and other invisible format characters are spelled as plans
/// spell them, `\u{1B}`. Joiners (U+200C, U+200D) stay, since words and emoji need them.
package enum VisibleText {
  /// The text on one line: line breaks and tabs, with the spaces around them, become one space.
  package static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) || scalar == "\t" {
        pendingSpace = true
      } else if scalar == " ", pendingSpace {
        continue
      } else {
        if pendingSpace, !result.isEmpty, result.utf8.last != 0x20 { result += " " }
        pendingSpace = false
        append(scalar, to: &result)
      }
    }
    return result
  }

  /// The lines of the text, each made visible; a tab is four spaces.
  package static func lines(_ text: String) -> [String] {
    if isPlain(text) { return [text] }
    var result: [String] = []
    var current = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) {
        if previous != "\r" || scalar != "\n" { result.append(current) }
        current = ""
      } else if scalar == "\t" {
        current += "    "
      } else {
        append(scalar, to: &current)
      }
      previous = scalar
    }
    result.append(current)
    return result
  }

  /// Whether a character, printed raw, would do anything but show itself.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return scalar.value != 0x200C && scalar.value != 0x200D
    default: return false
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if isHidden(scalar) {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}
