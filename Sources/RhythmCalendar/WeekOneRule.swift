/// Which week of a month, quarter or year is its first.
package enum WeekOneRule: UInt8, Hashable, Sendable, CaseIterable {
  /// Week 1 is the first whole week inside the period.
  case firstFullWeek
  /// Week 1 holds the first day of the period.
  case weekOfFirstDay
  /// Week 1 is days 1 to 7 of the period, week 2 days 8 to 14, whatever weekdays they are.
  case daysOneToSeven
}
