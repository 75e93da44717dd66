/// A part of the period that stands after `every`.
package enum SubPeriod: Hashable, Sendable {
  /// Week N of the period, by the week-one rule of that kind of period.
  case week(Int)
  /// The week that holds the last day of the period.
  case lastWeek
  /// Month N of the period: `month 2` of a quarter.
  case month(Int)
  /// A month of the calendar by name, 1...12.
  case namedMonth(Int)
  /// A part of a cycle, by its index from 0.
  case part(Int)
}
