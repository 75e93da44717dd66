/// How a plan's own year is cut: by months from some day on, or by weeks.
package struct FiscalCalendar: Hashable, Sendable {
  /// Of what a year is made.
  package enum Form: Hashable, Sendable {
    /// Twelve months from a day of the year on.
    case months(start: MonthDay)
    /// 52 or 53 weeks.
    case weeks(WeekYear)
  }

  /// Whether a year is called after the calendar year in which it starts or ends.
  package enum Naming: UInt8, Hashable, Sendable { case start, end }

  /// Of what a year is made, and where it starts or ends.
  package var form: Form
  /// How its years are numbered.
  package var namedBy: Naming

  package init(_ form: Form, namedBy: Naming) {
    self.form = form
    self.namedBy = namedBy
  }

  /// The fiscal year of a plan that has none: the calendar's.
  package static let calendarYear = FiscalCalendar(.months(start: .newYear), namedBy: .start)
}
