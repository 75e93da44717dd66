/// A date as it is written, known to exist.
package struct WrittenDate: Hashable, Sendable, Comparable {
  /// 1 to 9999.
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int

  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...daysInMonth(month, of: year) ~= day else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  package static func < (left: WrittenDate, right: WrittenDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int {
    // Zeller's congruence, shifted to Monday.
    let shifted = month < 3 ? (month + 12, year - 1) : (month, year)
    let sum =
      day + (13 * (shifted.0 + 1)) / 5 + shifted.1 + shifted.1 / 4 - shifted.1 / 100
      + shifted.1 / 400
    return (sum + 5) % 7 + 1
  }

  /// The date nearest to this one that falls on a weekday, 1 for Monday to 7 for Sunday.
  func nearest(weekday wanted: Int) -> WrittenDate? {
    var offset = (wanted - weekday + 7) % 7
    if offset > 3 { offset -= 7 }
    return moved(by: offset)
  }

  /// The date some days away, less than a month.
  private func moved(by days: Int) -> WrittenDate? {
    let length = daysInMonth(month, of: year)
    if 1...length ~= day + days { return WrittenDate(year: year, month: month, day: day + days) }
    if days < 0 {
      let (month, year) = month == 1 ? (12, year - 1) : (month - 1, year)
      guard 1...12 ~= month, year > 0 else { return nil }
      return WrittenDate(
        year: year, month: month, day: daysInMonth(month, of: year) + day + days)
    }
    let (month, year) = month == 12 ? (1, year + 1) : (month + 1, year)
    return WrittenDate(year: year, month: month, day: day + days - length)
  }

  /// `2026-03-02`.
  var text: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }
}

func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

/// How many days a month of the Gregorian calendar has; `month` is 1 to 12.
func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: isLeap(year) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// A period as it is written: `2026-Q1`, `FY27-M03`.
package struct WrittenPeriod: Hashable, Sendable {
  package enum Unit: UInt8, Hashable, Sendable {
    case year, half, quarter, month, week
  }

  /// Whether it is of the plan's fiscal year (`FY27`) or of the calendar (`2026`).
  package var isFiscal: Bool
  /// The year in four digits: `FY27` is 2027.
  package var year: Int
  package var unit: Unit
  /// Which one of the year, from 1; for a year 1.
  package var number: Int

  package init(isFiscal: Bool, year: Int, unit: Unit, number: Int) {
    self.isFiscal = isFiscal
    self.year = year
    self.unit = unit
    self.number = number
  }
}

/// A decimal number without floating point: `value` divided by ten to the `scale`.
package struct WrittenNumber: Hashable, Sendable {
  package var value: Int
  /// The number of decimal places, 0 to 14.
  package var scale: Int
  /// Whether `%` stands behind it; 20% has the value 20.
  package var isPercent: Bool

  package init(value: Int, scale: Int, isPercent: Bool) {
    self.value = value
    self.scale = scale
    self.isPercent = isPercent
  }
}

extension SyntaxToken {
  /// The day of a date token; nil where there is no such day, which is then reported already.
  package var date: WrittenDate? {
    guard kind == .date else { return nil }
    var numbers = Numbers(in: bytes)
    guard let year = numbers.next(), let month = numbers.next(), let day = numbers.next() else {
      return nil
    }
    return numbers.next() == nil ? WrittenDate(year: year, month: month, day: day) : nil
  }

  /// Minutes since midnight of a time token, 0 to 1439.
  package var time: Int? {
    guard kind == .time else { return nil }
    return bytes.withUnsafeBufferPointer {
      NumberShape.minutesOfTime($0, from: 0, to: $0.count)
    }
  }

  /// Minutes of a duration token.
  package var duration: Int? {
    guard kind == .duration else { return nil }
    return bytes.withUnsafeBufferPointer {
      NumberShape.minutesOfDuration($0, from: 0, to: $0.count)
    }
  }

  /// The number of an integer token.
  package var integer: Int? { kind == .integer ? firstNumber : nil }

  /// The number of an ordinal token: 3 for `3rd`.
  package var ordinal: Int? { kind == .ordinal ? firstNumber : nil }

