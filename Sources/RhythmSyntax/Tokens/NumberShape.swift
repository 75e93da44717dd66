/// Classifies tokens that start with a digit, or with `-` and a digit.
enum NumberShape {
  /// What `bytes[start..<end]` is as a whole; nil where it is malformed.
  static func classify(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> TokenKind? {
    let isNegative = start < end && bytes[start] == UInt8(ascii: "-")
    let first = isNegative ? start + 1 : start
    let digits = endOfDigits(bytes, first, end)
    let count = digits - first
    guard count > 0, count <= 9 else { return nil }
    if digits == end { return isNegative ? .decimal : .integer }
    switch bytes[digits] {
    case UInt8(ascii: "."):
      let fraction = endOfDigits(bytes, digits + 1, end)
      guard fraction > digits + 1, fraction - first <= 15 else { return nil }
      if fraction == end { return .decimal }
      return fraction + 1 == end && bytes[fraction] == UInt8(ascii: "%") ? .percent : nil
    case UInt8(ascii: "%"):
      return digits + 1 == end ? .percent : nil
    default:
      return isNegative ? nil : positive(bytes, start, digits, end)
    }
  }

  private static func positive(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ digits: Int, _ end: Int
  ) -> TokenKind? {
    switch bytes[digits] {
    case UInt8(ascii: ":"), UInt8(ascii: "a"), UInt8(ascii: "p"):
      return minutesOfTime(bytes, from: start, to: end) != nil ? .time : nil
    case UInt8(ascii: "h"), UInt8(ascii: "m"):
      return minutesOfDuration(bytes, from: start, to: end) != nil ? .duration : nil
    case UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return isOrdinalSuffix(bytes, digits, end) ? .ordinal : nil
    case UInt8(ascii: "-"):
      return digits - start == 4
        ? dateOrPeriod(bytes, digits + 1, end) : isPattern(bytes, start, end) ? .pattern : nil
    default:
      return nil
    }
  }

  /// What a name that starts with `FY` or `Q` is: a period, a quarter, or nil for a name. A
  /// malformed period is `unknown`.
  static func periodName(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> TokenKind? {
    let count = end - start
    if bytes[start] == UInt8(ascii: "Q") {
      return count == 2 && bytes[start + 1] &- 0x31 < 4 ? .quarter : nil
    }
    guard count >= 4, bytes[start] == UInt8(ascii: "F"), bytes[start + 1] == UInt8(ascii: "Y"),
      isDigit(bytes[start + 2]), isDigit(bytes[start + 3])
    else { return nil }
    if count == 4 { return .period }
    guard bytes[start + 4] == UInt8(ascii: "-") else { return nil }
    let rest = end - start - 5
    let letter = bytes[start + 5]
    if letter == UInt8(ascii: "M"), rest == 3 {
      return twoDigits(bytes, start + 6, end) != nil ? .period : .unknown
    }
    if partOfYear(bytes, start + 5, end) { return .period }
    // `FY27-Q5` was meant as a period, `FY27-close` is a name.
    let isPart = "QHMW".utf8.contains(letter) && endOfDigits(bytes, start + 6, end) == end
    return isPart ? .unknown : nil
  }

  private static func dateOrPeriod(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> TokenKind? {
    if end - start == 2, twoDigits(bytes, start, end) != nil { return .period }
    if end - start == 5, bytes[start + 2] == UInt8(ascii: "-") {
      return twoDigits(bytes, start, start + 2) != nil && twoDigits(bytes, start + 3, end) != nil
        ? .date : nil
    }
    return partOfYear(bytes, start, end) ? .period : nil
  }

  /// `Q1`, `H2`, `W07`.
  private static func partOfYear(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard start < end else { return false }
    switch (bytes[start], end - start) {
    case (UInt8(ascii: "Q"), 2): return bytes[start + 1] &- 0x31 < 4
    case (UInt8(ascii: "H"), 2): return bytes[start + 1] &- 0x31 < 2
    case (UInt8(ascii: "W"), 3): return twoDigits(bytes, start + 1, end) != nil
    default: return false
    }
  }

  private static func isPattern(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var place = start
    var parts = 0
    while true {
      let digits = endOfDigits(bytes, place, end)
      guard 1...2 ~= digits - place else { return false }
      parts += 1
      if digits == end { return parts >= 3 }
      guard bytes[digits] == UInt8(ascii: "-") else { return false }
      place = digits + 1
    }
  }

  private static func isOrdinalSuffix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard end - start == 2 else { return false }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }

  /// Minutes since midnight; nil where the shape is wrong or there is no such time.
  static func minutesOfTime(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    let digits = endOfDigits(bytes, start, end)
    guard 1...2 ~= digits - start, digits < end else { return nil }
    var hour = value(bytes, start, digits)
    var minute = 0
    var place = digits
    if bytes[digits] == UInt8(ascii: ":") {
      guard digits + 3 <= end, let written = twoDigits(bytes, digits + 1, digits + 3) else {
        return nil
      }
      minute = written
      place = digits + 3
    }
    if place < end {
      guard place + 2 == end, bytes[place + 1] == UInt8(ascii: "m"), 1...12 ~= hour else {
        return nil
      }
      hour %= 12
      if bytes[place] == UInt8(ascii: "p") {
        hour += 12
      } else if bytes[place] != UInt8(ascii: "a") {
        return nil
      }
    }
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  /// The minutes of `45m`, `2h`, `1h30m`.
  static func minutesOfDuration(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var place = start
    var minutes = 0
    let hours = endOfDigits(bytes, place, end)
    guard hours > place, hours < end, hours - place <= 9 else { return nil }
    if bytes[hours] == UInt8(ascii: "h") {
      minutes = value(bytes, place, hours) * 60
      place = hours + 1
      if place == end { return minutes }
    }
    let digits = endOfDigits(bytes, place, end)
    guard digits > place, digits - place <= 9, digits + 1 == end,
      bytes[digits] == UInt8(ascii: "m")
    else { return nil }
    return minutes + value(bytes, place, digits)
  }

  static func endOfDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, isDigit(bytes[place]) { place += 1 }
    return place
  }

  private static func twoDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start + 2 <= end, isDigit(bytes[start]), isDigit(bytes[start + 1]) else { return nil }
    return value(bytes, start, start + 2)
  }

  /// The number that at most nine digits write.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var value = 0
    for place in start..<end { value = value * 10 + Int(bytes[place] &- 0x30) }
    return value
  }
}
