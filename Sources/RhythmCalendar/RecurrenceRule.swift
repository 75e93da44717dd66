/// A cadence as dates see it: every so many periods, on these days of each.
package struct RecurrenceRule: Hashable, Sendable {
  /// How many periods from one to the next that counts; less than 1 is read as 1.
  package var interval: Int
  /// What kind of period is stepped through.
  package var unit: RecurrenceUnit
  /// Which days of each period that counts.
  package var days: DaySelection
  /// The date from which periods, and occurrences where there is a limit, are counted. Nothing
  /// happens before it. Counting never starts again at a year or a quarter.
  package var anchor: CivilDate?
  /// How many dates the rule has in all, from the anchor.
  package var limit: Int?

  package init(
    every interval: Int = 1, _ unit: RecurrenceUnit, on days: DaySelection = .none,
    anchor: CivilDate? = nil, limit: Int? = nil
  ) {
    self.interval = interval
    self.unit = unit
    self.days = days
    self.anchor = anchor
    self.limit = limit
  }
}

/// What stands after `every`.
package enum RecurrenceUnit: Hashable, Sendable {
  case period(PeriodUnit)
  /// A cycle of the plan, by its index in `CalendarContext.cycles`.
  case cycle(Int)
}
