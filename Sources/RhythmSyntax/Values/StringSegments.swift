import RhythmText

/// A piece of a string: text, or a name whose title stands there.
package enum StringSegment: Hashable, Sendable {
  /// Text with its escapes decoded.
  case text(String)
  /// `{name}` or `{name.field}`; the range is that between the braces.
  case reference(name: String, field: String?, range: ByteRange)
}

/// What is wrong inside a string.
enum SegmentProblem {
  /// A backslash with something that is no escape behind it.
  case unknownEscape(ByteRange)
  /// `\u{...}` that names no character.
  case noCharacter(ByteRange)
  /// A brace that opens no `{name}`.
  case strayBrace(ByteRange)
}

/// Takes strings and texts apart.
struct SegmentReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var buffer: [UInt8] = []
  private(set) var segments: [StringSegment] = []
  private(set) var problems: [SegmentProblem] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads a string between its quotes, which each are one byte long unless `opening` and
  /// `closing` say otherwise.
  mutating func readString(from start: Int, to end: Int, opening: Int = 1, closing: Int = 1) {
    read(from: min(start + opening, end), to: max(start + opening, end - closing))
    flush()
  }

  /// Reads a text between its `"""`, without the indentation that its lines share.
  mutating func readText(from start: Int, to end: Int) {
    var lines: [(start: Int, end: Int)] = []
    var place = start + 3
    while place < end, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
    var shared: Int?
    while place < end {
      place += bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A ? 2 : 1
      let lineStart = place
      while place < end, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      var content = lineStart
      while content < place, bytes[content] == 0x20 || bytes[content] == 0x09 { content += 1 }
      if place >= end, place - content == 3, bytes[content] == 0x22 { break }
      if content < place { shared = min(shared ?? Int.max, content - lineStart) }
      lines.append((lineStart, place))
    }
    for (number, line) in lines.enumerated() {
      if number > 0 { buffer.append(0x0A) }
      let from = min(line.start + (shared ?? 0), line.end)
      read(from: from, to: line.end)
    }
    flush()
  }

  private mutating func flush() {
    guard !buffer.isEmpty else { return }
    segments.append(.text(String(decoding: buffer, as: UTF8.self)))
    buffer.removeAll()
  }

  private mutating func read(from start: Int, to end: Int) {
    var place = start
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place = readEscape(at: place, end)
      case UInt8(ascii: "{"): place = readReference(at: place, end)
      default:
        buffer.append(bytes[place])
        place += 1
      }
    }
  }

  private mutating func readEscape(at start: Int, _ end: Int) -> Int {
    let next = start + 1 < end ? bytes[start + 1] : 0
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"):
      buffer.append(next)
    case UInt8(ascii: "n"):
      buffer.append(0x0A)
    case UInt8(ascii: "u") where start + 2 < end && bytes[start + 2] == UInt8(ascii: "{"):
      return readCodePoint(at: start, end)
    default:
      problems.append(.unknownEscape(ByteRange(start, min(start + 2, end))))
      buffer.append(UInt8(ascii: "\\"))
      return start + 1
    }
    return start + 2
  }

  private mutating func readCodePoint(at start: Int, _ end: Int) -> Int {
    var place = start + 3
    var value: UInt32 = 0
    while place < end, let digit = hexadecimal(bytes[place]) {
      value = value > 0x10FFFF ? value : value << 4 | digit
      place += 1
    }
    let isClosed = place < end && bytes[place] == UInt8(ascii: "}") && place > start + 3
    let after = isClosed ? place + 1 : place
    guard isClosed, let scalar = Unicode.Scalar(value) else {
      problems.append(.noCharacter(ByteRange(start, after)))
      return after
    }
    buffer.append(contentsOf: String(Character(scalar)).utf8)
    return after
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - 0x30) }
    let lower = byte | 0x20
    return lower &- 0x61 < 6 ? UInt32(lower - 0x61 + 10) : nil
  }

  private mutating func readReference(at start: Int, _ end: Int) -> Int {
    let nameEnd = endOfName(start + 1, end)
    var place = nameEnd
    var field: String?
    if nameEnd > start + 1, place < end, bytes[place] == UInt8(ascii: ".") {
      let fieldEnd = endOfName(place + 1, end)
      if fieldEnd > place + 1 {
        field = String(decoding: bytes[(place + 1)..<fieldEnd], as: UTF8.self)
        place = fieldEnd
      }
    }
    guard nameEnd > start + 1, place < end, bytes[place] == UInt8(ascii: "}") else {
      problems.append(.strayBrace(ByteRange(start, start + 1)))
      buffer.append(UInt8(ascii: "{"))
      return start + 1
    }
    flush()
    segments.append(
      .reference(
        name: String(decoding: bytes[(start + 1)..<nameEnd], as: UTF8.self), field: field,
        range: ByteRange(start + 1, place)))
    return place + 1
  }

  private func endOfName(_ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end {
      let isFirst = place == start
      let byte = bytes[place]
      if isLetter(byte) || !isFirst && (isDigit(byte) || byte == UInt8(ascii: "_")) {
        place += 1
      } else if byte == UInt8(ascii: "-"), !isFirst, place + 1 < end,
        isLetterOrDigit(bytes[place + 1]) || bytes[place + 1] >= 0x80
      {
        place += 1
      } else if byte >= 0x80, let (scalar, length) = decode(bytes, at: place) {
        let kind = CharacterClass(scalar)
        guard kind == .letter || kind == .mark && !isFirst else { return place }
        place += length
      } else {
        return place
      }
    }
    return place
  }
}

extension SyntaxToken {
  /// A string or text taken apart; empty for other tokens. Malformed escapes and braces, already
  /// reported, count as text.
  package var segments: [StringSegment] {
    guard kind == .string || kind == .text else { return [] }
    let whole = range
    if let mended = storage.tokens.mended[Int32(clamping: index)] {
      return mended.withUnsafeBufferPointer { buffer in
        var reader = SegmentReader(buffer)
        reader.readString(from: 0, to: buffer.count)
        return reader.segments.map { segment in
          guard case .reference(let name, let field, _) = segment else { return segment }
          return .reference(name: name, field: field, range: whole)
        }
      }
    }
    return storage.bytes.withUnsafeBufferPointer { buffer in
      var reader = SegmentReader(buffer)
      let start = Int(whole.lower)
      let end = min(Int(whole.upper), buffer.count)
      if kind == .text {
        reader.readText(from: start, to: end)
      } else {
        let isClosed = end - start >= 2 && buffer[end - 1] == 0x22
        reader.readString(from: start, to: end, closing: isClosed ? 1 : 0)
      }
      return reader.segments
    }
  }

  /// The text of a string with nothing filled in: references stand as they are written.
  package var stringValue: String {
    segments.map { segment in
      switch segment {
      case .text(let text): text
      case .reference(let name, let field, _): "{" + name + (field.map { "." + $0 } ?? "") + "}"
      }
    }.joined()
  }
}
