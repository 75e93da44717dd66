/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// It is a day number, so comparing, stepping and finding the weekday are integer arithmetic.
/// Arithmetic never traps: beyond the range of the day number it stays at its end.
package struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  package var dayNumber: Int32

  /// The day with a number.
  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day with a number, held to the range of `Int32`.
  package init(dayNumber: Int) { self.dayNumber = Int32(clamping: dayNumber) }

  /// The date so called, or nil if there is no such day, or its year is outside -9999...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(month, of: year)
    else { return nil }
    self.init(dayNumber: Int32(CivilDate.number(year, month, day)))
  }

  /// The first day of the range of dates in which plans may live.
  package static let earliest = CivilDate(dayNumber: Int32(-25567))
  /// The last day of the range of dates in which plans may live.
  package static let latest = CivilDate(dayNumber: Int32(84005))

  /// The proleptic Gregorian year; 0 is the year before 1.
  package var year: Int { yearMonthDay.year }
  /// The month, 1...12.
  package var month: Int { yearMonthDay.month }
  /// The day of the month, 1...31.
  package var day: Int { yearMonthDay.day }

  /// The day of the week.
  package var weekday: Weekday {
    Weekday(number: Int(dayNumber) + 3)
  }

  /// The day so many days later, or earlier if negative; held to the range of day numbers.
  package func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: Int(dayNumber).addingClamped(days)))
  }

  /// How many days later `other` is; negative if it is earlier.
  package func days(to other: CivilDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate: CustomStringConvertible {
  /// As plans write it: `2026-03-02`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `description` gives; for years 0 to 9999 always ten bytes.
  package func append(to bytes: inout [UInt8]) {
    let (year, month, day) = yearMonthDay
    guard (0...9999).contains(year) else {
      return bytes.append(contentsOf: "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))".utf8)
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { text in
      text.initialize(repeating: 0)
      text.write(year: year, month: month, day: day)
      bytes.append(contentsOf: text)
    }
  }
}

// The arithmetic counts years from March, so that the leap day is the last day of a year, and
// works in eras of 400 years, each of 146,097 days.
extension CivilDate {
  /// Year, month and day at once, which costs no more than one of them.
  package var yearMonthDay: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day number of a date that is known to exist, or of a day counted on from the first of an
  /// existing month.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let fromMarch = month <= 2 ? year - 1 : year
    let era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
    let yearOfEra = fromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Whether a year has a February 29.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The length of a month; 0 for a month outside 1...12.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    case 1...12: 31
    default: 0
    }
  }
}
