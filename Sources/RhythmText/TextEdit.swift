/// The replacement of one range of a file by other text.
package struct TextEdit: Hashable, Sendable {
  package var range: SourceRange
  package var replacement: String

  package init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension SourceFile {
  /// The bytes of the file after edits, which may come in any order and whose files are not looked
  /// at; `nil` where two of them overlap or one reaches beyond the end.
  ///
  /// What is outside of the edits stays to the byte. Line ends in a replacement become those of the
  /// file, which are those of its first line. Of several insertions at one place the first given
  /// comes first.
  package func bytes(after edits: [TextEdit]) -> [UInt8]? {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.bytes, $0.offset) < ($1.element.range.bytes, $1.offset)
    }
    let usesCarriageReturns = usesCarriageReturns
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var position = 0
    for (_, edit) in ordered {
      let range = edit.range.bytes.indices
      guard range.lowerBound >= position, range.upperBound <= bytes.count else { return nil }
      result += bytes[position..<range.lowerBound]
      for byte in edit.replacement.utf8 {
        if byte == 0x0A, usesCarriageReturns, result.last != 0x0D { result.append(0x0D) }
        result.append(byte)
      }
      position = range.upperBound
    }
    result += bytes[position...]
    return result
  }

  /// Whether its first line ends in CR LF.
  private var usesCarriageReturns: Bool {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0 else { return false }
    return bytes[end - 1] == 0x0D
  }
}
