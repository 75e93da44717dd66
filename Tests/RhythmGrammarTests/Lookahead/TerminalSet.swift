/// A set of terminals, and whether the end of the text is among them.
struct TerminalSet: Hashable, Sendable {
  /// How many terminals a grammar may have, the end counted.
  static let capacity = 512

  private var bits = SIMD8<UInt64>()

  /// The number that stands for the end of the text.
  static let end = capacity - 1

  var isEmpty: Bool { bits == SIMD8() }

  func contains(_ terminal: Int) -> Bool {
    bits[terminal >> 6] & (1 << UInt64(terminal & 63)) != 0
  }

  mutating func insert(_ terminal: Int) {
    bits[terminal >> 6] |= 1 << UInt64(terminal & 63)
  }

  mutating func remove(_ terminal: Int) {
    bits[terminal >> 6] &= ~(1 << UInt64(terminal & 63))
  }

  mutating func formUnion(_ other: TerminalSet) { bits |= other.bits }

  func intersection(_ other: TerminalSet) -> TerminalSet {
    var result = self
    result.bits &= other.bits
    return result
  }

  /// In ascending order.
  var members: [Int] {
    var members: [Int] = []
    for word in 0..<8 {
      var rest = bits[word]
      while rest != 0 {
        members.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }
}

/// A set of texts cut after their second token: for each first token, the tokens that can follow.
struct Lookahead: Hashable, Sendable {
  /// Whether nothing at all is among the texts.
  var allowsNothing = false
  private(set) var rows: [Int: TerminalSet] = [:]

  static let nothing: Lookahead = {
    var set = Lookahead()
    set.allowsNothing = true
    return set
  }()

  init() {}

  init(_ terminal: Int) {
    var seconds = TerminalSet()
    seconds.insert(TerminalSet.end)
    rows[terminal] = seconds
  }

  func contains(_ first: Int, _ second: Int) -> Bool {
    rows[first]?.contains(second) ?? false
  }

  mutating func formUnion(_ other: Lookahead) {
    allowsNothing = allowsNothing || other.allowsNothing
    for (first, seconds) in other.rows { rows[first, default: TerminalSet()].formUnion(seconds) }
  }

  /// The texts of this set followed by those of another.
  func followed(by other: Lookahead) -> Lookahead {
    var result = Lookahead()
    var firsts = TerminalSet()
    for first in other.rows.keys { firsts.insert(first) }
    if other.allowsNothing { firsts.insert(TerminalSet.end) }
    for (first, seconds) in rows {
      var joined = seconds
      if seconds.contains(TerminalSet.end) {
        joined.remove(TerminalSet.end)
        joined.formUnion(firsts)
      }
      result.rows[first] = joined
    }
    if allowsNothing { result.formUnion(other) }
    return result
  }
}
