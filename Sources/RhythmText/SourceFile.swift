/// The bytes of one file, under the name by which messages call it.
package struct SourceFile: Sendable {
  /// The path as the user would write it: relative to where the command was run, `-` for standard
  /// input, or `std/...` for a file of the library inside the program.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range, with bytes that are not UTF-8 replaced; a range beyond the end is cut.
  package func text(_ range: ByteRange) -> String {
    let end = min(Int(range.upper), bytes.count)
    let start = min(max(0, Int(range.lower)), end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
