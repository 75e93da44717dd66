/// A day of every year, such as March 1.
package struct MonthDay: Hashable, Sendable {
  /// 1...12.
  package let month: Int
  /// 1...31.
  package let day: Int

  /// January 1.
  package static let newYear = MonthDay(knownMonth: 1, day: 1)

  private init(knownMonth month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// The day so called, or nil if no year has it; February 29 is one.
  package init?(month: Int, day: Int) {
    guard day >= 1, day <= CivilDate.daysInMonth(month, of: 2000) else { return nil }
    self.month = month
    self.day = day
  }

  /// This day in a year; nil for February 29 in a common year.
  package func date(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }
}
