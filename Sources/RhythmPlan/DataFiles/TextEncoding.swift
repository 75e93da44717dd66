import RhythmText

/// What keeps the bytes of a file of another program from being read as UTF-8 text.
enum TextEncoding {
  /// What is wrong, as the end of a sentence, and what to do; `nil` where all is well.
  static func trouble(in bytes: [UInt8]) -> (words: String, help: String)? {
    let help = "export or save it as UTF-8; a spreadsheet program calls it `CSV UTF-8`"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ("it is UTF-16 text", help)
    }
    if let offset = UTF8Validation.firstError(in: bytes) {
      let line = LineTable(bytes).line(at: offset) + 1
      return ("it is not UTF-8 text, see line \(line)", help)
    }
    return bytes.contains(0) ? ("it is not a text", help) : nil
  }

  /// Where the text starts: behind a byte order mark.
  static func start(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
