import RhythmText

extension Plan {
  /// The edit that writes a line into the plan's declaration, as its first and indented as its next
  /// one is. Nil where the plan has no declaration, or where it stands in the last line of a file.
  package func insertion(ofLine line: String) -> TextEdit? {
    guard let name = header?.name.range else { return nil }
    let index = Int(name.file.index)
    guard files.indices.contains(index) else { return nil }
    let bytes = files[index].bytes
    let after = min(max(0, Int(name.bytes.upper)), bytes.count)
    guard let end = bytes[after...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let indentation = bytes[(end + 1)...].prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
    let start = Int32(clamping: end + 1)
    let text = indentation.isEmpty ? "  " : String(decoding: indentation, as: UTF8.self)
    return TextEdit(SourceRange(name.file, ByteRange(start, start)), with: "\(text)\(line)\n")
  }
}
