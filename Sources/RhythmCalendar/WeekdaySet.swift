/// A set of weekdays: bit 0 is Monday.
package struct WeekdaySet: OptionSet, Hashable, Sendable {
  /// Bit 0 is Monday, bit 6 Sunday; bit 7 is never set.
  package var rawValue: UInt8

  /// A set from its bits; bit 7 is ignored.
  package init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }

  /// The set of one weekday.
  package init(_ weekday: Weekday) { self.init(rawValue: 1 << weekday.rawValue) }

  /// The set of some weekdays, in any order.
  package init(_ weekdays: [Weekday]) {
    self.init(rawValue: weekdays.reduce(0) { $0 | 1 << $1.rawValue })
  }

  /// Monday to Friday.
  package static let mondayToFriday = WeekdaySet(rawValue: 0b001_1111)
  /// All seven weekdays.
  package static let everyDay = WeekdaySet(rawValue: 0b111_1111)

  /// Whether a weekday is in it.
  package func contains(_ weekday: Weekday) -> Bool { rawValue >> weekday.rawValue & 1 == 1 }

  /// How many weekdays are in it.
  package var count: Int { rawValue.nonzeroBitCount }

  /// The weekdays in it, from Monday.
  package var weekdays: [Weekday] { Weekday.allCases.filter(contains) }

  /// The set as bits that start at a weekday in place of Monday.
  func rotated(to first: Weekday) -> UInt8 {
    let doubled = UInt16(rawValue) << 7 | UInt16(rawValue)
    return UInt8(truncatingIfNeeded: doubled >> UInt16(first.rawValue)) & 0x7F
  }
}
