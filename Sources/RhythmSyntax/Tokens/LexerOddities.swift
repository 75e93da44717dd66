/// Bytes that start no token of the language.
extension Lexer {
  mutating func scanOther() {
    let start = position
    if isConflictMarker(at: start) {
      position = endOfLine(from: start, reportingHidden: false)
      reportConflict(from: start, to: position)
      return emit(.conflictMarker, from: start)
    }
    if bytes[start] == UInt8(ascii: "'"), quoteCloses(from: start + 1) {
      position = start + 1
      return scanQuoted(from: start) { $0 == "'" || CharacterClass($0) == .apostrophe }
    }
    guard let (scalar, length) = decode(bytes, at: start) else {
      position = start + 1
      reportEncoding(at: start)
      return emit(.unknown, from: start)
    }
    switch CharacterClass(scalar) {
    case .letter:
      scanNameBeyondASCII(from: start, at: start)
    case .space:
      position = start + length
      while let (next, more) = decode(bytes, at: position),
        next == " " || next == "\t" || next.value >= 0x80 && CharacterClass(next) == .space
      {
        position += more
      }
      reportSpace(from: start, to: position)
      emit(.space, from: start)
    case .quote:
      position = start + length
      scanQuoted(from: start) { $0 == "\"" || CharacterClass($0) == .quote }
    case .apostrophe where quoteCloses(from: start + length):
      position = start + length
      scanQuoted(from: start) { $0 == "'" || CharacterClass($0) == .apostrophe }
    case .dash where isDigit(byte(start + length)):
      scanTypographicMinus(from: start, length: length)
    case .hidden:
      position = start + length
      reportHidden(scalar, at: start, length: length)
      emit(.skipped, from: start)
    default:
      scanSymbols()
    }
  }

  /// A string in quotes that are not `"`: one error for both, read as a string.
  private mutating func scanQuoted(from start: Int, closedBy isClosing: (Unicode.Scalar) -> Bool) {
    let opening = position
    let before = problems.count
    scanString(from: start, closedBy: isClosing)
    var content = text(opening, position)
    if problems.count > before, problems.last?.isMended == false {
      // It is not closed either: say that alone.
      mended[Int32(clamping: tokenCount - 1)] = [0x22] + Array(content.utf8) + [0x22]
      return
    }
    if !content.isEmpty { content.unicodeScalars.removeLast() }
    mended[Int32(clamping: tokenCount - 1)] = [0x22] + Array(content.utf8) + [0x22]
    reportQuotes(from: start, to: position, content: content)
  }

  private func quoteCloses(from start: Int) -> Bool {
    var place = start
    while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D {
      guard let (scalar, length) = decode(bytes, at: place) else { return false }
      if scalar == "'" || scalar.value >= 0x80 && CharacterClass(scalar) == .apostrophe {
        return true
      }
      place += length
    }
    return false
  }

  /// A dash that was meant as a minus sign before a number.
  private mutating func scanTypographicMinus(from start: Int, length: Int) {
    position = start + length
    var place = position
    while isLetterOrDigit(byte(place)) || byte(place) == UInt8(ascii: ".")
      || byte(place) == UInt8(ascii: "%")
    {
      place += 1
    }
    let spelling = [UInt8(ascii: "-")] + Array(bytes[position..<place])
    let kind = spelling.withUnsafeBufferPointer {
      NumberShape.classify($0, from: 0, to: $0.count)
    }
    position = place
    reportDash(from: start, to: place, mended: spelling)
    mended[Int32(clamping: tokenCount)] = spelling
    emit(kind ?? .unknown, from: start)
  }

  private func isConflictMarker(at start: Int) -> Bool {
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D,
      start + 7 <= bytes.count
    else { return false }
    let sign = bytes[start]
    guard [0x3C, 0x3D, 0x3E, 0x7C].contains(sign) else { return false }
    for place in start..<(start + 7) where bytes[place] != sign { return false }
    let next = byte(start + 7)
    return next == 0x20 || next == 0x0A || next == 0x0D || next == 0
  }

  /// A run of signs that mean nothing in the language.
  private mutating func scanSymbols() {
    let start = position
    let isAtLineStart = tokenCount == 0 || startsLine(start)
    var place = start
    while let (scalar, length) = decode(bytes, at: place), isSymbol(scalar) {
      place += length
      if bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: ";") { break }
      if place >= bytes.count { break }
    }
    position = max(place, start + 1)
    let rest = byte(position)
    let endsLine = rest == 0x0A || rest == 0x0D || rest == 0
    let isBullet =
      isAtLineStart && position == start + 1 && rest == 0x20
      && [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[start])
    if isBullet {
      reportSurplus(
        from: start, to: position + 1, "a line needs no `\(text(start, position))` before it")
      return emit(.skipped, from: start)
    }
    if position == start + 1,
      bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: ";"),
      endsLine || bytes[start] == UInt8(ascii: ":") && rest == 0x20
    {
      reportSurplus(
        from: start, to: position, "there is no `\(text(start, position))` in the language")
      return emit(.skipped, from: start)
    }
    if isLoneDash(from: start, to: position) {
      reportLoneDash(from: start, to: position)
      mended[Int32(clamping: tokenCount)] = Array("to".utf8)
      return emit(.name, from: start, word: .to)
    }
    reportSymbol(from: start, to: position)
    emit(.unknown, from: start)
  }

  private func isLoneDash(from start: Int, to end: Int) -> Bool {
    guard let (scalar, length) = decode(bytes, at: start), start + length == end else {
      return false
    }
    return scalar == "-" || scalar.value >= 0x80 && CharacterClass(scalar) == .dash
  }

  private func startsLine(_ place: Int) -> Bool {
    var place = place
    while place > 0, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
    return place == 0 || bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D
  }

  private func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x80 {
      switch CharacterClass(scalar) {
      case .other, .dash, .mark, .apostrophe: return true
      default: return false
      }
    }
    switch UInt8(truncatingIfNeeded: scalar.value) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0...0x20, 0x7F, UInt8(ascii: "\""),
      UInt8(ascii: "#"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: "."):
      return false
    default: return true
    }
  }
}
