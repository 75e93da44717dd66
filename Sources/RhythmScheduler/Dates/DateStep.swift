import RhythmCalendar
import RhythmPlan

/// Counts spans of time from a date.
struct DateStep {
  /// Whose working days are counted.
  let working: WorkingCalendar

  /// The date so many units later, earlier if negative; nil where no day is worked.
  ///
  /// A month counts to the same day of another month, or to its last where it is shorter. Hours and
  /// minutes are counted in whole days, rounded away from the date.
  func date(_ count: Int, _ unit: Span.Unit, from date: CivilDate) -> CivilDate? {
    switch unit {
    case .minute: date.adding(days: days(count, of: 1440))
    case .hour: date.adding(days: days(count, of: 24))
    case .day: date.adding(days: count)
    case .workingDay: working.adding(workingDays: count, to: date)
    case .week: date.adding(days: times(count, 7))
    case .month: months(count, from: date)
    case .quarter: months(times(count, 3), from: date)
    case .year: months(times(count, 12), from: date)
    }
  }

  private func days(_ count: Int, of size: Int) -> Int {
    count < 0
      ? -((0 &- max(count, -1_000_000_000) &+ size - 1) / size)
      : (min(count, 1_000_000_000) + size - 1) / size
  }

  private func times(_ count: Int, _ factor: Int) -> Int {
    min(max(count, -1_000_000), 1_000_000) * factor
  }

  private func months(_ count: Int, from date: CivilDate) -> CivilDate {
    let (year, month, day) = date.yearMonthDay
    let index = year * 12 + month - 1 + min(max(count, -120_000), 120_000)
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let last = CivilDate.daysInMonth(newMonth, of: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last))
      ?? (count < 0 ? .earliest : .latest)
  }
}
