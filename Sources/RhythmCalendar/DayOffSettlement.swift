/// What became of a date that may fall on a day off.
package enum DayOffSettlement: Hashable, Sendable {
  /// It stays: it is a working day, or dates are kept.
  case kept
  case moved(to: CivilDate)
  /// It is dropped, as was asked.
  case skipped
  /// A move was asked for, and there is no working day within its bounds.
  case noWorkingDay
}

extension DayOffMove {
  /// Settles a date by a calendar, which may be the plan's or several people's in one.
  ///
  /// The nearest of two days as near is the later; where a bound excludes the nearest, the other
  /// direction is tried. Constant time.
  package func settle(
    _ date: CivilDate, working: WorkingCalendar, in context: CalendarContext
  ) -> DayOffSettlement {
    if action == .keep || working.isWorkingDay(date) { return .kept }
    if action == .skip { return .skipped }
    let bound = within.map { context.span(of: $0, containing: date) }
    let later = working.next(after: date).flatMap { bound?.contains($0) ?? true ? $0 : nil }
    let earlier = working.previous(before: date).flatMap { bound?.contains($0) ?? true ? $0 : nil }
    let target: CivilDate?
    switch action {
    case .next: target = later
    case .previous: target = earlier
    default:
      if let later, let earlier {
        target = date.days(to: later) <= earlier.days(to: date) ? later : earlier
      } else {
        target = later ?? earlier
      }
    }
    return target.map { .moved(to: $0) } ?? .noWorkingDay
  }

  /// Settles a date by the plan's own calendar.
  package func settle(_ date: CivilDate, in context: CalendarContext) -> DayOffSettlement {
    settle(date, working: context.working, in: context)
  }
}
