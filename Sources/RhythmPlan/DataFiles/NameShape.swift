import RhythmCalendar

/// Which texts of other programs are names of the language, and what name comes of the others.
enum NameShape {
  /// Whether a text can be written as a name: a letter, then letters, marks, digits, `_` and single
  /// `-`; and not the shape of a period.
  static func isName(_ text: String) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      guard let last = previous else {
        guard isLetter(scalar) else { return false }
        previous = scalar
        continue
      }
      if scalar == "-" || scalar == "_" {
        if scalar == "-", last == "-" { return false }
      } else if !isLetter(scalar), !isMark(scalar) {
        return false
      }
      previous = scalar
    }
    guard let last = previous, last != "-" else { return false }
    return !isPeriod(text)
  }

  /// A name made of a text: small letters, with `-` for whatever no name may hold; `nil` where no
  /// letter is in it.
  static func name(from text: String) -> String? {
    var name = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.lowercased().unicodeScalars {
      guard isLetter(scalar) || !name.isEmpty && isMark(scalar) else {
        isApart = !name.isEmpty
        continue
      }
      if isApart { name.append("-") }
      isApart = false
      name.append(scalar)
    }
    let result = String(name)
    return isName(result) ? result : nil
  }

  private static func isPeriod(_ text: String) -> Bool {
    if text.utf8.count == 2, text.utf8.first == UInt8(ascii: "Q") {
      return text.utf8.last.map { (0x31...0x34).contains($0) } ?? false
    }
    return text.hasPrefix("FY") && Period(text) != nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: true
    default: false
    }
  }
}
