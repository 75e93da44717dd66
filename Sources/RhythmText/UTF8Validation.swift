/// Whether bytes are UTF-8.
package enum UTF8Validation {
  /// Where the first sequence starts that is not UTF-8; `nil` if all is well.
  ///
  /// By the Unicode Standard, table 3-7: overlong forms, surrogates and values above U+10FFFF are
  /// not. Eight bytes at a time where they are ASCII.
  package static func firstError(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        while offset + 8 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
        }
        guard offset < buffer.count else { break }
        guard let length = lengthOfSequence(at: offset, in: buffer) else { return offset }
        offset += length
      }
      return nil
    }
  }

  private static func lengthOfSequence(at offset: Int, in buffer: UnsafeRawBufferPointer) -> Int? {
    let first = buffer[offset]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard offset + length <= buffer.count, second.contains(buffer[offset + 1]) else { return nil }
    for index in offset + 2..<max(offset + 2, offset + length)
    where buffer[index] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
