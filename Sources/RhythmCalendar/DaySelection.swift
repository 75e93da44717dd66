/// Which days of a period are meant: what stands after `on`.
package indirect enum DaySelection: Hashable, Sendable {
  /// Nothing is said: the first day of the period; for weeks, the weekday of the anchor if the rule
  /// has one.
  case none
  /// `on Tuesday, Thursday`, `on Tuesday of week 2`: each such weekday of the period or its part.
  case weekdays(WeekdaySet, of: SubPeriod?)
  /// `on the 2nd Tuesday of month 2`, `on the last working day`, `on the 15th`.
  case ordinals([Ordinal], of: OrdinalKind, within: SubPeriod?)
  /// `on March 1`.
  case monthDays([MonthDay])
  /// `on day 45` of the period.
  case dayNumbers([Int])
  /// Days that take more than one of the forms above: `on the 1st Monday, the 3rd Friday`.
  case union([DaySelection])
}

/// What an ordinal counts.
package enum OrdinalKind: Hashable, Sendable {
  case weekday(Weekday)
  case workingDay
  case day
}
