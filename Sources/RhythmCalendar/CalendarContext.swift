/// All that a plan says of its calendar, as recurrence needs it.
package struct CalendarContext: Hashable, Sendable {
  /// The plan's own year; the calendar's where it has none.
  package var fiscal: FiscalCalendar
  /// The weekday on which the weeks of `PeriodUnit.week` and of week numbers start.
  package var weekStart: Weekday
  /// Which week of a period is its first.
  package var weekOne: WeekOneRules
  /// The plan's working days.
  package var working: WorkingCalendar
  /// The plan's cycles; a rule names one by its index.
  package var cycles: [Cycle]

  package init(
    fiscal: FiscalCalendar = .calendarYear, weekStart: Weekday = .monday,
    weekOne: WeekOneRules = WeekOneRules(), working: WorkingCalendar = WorkingCalendar(),
    cycles: [Cycle] = []
  ) {
    self.fiscal = fiscal
    self.weekStart = weekStart
    self.weekOne = weekOne
    self.working = working
    self.cycles = cycles
  }
}
