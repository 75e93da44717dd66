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
    guard bytes.count <= WordTable.longest, bytes.contains(where: isUpper) else { return nil }
    return Word(rawValue: String(decoding: bytes.map(lowered), as: UTF8.self))
  }

  private static func place(of bytes: some Collection<UInt8>, in names: [String]) -> Int? {
    guard bytes.count >= 3, bytes.count <= 9 else { return nil }
    for (place, name) in names.enumerated() {
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
func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

/// Finds keywords by a hash that the lexer computes as it walks over a name.
struct WordTable: Sendable {
  static let shared = WordTable()
  /// No keyword has more bytes.
  static let longest = 15
  static let seed: UInt32 = 0x811C_9DC5

  private static let mask: UInt32 = 1023
  private var slots: [Word?] = Array(repeating: nil, count: 1024)
  private var spellings: [(UInt64, UInt64)] = []

  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private static func slot(of hash: UInt32) -> Int { Int((hash ^ (hash >> 15)) & mask) }

  private init() {
    spellings.reserveCapacity(Word.allCases.count)
    for word in Word.allCases {
      let bytes = Array(word.rawValue.utf8)
      var slot = Self.slot(of: bytes.reduce(Self.seed, Self.step))
      while slots[slot] != nil { slot = (slot + 1) & Int(Self.mask) }
      slots[slot] = word
      spellings.append(
        bytes.withUnsafeBufferPointer { Self.packed($0, 0, bytes.count) })
    }
  }

  /// Up to 15 bytes and their number in two machine words.
  private static func packed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high = UInt64(end - start) << 56
    var place = start
    while place < end {
      let offset = place - start
      if offset < 8 {
        low |= UInt64(bytes[place]) << UInt64(offset * 8)
      } else {
        high |= UInt64(bytes[place]) << UInt64((offset - 8) * 8)
      }
      place += 1
    }
    return (low, high)
  }

  /// The keyword in `bytes[start..<end]`, whose hash is `hash`.
  func word(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, hash: UInt32
  ) -> Word? {
    guard end - start <= Self.longest else { return nil }
    var slot = Self.slot(of: hash)
    guard slots[slot] != nil else { return nil }
    let spelling = Self.packed(bytes, start, end)
    while let word = slots[slot] {
      if spellings[word.index] == spelling { return word }
      slot = (slot + 1) & Int(Self.mask)
    }
    return nil
  }
}
