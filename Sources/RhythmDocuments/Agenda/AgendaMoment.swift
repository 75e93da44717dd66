import RhythmCalendar

/// Which week a page shows, which day of it is today, and as of which day it knows things.
package struct AgendaMoment: Hashable, Sendable {
  package var week: ISOWeek
  /// The day of the week for which the page speaks.
  package var today: CivilDate
  /// The day from which the state of actions and measures is told.
  package var asOf: CivilDate
  /// Whether that day is today; else the page is that of its Monday.
  package var isToday: Bool

  /// The page of a day: that day is today on it.
  package init(on day: CivilDate) {
    week = ISOWeek(containing: day)
    today = day
    asOf = day
    isToday = true
  }

  /// The page of a week. Where the reader's day is not in it, it is the page of its Monday.
  ///
  /// A week that is over stands as it stood on that Monday, so that its page stays the same however
  /// late it is printed again; of one to come what is known on the reader's day is told.
  package init(of week: ISOWeek, readOn day: CivilDate) {
    self.week = week
    let span = week.span
    isToday = span.contains(day)
    today = isToday ? day : span.first
    asOf = span.last < day ? span.first : day
  }
}
