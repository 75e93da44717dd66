/// A rule that names one day of each year: `January 1`, `last Monday of May`, `Easter`.
package enum YearDay: Hashable, Sendable {
  /// A day and a month; February 29 is on no day of a common year.
  case fixed(MonthDay)
  /// The nth, or nth last, weekday of a month 1...12.
  case ordinal(Ordinal, Weekday, month: Int)
  /// A weekday told from a day of the year; it may lie in the year before or after.
  case weekday(Weekday, WeekdayRelation, MonthDay)
  /// So many days after Easter Sunday, before it if negative.
  case easter(EasterReckoning, days: Int)
}

/// Where a weekday lies, seen from a day.
package enum WeekdayRelation: UInt8, Hashable, Sendable {
  case nearest, onOrBefore, onOrAfter, before, after
}

/// Whose Easter is meant; both are told as dates of the Gregorian calendar.
package enum EasterReckoning: UInt8, Hashable, Sendable {
  case western, orthodox
}
