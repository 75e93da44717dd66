/// A year of whole weeks: it ends on one weekday, so every fifth or sixth has a 53rd week.
package struct WeekYear: Hashable, Sendable {
  /// The last day of a year, as `the Saturday nearest January 31`, `the last Saturday of August`.
  package var end: YearDay
  package var pattern: WeekPattern
  package var extraWeek: ExtraWeek

  package init(end: YearDay, pattern: WeekPattern, extraWeek: ExtraWeek = .last) {
    self.end = end
    self.pattern = pattern
    self.extraWeek = extraWeek
  }
}

/// Where the 53rd week goes.
package enum ExtraWeek: Hashable, Sendable {
  /// Into the last month of the year.
  case last
  /// Into this month of the year, from 1.
  case month(Int)
  /// Into the last month of this quarter, from 1.
  case quarter(Int)
}
