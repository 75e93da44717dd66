import RhythmText

/// One line of an iCalendar file, unfolded: `NAME;PARAMETER=...:VALUE`.
struct ContentLine: Sendable {
  /// In capital letters, without its parameters.
  var name: String
  /// As it is written, with its escapes.
  var value: String
  /// From its first byte to its last, on as many lines as it takes.
  var place: ByteRange
  var isWellFormed: Bool

  /// The lines of a file that are not empty. A line that starts with a space or a tab goes on with
  /// the one before.
  static func all(of bytes: [UInt8]) -> [ContentLine] {
    var lines: [ContentLine] = []
    var text: [UInt8] = []
    var start = 0
    var end = 0
    func finish() {
      if !text.isEmpty { lines.append(ContentLine(text, ByteRange(start, end))) }
    }
    var place = TextEncoding.start(of: bytes)
    while place < bytes.count {
      let lineEnd = bytes[place...].firstIndex(of: .lineFeed) ?? bytes.count
      var content = bytes[place..<lineEnd]
      if content.last == .carriageReturn { content.removeLast() }
      if let first = content.first, first == 0x20 || first == 0x09, !text.isEmpty {
        text += content.dropFirst()
      } else {
        finish()
        text = Array(content)
        start = place
      }
      end = content.endIndex
      place = lineEnd + 1
    }
    finish()
    return lines
  }

  private init(_ text: [UInt8], _ place: ByteRange) {
    self.place = place
    var isQuoted = false
    let colon = text.firstIndex { byte in
      if byte == .quote { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
    let head = text[..<(colon ?? 0)].prefix { $0 != UInt8(ascii: ";") }
    name = String(decoding: head, as: UTF8.self).uppercased()
    value = String(decoding: text[(colon.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    isWellFormed = colon != nil && !name.isEmpty
    if name == "BEGIN" || name == "END" || name.hasPrefix("DT") { value = value.trimmed }
  }

  /// The value as a text, its escapes decoded; a line break becomes a space.
  var text: String {
    var result = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        result.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
