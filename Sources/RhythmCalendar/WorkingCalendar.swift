/// On which days people work: weekdays, less holidays.
///
/// A holiday for half a day leaves its day a working day. Looking up, stepping and counting take
/// constant time, whatever the distance; they are exact for dates of the years 1 to 9999.
package struct WorkingCalendar: Hashable, Sendable {
  /// The weekdays that are worked unless they are holidays.
  package let weekdays: WeekdaySet
  /// Days off that would be worked by their weekday.
  let daysOff: DaySet
  /// Working days of which half is free.
  let halfDays: DaySet

  /// A calendar of weekdays less holidays, which come in any order and may repeat.
  package init(weekdays: WeekdaySet = .mondayToFriday, holidays: [Holiday] = []) {
    self.weekdays = weekdays
    let affected = holidays.filter { weekdays.contains($0.date.weekday) }
    daysOff = DaySet(affected.filter { !$0.isHalf }.map(\.date))
    halfDays = DaySet(affected.filter(\.isHalf).map(\.date))
  }

  /// Whether half of some working day is free.
  package var hasHalfDays: Bool { !halfDays.isEmpty }

  init(weekdays: WeekdaySet, daysOff: DaySet, halfDays: DaySet) {
    self.weekdays = weekdays
    self.daysOff = daysOff
    self.halfDays = halfDays
  }
}
