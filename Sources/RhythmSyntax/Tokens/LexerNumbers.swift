/// Tokens that start with a digit, or with `-` and a digit.
extension Lexer {
  mutating func scanNumber() {
    let start = position
    var place = start + 1
    var dashes = 0
    while place < bytes.count {
      let next = bytes[place]
      if isLetterOrDigit(next) || next == UInt8(ascii: "%") {
        place &+= 1
      } else if next == UInt8(ascii: "-") || next == UInt8(ascii: ":") || next == UInt8(ascii: ".")
      {
        guard isLetterOrDigit(byte(place &+ 1)) else { break }
        place &+= 2
      } else if next >= 0x80, let (scalar, length) = decode(bytes, at: place),
        CharacterClass(scalar) == .dash, isLetterOrDigit(byte(place + length))
      {
        dashes += 1
        place += length
      } else {
        break
      }
    }
    position = place
    if dashes == 0, let kind = NumberShape.classify(bytes, from: start, to: place) {
      if kind == .integer, byte(place) == UInt8(ascii: "/"), scanSlashedDate(from: start) { return }
      return emit(kind, from: start)
    }
    scanMalformedNumber(from: start, to: place)
  }

  /// The kind of bytes that are not in the file.
  private func kind(of bytes: [UInt8]) -> TokenKind? {
    bytes.withUnsafeBufferPointer { NumberShape.classify($0, from: 0, to: $0.count) }
  }

  /// Reads a malformed token as it was meant where that is certain enough, with one error.
  private mutating func scanMalformedNumber(from start: Int, to end: Int) {
    let plain = plainBytes(from: start, to: end)
    let lower = plain.map(lowered)
    let upper = plain.map { isLetter($0) ? $0 & 0xDF : $0 }
    for spelling in [
      plain, lower, upper, paddedDate(plain), dottedDate(plain), wholeMinutes(lower),
    ] {
      if let kind = kind(of: spelling) {
        reportNumber(from: start, to: end, as: String(decoding: spelling, as: UTF8.self))
        mended[Int32(clamping: tokenCount)] = spelling
        return emit(kind, from: start)
      }
    }
    if splitRange(from: start, to: end) || splitUnit(from: start, to: end)
      || splitMoment(from: start, to: end)
    {
      return
    }
    reportUnreadableNumber(from: start, to: end, plain: lower)
    emit(.unknown, from: start)
  }

  /// The bytes with typographic dashes written as `-`.
  private func plainBytes(from start: Int, to end: Int) -> [UInt8] {
    var plain: [UInt8] = []
    var place = start
    while place < end {
      if bytes[place] < 0x80 {
        plain.append(bytes[place])
        place += 1
      } else {
        plain.append(UInt8(ascii: "-"))
        place += max(1, decode(bytes, at: place)?.1 ?? 1)
      }
    }
    return plain
  }

