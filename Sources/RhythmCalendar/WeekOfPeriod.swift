// A week is seven days, so week 1 by its first day may start before the period and the last week
// may end after it. Only the weeks of `days 1 to 7` are cut where the period ends.
extension WeekOneRule {
  /// The days of week N, from 1, of a period; nil if the period has no such week.
  ///
  /// The weeks of a period go up to the one that holds its last day.
  package func span(ofWeek number: Int, in period: DateSpan, weekStart: Weekday) -> DateSpan? {
    guard let start = weekOneStart(in: period, weekStart: weekStart), number >= 1 else {
      return nil
    }
    let days = (number - 1).multipliedClamped(by: 7)
    guard days <= start.days(to: period.last) else { return nil }
    let week = DateSpan(first: start.adding(days: days), count: 7)
    return self == .daysOneToSeven ? week.intersection(period) : week
  }

  /// The week that holds the last day of a period.
  package func lastWeek(in period: DateSpan, weekStart: Weekday) -> DateSpan {
    if self == .daysOneToSeven {
      let days = (period.count - 1) / 7 * 7
      return DateSpan(first: period.first.adding(days: days), last: period.last)
    }
    let back = weekStart.days(to: period.last.weekday)
    return DateSpan(first: period.last.adding(days: -back), count: 7)
  }

  /// The number of the week of a period that holds a date; nil for a date outside the period or,
  /// with `firstFullWeek`, before its first whole week.
  package func weekNumber(of date: CivilDate, in period: DateSpan, weekStart: Weekday) -> Int? {
    guard period.contains(date),
      let start = weekOneStart(in: period, weekStart: weekStart), start <= date
    else { return nil }
    return start.days(to: date) / 7 + 1
  }

  /// How many weeks a period has, the one that holds its last day included.
  package func weekCount(in period: DateSpan, weekStart: Weekday) -> Int {
    weekNumber(of: period.last, in: period, weekStart: weekStart) ?? 0
  }

  /// The first day of week 1; nil if no whole week lies in the period where one is asked for.
  private func weekOneStart(in period: DateSpan, weekStart: Weekday) -> CivilDate? {
    switch self {
    case .daysOneToSeven: return period.first
    case .weekOfFirstDay:
      return period.first.adding(days: -weekStart.days(to: period.first.weekday))
    case .firstFullWeek:
      let start = period.first.adding(days: period.first.weekday.days(to: weekStart))
      return start.days(to: period.last) >= 6 ? start : nil
    }
  }
}
