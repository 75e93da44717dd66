// An edge reaches to the first or the last day of its period: the last ten working days of a quarter
// that ends on a Sunday take that week-end in.
extension PeriodEdge {
  /// The stretch in one period; the whole of it if it has fewer days or working days. Nil if the
  /// period has no working day and those are counted.
  package func span(in period: DateSpan, using context: CalendarContext) -> DateSpan? {
    let count = max(1, count)
    switch measure {
    case .days: return span(days: count, in: period)
    case .weeks: return span(days: count.multipliedClamped(by: 7), in: period)
    case .workingDays:
      let total = context.working.count(in: period)
      guard total > 0 else { return nil }
      guard count < total else { return period }
      let ordinal = Ordinal(count, fromEnd: side == .last)
      return context.working.workingDay(ordinal, in: period).map {
        side == .first
          ? DateSpan(first: period.first, last: $0) : DateSpan(first: $0, last: period.last)
      }
    }
  }

  /// The stretches that share a day with a horizon, in order and not cut by it.
  package func spans(over horizon: DateSpan, using context: CalendarContext) -> [DateSpan] {
    context.spans(of: unit, over: horizon).compactMap { period in
      span(in: period, using: context).flatMap { $0.intersection(horizon) == nil ? nil : $0 }
    }
  }

  /// Whether a date is in the stretch of its period.
  package func contains(_ date: CivilDate, using context: CalendarContext) -> Bool {
    let period = context.span(of: unit, containing: date)
    return span(in: period, using: context)?.contains(date) ?? false
  }

  private func span(days: Int, in period: DateSpan) -> DateSpan {
    let days = min(days, period.count)
    return side == .first
      ? DateSpan(first: period.first, count: days)
      : DateSpan(first: period.last.adding(days: 1 - days), last: period.last)
  }
}
