/// The words that the language knows, and how a name is recognised as one of them.
package enum Vocabulary {
  /// Every keyword, in the order of the alphabet.
  package static let all: [String] = Word.allCases.map(\.rawValue)

  /// Weekdays from Monday; each may be cut to three letters and written in any case.
  package static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Months from January; each may be cut to three letters and written in any case.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The feast, in any case.
  package static let easter = "Easter"

  /// The number of a weekday, 1 for Monday to 7 for Sunday.
  package static func weekday(_ bytes: some Collection<UInt8>) -> Int? {
    place(of: bytes, in: weekdays)
  }

  /// The number of a month, 1 to 12.
  package static func month(_ bytes: some Collection<UInt8>) -> Int? {
    place(of: bytes, in: months)
  }

  package static func isEaster(_ bytes: some Collection<UInt8>) -> Bool {
    equalsIgnoringCase(bytes, easter.utf8)
  }

  /// The keyword that a name would be in lower case, where it is not in lower case.
  package static func miscased(_ bytes: some Collection<UInt8>) -> Word? {
    guard bytes.count <= 15, bytes.contains(where: isUpper) else { return nil }
    return Word(rawValue: String(decoding: bytes.map(lowered), as: UTF8.self))
  }

  private static func place(of bytes: some Collection<UInt8>, in names: [String]) -> Int? {
    guard let first = bytes.first, bytes.count >= 3, bytes.count <= 9 else { return nil }
    for (place, name) in names.enumerated() where name.utf8.first == first & ~0x20 {
      if equalsIgnoringCase(bytes, name.utf8)
        || bytes.count == 3 && equalsIgnoringCase(bytes, name.utf8.prefix(3))
      {
        return place + 1
      }
    }
    return nil
  }

  private static func equalsIgnoringCase(
    _ left: some Collection<UInt8>, _ right: some Collection<UInt8>
  ) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { lowered($0) == lowered($1) }
  }
}

func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
/// Whether a byte may stand anywhere in a name: a letter, a digit or `_`. Two sets of bits spare the
/// lexer a chain of comparisons a byte.
func isInName(_ byte: UInt8) -> Bool {
  let set: UInt64 = byte & 0x40 == 0 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
  return byte < 0x80 && set >> UInt64(byte & 0x3F) & 1 == 1
}
func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
