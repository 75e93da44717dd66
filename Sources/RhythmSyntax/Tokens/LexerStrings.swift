/// Strings and texts.
extension Lexer {
  mutating func scanString() {
    let start = position
    if byte(start + 1) == 0x22, byte(start + 2) == 0x22 { return scanText() }
    position = start + 1
    scanString(from: start, closedBy: { $0 == "\"" })
  }

  /// A string whose opening quote, however it was written, ends at `position`.
  mutating func scanString(from start: Int, closedBy isClosing: (Unicode.Scalar) -> Bool) {
    var place = position
    var hasBraces = false
    while place < bytes.count {
      let next = bytes[place]
      if isPlain(next) {
        place &+= 1
        continue
      }
      if next == 0x0A || next == 0x0D { break }
      if next == UInt8(ascii: "\\") || next == UInt8(ascii: "{") {
        hasBraces = true
        let follower = byte(place + 1)
        place += next == UInt8(ascii: "\\") && follower >= 0x20 && follower < 0x7F ? 2 : 1
        continue
      }
      guard let (scalar, length) = decode(bytes, at: place) else {
        reportEncoding(at: place)
        place += 1
        continue
      }
      place += length
      if isClosing(scalar) {
        position = place
        if hasBraces {
          checkSegments(from: start, to: place)
        }
        return emit(.string, from: start)
      }
      if isDeceptive(scalar) {
        warnHidden(scalar, at: place - length, length: length)
      }
    }
    var end = place
    while end > start + 1, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    position = end
    reportOpenString(from: start, to: end)
    emit(.string, from: start)
  }

  /// Whether a byte of a string says nothing but itself, whatever closes the string.
  @inline(__always)
  private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5B && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && byte != UInt8(ascii: "'")
  }

  /// `"""` at the end of a line, deeper or blank lines, `"""` alone.
  private mutating func scanText() {
    let start = position
    var place = start + 3
    while byte(place) == 0x20 || byte(place) == 0x09 { place += 1 }
    guard place >= bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D else {
      return scanTextOnOneLine()
    }
    let depth = indentation(ofLineAt: start)
    var end = start + 3
    var hasBraces = false
    while place < bytes.count {
      place += bytes[place] == 0x0D && byte(place + 1) == 0x0A ? 2 : 1
      var columns = 0
      while byte(place) == 0x20 || byte(place) == 0x09 {
        columns += bytes[place] == 0x09 ? 2 : 1
        place += 1
      }
      if place >= bytes.count { break }
      if bytes[place] == 0x0A || bytes[place] == 0x0D { continue }
      if closesText(at: place) {
        position = place + 3
        if hasBraces { checkSegments(from: start, to: position) }
        return emit(.text, from: start)
      }
      if columns <= depth { break }
      while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D {
        if bytes[place] == UInt8(ascii: "\\") || bytes[place] == UInt8(ascii: "{") {
          hasBraces = true
        }
        guard let (scalar, length) = decode(bytes, at: place) else {
          reportEncoding(at: place)
          place += 1
          continue
        }
        if isDeceptive(scalar) { warnHidden(scalar, at: place, length: length) }
        place += length
      }
      end = place
    }
    position = end
    reportOpenText(from: start)
    emit(.text, from: start)
  }

  private func closesText(at place: Int) -> Bool {
    guard byte(place) == 0x22, byte(place + 1) == 0x22, byte(place + 2) == 0x22 else {
      return false
    }
    var rest = place + 3
    while byte(rest) == 0x20 || byte(rest) == 0x09 { rest += 1 }
    return rest >= bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D
  }

  /// `"""` that does not end its line: one error, read as a string.
  private mutating func scanTextOnOneLine() {
    let start = position
    let limit = endOfLine(from: start + 3, reportingHidden: false)
    var place = start + 3
    while place < limit, byte(place) != 0x22 { place += 1 }
    var end = place
    while end < limit, end - place < 3, bytes[end] == 0x22 { end += 1 }
    position = end
    reportTextOnOneLine(from: start, to: end, inner: text(start + 3, place))
    mended[Int32(clamping: tokenCount)] = [0x22] + Array(bytes[(start + 3)..<place]) + [0x22]
    emit(.string, from: start)
  }
}
