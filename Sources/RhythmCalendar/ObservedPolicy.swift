/// On which day people are off when a holiday falls on a day that is free anyway.
package enum ObservedPolicy: Hashable, Sendable {
  /// It stays where it falls: `not observed`.
  case never
  /// It goes from some weekdays to others: `observed Saturday on Friday`.
  case weekdays(WeekdayShifts)
  /// It goes to the next working day that is not a holiday itself, holidays taken in order of date.
  case nextWorkingDay
}

/// From which weekday to which a holiday is shifted.
package struct WeekdayShifts: Hashable, Sendable {
  /// For each weekday, in 3-bit fields from Monday, its target; itself where it stays.
  private var targets: UInt32

  /// No shift at all.
  package init() {
    targets = Weekday.allCases.reduce(0) { $0 | UInt32($1.rawValue) << (3 * UInt32($1.rawValue)) }
  }

  /// The weekday on which a holiday of this weekday is observed.
  package subscript(weekday: Weekday) -> Weekday {
    get { Weekday(number: Int(targets >> (3 * UInt32(weekday.rawValue)) & 7)) }
    set {
      let shift = 3 * UInt32(weekday.rawValue)
      targets = targets & ~(7 << shift) | UInt32(newValue.rawValue) << shift
    }
  }

  /// Days from a weekday to where it is observed, the shorter way round: -3...3.
  package func days(from weekday: Weekday) -> Int {
    let forward = weekday.days(to: self[weekday])
    return forward > 3 ? forward - 7 : forward
  }
}