  /// `2026-3-2` with its zeros.
  private func paddedDate(_ plain: [UInt8]) -> [UInt8] {
    let parts = plain.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].count == 4 else { return [] }
    return parts.map { $0.count == 1 ? [0x30] + $0 : Array($0) }
      .joined(separator: [UInt8(ascii: "-")]).map { $0 }
  }

  /// `20.03.2026`, where no other day can be meant.
  private func dottedDate(_ plain: [UInt8]) -> [UInt8] {
    let parts = plain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ 1...4 ~= $0.count && $0.allSatisfy(isDigit) })
    else { return [] }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return [] }
    let readings =
      parts[0].count == 4
      ? [numbers] : [[numbers[2], numbers[1], numbers[0]], [numbers[2], numbers[0], numbers[1]]]
    let dates = Set(
      readings.filter { $0[0] >= 1000 && 1...12 ~= $0[1] && 1...31 ~= $0[2] }.map {
        padded($0[0], 4) + "-" + padded($0[1], 2) + "-" + padded($0[2], 2)
      })
    return dates.count == 1 ? dates.flatMap { Array($0.utf8) } : []
  }

  /// `1.5h` in hours and minutes.
  private func wholeMinutes(_ plain: [UInt8]) -> [UInt8] {
    guard plain.last == UInt8(ascii: "h") else { return [] }
    let parts = plain.dropLast().split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(isDigit) }), parts[0].count <= 3,
      let minutes = ["25": 15, "5": 30, "50": 30, "75": 45][
        String(decoding: parts[1], as: UTF8.self)]
    else { return [] }
    let hours = parts[0].allSatisfy { $0 == 0x30 } ? [] : Array(parts[0]) + [UInt8(ascii: "h")]
    return hours + Array("\(minutes)m".utf8)
  }

  /// `09:00-17:30` as two tokens with `to` between them.
  private mutating func splitRange(from start: Int, to end: Int) -> Bool {
    var place = start + 1
    while place < end {
      let isASCII = bytes[place] < 0x80
      let length = isASCII ? 1 : max(1, decode(bytes, at: place)?.1 ?? 1)
      defer { place += length }
      if isASCII && bytes[place] != UInt8(ascii: "-") { continue }
      var left = plainBytes(from: start, to: place).map(lowered)
      let right = plainBytes(from: place + length, to: end).map(lowered)
      guard var leftKind = kind(of: left), let rightKind = kind(of: right) else { continue }
      if leftKind == .integer, rightKind == .duration || rightKind == .time {
        left +=
          right.drop(while: isDigit).last.map {
            $0 == 0x6D && rightKind == .time ? Array(right.suffix(2)) : [$0]
          } ?? []
        guard kind(of: left) == rightKind else { continue }
        leftKind = rightKind
      }
      guard leftKind == rightKind, leftKind != .decimal, leftKind != .pattern else { continue }
      let text =
        String(decoding: left, as: UTF8.self) + " to " + String(decoding: right, as: UTF8.self)
      reportNumber(from: start, to: end, as: text)
      mended[Int32(clamping: tokenCount)] = left
      emit(leftKind, from: start)
      mended[Int32(clamping: tokenCount)] = Array("to".utf8)
      emit(.name, from: place, word: .to)
      mended[Int32(clamping: tokenCount)] = right
      emit(rightKind, from: place + length)
      return true
    }
    return false
  }

  private static let units: [(spellings: [String], word: Word, singular: String, plural: String)] =
    [
      (["w", "wk", "wks", "week", "weeks"], .weeks, "week", "weeks"),
      (["d", "day", "days"], .days, "day", "days"),
      (["mo", "month", "months"], .months, "month", "months"),
      (["q", "quarter", "quarters"], .quarters, "quarter", "quarters"),
      (["y", "yr", "yrs", "year", "years"], .years, "year", "years"),
      (["min", "mins", "minute", "minutes"], .minutes, "minute", "minutes"),
      (["hr", "hrs", "hour", "hours"], .hours, "hour", "hours"),
      (["x"], .times, "time", "times"),
    ]

  /// `2w` as a number and its unit.
  private mutating func splitUnit(from start: Int, to end: Int) -> Bool {
    let digits = NumberShape.endOfDigits(bytes, start, end)
    guard 1...9 ~= digits - start else { return false }
    let suffix = String(decoding: bytes[digits..<end].map(lowered), as: UTF8.self)
    for unit in Self.units where unit.spellings.contains(suffix) {
      let isOne = NumberShape.value(bytes, start, digits) == 1
      let word = isOne ? unit.singular : unit.plural
      reportNumber(from: start, to: end, as: text(start, digits) + " " + word)
      emit(.integer, from: start)
      mended[Int32(clamping: tokenCount)] = Array(word.utf8)
      emit(.name, from: digits, word: unit.word)
      return true
    }
    return false
  }

  /// `2026-03-02T09:00` as a date, `at` and a time.
  private mutating func splitMoment(from start: Int, to end: Int) -> Bool {
    guard end - start >= 14, bytes[start + 10] | 0x20 == UInt8(ascii: "t"),
      NumberShape.classify(bytes, from: start, to: start + 10) == .date,
      NumberShape.classify(bytes, from: start + 11, to: end) == .time
    else { return false }
    reportNumber(
      from: start, to: end, as: text(start, start + 10) + " at " + text(start + 11, end))
    emit(.date, from: start)
    mended[Int32(clamping: tokenCount)] = Array("at".utf8)
    emit(.name, from: start + 10, word: .at)
    emit(.time, from: start + 11)
    return true
  }

  /// `2/3/2026` or `2026/03/02`: one error; read as a date where only one can be meant.
  private mutating func scanSlashedDate(from start: Int) -> Bool {
    var parts: [(start: Int, end: Int)] = []
    var place = start
    while parts.count < 3 {
      let digits = NumberShape.endOfDigits(bytes, place, bytes.count)
      guard 1...4 ~= digits - place else { return false }
      parts.append((place, digits))
      guard parts.count < 3, byte(digits) == UInt8(ascii: "/") else { break }
      place = digits + 1
    }
    guard parts.count == 3, !isLetterOrDigit(byte(parts[2].end)) else { return false }
    let numbers = parts.map { NumberShape.value(bytes, $0.start, $0.end) }
    let end = parts[2].end
    var readings: [[Int]] = []
    if parts[0].end - start == 4 {
      readings = [numbers]
    } else if parts[2].end - parts[2].start == 4 {
      readings = [[numbers[2], numbers[1], numbers[0]], [numbers[2], numbers[0], numbers[1]]]
    } else {
      return false
    }
    readings = readings.filter { 1...12 ~= $0[1] && 1...31 ~= $0[2] }
    if readings.count == 2, readings[0] == readings[1] { readings.removeLast() }
    let spellings = readings.map {
      padded($0[0], 4) + "-" + padded($0[1], 2) + "-" + padded($0[2], 2)
    }
    position = end
    if spellings.count == 1 {
      reportNumber(from: start, to: end, as: spellings[0])
      mended[Int32(clamping: tokenCount)] = Array(spellings[0].utf8)
      emit(.date, from: start)
    } else {
      reportAmbiguousDate(from: start, to: end, readings: spellings)
      emit(.unknown, from: start)
    }
    return true
  }
}

/// A number filled with zeros on the left.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