  /// 1 to 4 of a quarter token.
  package var quarter: Int? { kind == .quarter ? firstNumber : nil }

  /// The numbers of a pattern token: 4, 5, 4.
  package var pattern: [Int]? { kind == .pattern ? Array(Numbers(in: bytes)) : nil }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int? { kind == .weekday ? Vocabulary.weekday(bytes) : nil }

  /// 1 to 12.
  package var month: Int? { kind == .month ? Vocabulary.month(bytes) : nil }

  /// The value of an integer, decimal or percent token.
  package var number: WrittenNumber? {
    guard kind.isNumber else { return nil }
    var value = 0
    var scale: Int?
    for byte in bytes {
      if isDigit(byte) {
        value = value &* 10 &+ Int(byte - 0x30)
        scale = scale.map { $0 + 1 }
      } else if byte == UInt8(ascii: ".") {
        scale = 0
      }
    }
    if bytes.first == UInt8(ascii: "-") { value = 0 &- value }
    return WrittenNumber(value: value, scale: scale ?? 0, isPercent: kind == .percent)
  }

  /// The period of a period token, or of an integer that is a year (1 to 9999); nil where there is
  /// no such period, which is then reported already.
  package var period: WrittenPeriod? {
    guard kind == .period || kind == .integer else { return nil }
    return WrittenPeriod(Array(bytes), isInteger: kind == .integer)
  }

  /// The bytes between the quotes of a string that stands for just these, without escapes and names;
  /// `nil` for other tokens.
  package var plainBytes: ArraySlice<UInt8>? {
    guard kind == .string else { return nil }
    let bytes = self.bytes
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"")
    else { return nil }
    let plain = bytes.dropFirst().dropLast()
    for byte in plain where byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") { return nil }
    return plain
  }

  private var firstNumber: Int? {
    var numbers = Numbers(in: bytes)
    return numbers.next()
  }
}

/// The runs of digits as numbers; a run of more than nine digits does not occur.
private struct Numbers: Sequence, IteratorProtocol {
  private var bytes: ArraySlice<UInt8>.Iterator

  init(in bytes: ArraySlice<UInt8>) { self.bytes = bytes.makeIterator() }

  mutating func next() -> Int? {
    var number: Int?
    while let byte = bytes.next() {
      if isDigit(byte) {
        number = (number ?? 0) &* 10 &+ Int(byte - 0x30)
      } else if number != nil {
        break
      }
    }
    return number
  }
}

extension WrittenPeriod {
  /// Reads a period, or a year where `isInteger`; nil where there is no such period.
  init?(_ bytes: [UInt8], isInteger: Bool) {
    let parts = Array(Numbers(in: bytes[...]))
    guard let first = parts.first else { return nil }
    let isFiscal = bytes.first == UInt8(ascii: "F")
    let year = isFiscal ? 2000 + first : first
    guard 1...9999 ~= year else { return nil }
    guard parts.count == 2 else {
      self.init(isFiscal: isFiscal, year: year, unit: .year, number: 1)
      return
    }
    let unit: Unit
    let greatest: Int
    switch bytes.dropFirst(2).first(where: isLetter) {
    case UInt8(ascii: "Q"): (unit, greatest) = (.quarter, 4)
    case UInt8(ascii: "H"): (unit, greatest) = (.half, 2)
    case UInt8(ascii: "W"): (unit, greatest) = (.week, isFiscal ? 54 : isoWeeks(of: year))
    case UInt8(ascii: "M"): (unit, greatest) = (.month, 13)
    default: (unit, greatest) = (.month, 12)
    }
    guard 1...greatest ~= parts[1] else { return nil }
    self.init(isFiscal: isFiscal, year: year, unit: unit, number: parts[1])
  }
}

/// How many weeks ISO 8601 gives to a year: 53 where it starts or ends on a Thursday.
func isoWeeks(of year: Int) -> Int {
  let first = WrittenDate(year: year, month: 1, day: 1)?.weekday
  let last = WrittenDate(year: year, month: 12, day: 31)?.weekday
  return first == 4 || last == 4 ? 53 : 52
}
