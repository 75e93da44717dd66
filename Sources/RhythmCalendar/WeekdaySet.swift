/// A set of weekdays: bit 0 is Monday.
package struct WeekdaySet: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }

  package init(_ weekday: Weekday) { self.init(rawValue: 1 << weekday.rawValue) }

  package init(_ weekdays: some Sequence<Weekday>) {
    self.init(rawValue: weekdays.reduce(0) { $0 | 1 << $1.rawValue })
  }

  package static let mondayToFriday = WeekdaySet(rawValue: 0b001_1111)
  package static let everyDay = WeekdaySet(rawValue: 0b111_1111)

  package func contains(_ weekday: Weekday) -> Bool { rawValue >> weekday.rawValue & 1 == 1 }

  package var count: Int { rawValue.nonzeroBitCount }

  /// The weekdays in it, from Monday.
  package var weekdays: [Weekday] { Weekday.allCases.filter(contains) }

  /// The set as bits that start at a weekday in place of Monday.
  func rotated(to first: Weekday) -> UInt8 {
    let doubled = UInt16(rawValue) << 7 | UInt16(rawValue)
    return UInt8(truncatingIfNeeded: doubled >> UInt16(first.rawValue)) & 0x7F
  }
}
