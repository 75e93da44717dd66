import RhythmText

/// The tokens of a file in parallel arrays, trivia included: they add up to the file.
package struct TokenList: Sendable {
  var kinds: [TokenKind]
  /// Where each starts; one element more than `kinds`, the last being the length of the file.
  var starts: [Int32]
  /// For names, the word of the language that they spell.
  var words: [Word?]
  /// Tokens that are read as something else than is written, after an error that says so.
  var mended: [Int32: [UInt8]] = [:]

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

  /// The bytes of a token as they are read, which is how they are written unless it was mended.
  func bytes(of index: Int, in source: [UInt8]) -> ArraySlice<UInt8> {
    if !mended.isEmpty, let bytes = mended[Int32(clamping: index)] { return bytes[...] }
    let end = min(end(of: index), source.count)
    return source[min(start(of: index), end)..<end]
  }
}
