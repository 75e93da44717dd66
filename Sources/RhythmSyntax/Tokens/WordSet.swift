extension Word {
  /// The place among all words, which fits a byte.
  ///
  /// An enumeration without payloads is laid out as its cases in order; that spares a table.
  var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// A set of words of the language: four machine words, no allocation.
package struct WordSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var bits: SIMD4<UInt64> = .zero

  package init() {}

  package init(arrayLiteral elements: Word...) {
    for word in elements { insert(word) }
  }

  package init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  package mutating func insert(_ word: Word) {
    bits[word.index >> 6] |= 1 << UInt64(word.index & 63)
  }

  package mutating func remove(_ word: Word) {
    bits[word.index >> 6] &= ~(1 << UInt64(word.index & 63))
  }

  package mutating func formUnion(_ other: WordSet) { bits |= other.bits }

  package func union(_ other: WordSet) -> WordSet {
    var result = self
    result.bits |= other.bits
    return result
  }

  package func contains(_ word: Word) -> Bool {
    bits[word.index >> 6] & (1 << UInt64(word.index & 63)) != 0
  }

  package var isEmpty: Bool { bits == .zero }

  /// The words in the order of the alphabet.
  package var words: [Word] { Word.allCases.filter(contains) }
}
