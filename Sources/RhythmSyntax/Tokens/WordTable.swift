/// Finds the keyword that a name spells.
///
/// A spelling of up to 15 bytes is packed with its length into two machine words, which are hashed
/// and compared as a whole.
struct WordTable: Sendable {
  static let shared = WordTable()
  /// No keyword has more bytes.
  static let longest = 15

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var word: Word?
  }

  private static let count = 1024
  /// Lives as long as the process; a plain pointer costs no reference counting per name.
  private nonisolated(unsafe) let slots: UnsafeMutablePointer<Slot>

  private init() {
    slots = .allocate(capacity: Self.count)
    slots.initialize(repeating: Slot(), count: Self.count)
    for word in Word.allCases {
      let bytes = Array(word.rawValue.utf8)
      let (low, high) = bytes.withUnsafeBufferPointer { Self.packed($0, 0, bytes.count) }
      var place = Self.place(low, high)
      while slots[place].word != nil { place = (place + 1) & (Self.count - 1) }
      slots[place] = Slot(low: low, high: high, word: word)
    }
  }

  @inline(__always)
  private static func place(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 54)
  }

  /// Up to 15 bytes and their number in two machine words.
  @inline(__always)
  private static func packed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (UInt64, UInt64) {
    let length = end &- start
    if let base = bytes.baseAddress, start &+ 16 <= bytes.count {
      let raw = UnsafeRawPointer(base) + start
      let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      if length <= 8 { return (low & mask(length), UInt64(length) << 56) }
      return (low, high & mask(length &- 8) | UInt64(length) << 56)
    }
    var low: UInt64 = 0
    var high = UInt64(length) << 56
    for offset in 0..<length {
      let byte = UInt64(bytes[start + offset])
      if offset < 8 {
        low |= byte << UInt64(offset * 8)
      } else {
        high |= byte << UInt64((offset - 8) * 8)
      }
    }
    return (low, high)
  }

  /// Ones in the lowest `bytes` bytes, 1 to 8.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 {
    UInt64.max &>> UInt64(64 &- bytes &* 8)
  }

  /// The keyword in `bytes[start..<end]`, which is not empty.
  @inline(__always)
  func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Word? {
    guard end &- start <= Self.longest else { return nil }
    let (low, high) = Self.packed(bytes, start, end)
    var place = Self.place(low, high)
    while let word = slots[place].word {
      if slots[place].low == low, slots[place].high == high { return word }
      place = (place &+ 1) & (Self.count - 1)
    }
    return nil
  }
}
