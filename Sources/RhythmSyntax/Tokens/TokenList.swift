import RhythmText

/// The tokens of a file in parallel arrays, trivia included: they add up to the file.
package struct TokenList: Sendable {
  var kinds: [TokenKind]
  /// Where each starts; one element more than `kinds`, the last being the length of the file.
  var starts: [Int32]
  /// For names, the word of the language that they spell.
  var words: [Word?]

  package var count: Int { kinds.count }

  package func kind(of index: Int) -> TokenKind {
    kinds.indices.contains(index) ? kinds[index] : .unknown
  }

  package func word(of index: Int) -> Word? {
    words.indices.contains(index) ? words[index] : nil
  }

  /// The byte where it starts; for the index after the last token, the length of the file.
  package func start(of index: Int) -> Int {
    starts.indices.contains(index) ? Int(starts[index]) : Int(starts.last ?? 0)
  }

  package func end(of index: Int) -> Int { start(of: index + 1) }

  package func range(of index: Int) -> ByteRange { ByteRange(start(of: index), end(of: index)) }
}
