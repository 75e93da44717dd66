/// One line of a set of holidays.
package struct HolidayRule: Hashable, Sendable {
  /// When it is: a day of each year, or dates.
  package enum Day: Hashable, Sendable {
    case yearly(YearDay)
    case dates(DateSpan)
  }

  /// When it is.
  package var day: Day
  /// What it is called.
  package var title: String
  /// The first year in which it holds.
  package var fromYear: Int?
  /// The last year in which it holds.
  package var untilYear: Int?
  /// Whether half of the day is worked.
  package var isHalf: Bool
  /// Where it goes from a day off; nil where the set decides.
  package var observed: ObservedPolicy?

  package init(
    _ day: Day, title: String, fromYear: Int? = nil, untilYear: Int? = nil, isHalf: Bool = false,
    observed: ObservedPolicy? = nil
  ) {
    self.day = day
    self.title = title
    self.fromYear = fromYear
    self.untilYear = untilYear
    self.isHalf = isHalf
    self.observed = observed
  }
}
