import RhythmCalendar

/// Expands rules alone, without plans: how many dates a second, and what one costs that never comes.
struct NominalDates {
  /// A rule with the words that name it in a row, and for other programs to find it by.
  struct Row {
    var name: String
    var rule: RecurrenceRule
  }

  static let simple = [
    Row(name: "every day", rule: RecurrenceRule(.period(.day))),
    Row(
      name: "every week on Monday",
      rule: RecurrenceRule(.period(.week), on: .weekdays(WeekdaySet(.monday), of: nil))),
    Row(
      name: "every 2 weeks on Tuesday, Thursday",
      rule: RecurrenceRule(
        every: 2, .period(.week), on: .weekdays(WeekdaySet([.tuesday, .thursday]), of: nil),
        anchor: first)),
    Row(
      name: "every month on the 15th",
      rule: RecurrenceRule(
        .period(.calendarMonth), on: .ordinals([Ordinal(15)], of: .day, within: nil))),
    Row(
      name: "every month on the 2nd Tuesday",
      rule: RecurrenceRule(
        .period(.calendarMonth), on: .ordinals([Ordinal(2)], of: .weekday(.tuesday), within: nil))),
    Row(
      name: "every month on the last Friday",
      rule: RecurrenceRule(
        .period(.calendarMonth), on: .ordinals([.last], of: .weekday(.friday), within: nil))),
  ]

  static let never = RecurrenceRule(
    .period(.calendarMonth), on: .ordinals([Ordinal(32)], of: .day, within: nil))

  private static let first = CivilDate(year: 1970, month: 1, day: 6) ?? .earliest
  private static let last = CivilDate(year: 2099, month: 12, day: 31) ?? .latest

  /// The years that are expanded, those that other programs can tell as well.
  static let span = DateSpan(first: first, last: last)
  static let passes = 20

  /// Weekdays with ten days off in each year.
  private static let context: CalendarContext = {
    var holidays: [Holiday] = []
    for year in 1969...2100 {
      for month in 1...10 {
        guard let date = CivilDate(year: year, month: month, day: 1 + month * 2) else { continue }
        holidays.append(Holiday(date: date, title: "Off"))
      }
    }
    var context = CalendarContext()
    context.working = WorkingCalendar(holidays: holidays)
    return context
  }()

  /// How many dates a rule has, all passes together; moved off days off where a move is given.
  static func expand(_ rule: RecurrenceRule, moved move: DayOffMove? = nil) -> Int {
    var dates: [CivilDate] = []
    var count = 0
    for _ in 0..<passes {
      dates.removeAll(keepingCapacity: true)
      var missing = MissingDays()
      rule.appendNominalDates(in: span, using: context, to: &dates, missing: &missing)
      guard let move else {
        count += dates.count
        continue
      }
      for date in dates where move.settle(date, in: context) != .noWorkingDay { count += 1 }
    }
    return count
  }
}
