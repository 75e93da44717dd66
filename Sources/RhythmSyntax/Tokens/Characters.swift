/// What a character beyond ASCII is to the lexer.
enum CharacterClass {
  /// May start a name.
  case letter
  /// May stand in a name: a mark or a digit.
  case mark
  /// Looks like a space and is none.
  case space
  /// Looks like `"`.
  case quote
  /// Looks like `'`.
  case apostrophe
  /// Looks like `-`.
  case dash
  /// Is not seen, or changes how its neighbours are seen.
  case hidden
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0xFF02: self = .quote
    case 0x2018...0x201B, 0x2032: self = .apostrophe
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: self = .dash
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      self = .hidden
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        self = .letter
      case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: self = .mark
      default: self = .other
      }
    }
  }
}

/// Whether a character inside a string could deceive a reader: a control character or one that
/// overrides the direction of writing. Joiners are left alone, since scripts and emoji need them.
func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E,
    0x2066...0x2069, 0x200B, 0xFEFF:
    true
  default: false
  }
}

/// The character at `place` and its number of bytes; nil where the bytes are not UTF-8.
func decode(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
  guard place < bytes.count else { return nil }
  let first = UInt32(bytes[place])
  let length: Int
  var value: UInt32
  let least: UInt32
  switch first {
  case 0..<0x80: return (Unicode.Scalar(UInt8(first)), 1)
  case 0xC2..<0xE0: (length, value, least) = (2, first & 0x1F, 0x80)
  case 0xE0..<0xF0: (length, value, least) = (3, first & 0x0F, 0x800)
  case 0xF0..<0xF5: (length, value, least) = (4, first & 0x07, 0x10000)
  default: return nil
  }
  guard place + length <= bytes.count else { return nil }
  for offset in 1..<length {
    let next = UInt32(bytes[place + offset])
    guard next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | (next & 0x3F)
  }
  guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

/// How a message names a character that cannot be shown, such as `U+202E`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
