/// All that a plan says of its calendar, as recurrence needs it.
package struct CalendarContext: Hashable, Sendable {
  package var fiscal: FiscalCalendar
  package var weekStart: Weekday
  package var weekOne: WeekOneRules
  package var working: WorkingCalendar
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
