extension CalendarContext {
  /// The days of a period that a plan names, or nil if there is no such period.
  package func span(of period: Period) -> DateSpan? {
    fiscal.span(of: period, weekOne: weekOne.year, weekStart: weekStart)
  }

  /// The period of a kind that holds a date; a working day is read as a day.
  package func span(of unit: PeriodUnit, containing date: CivilDate) -> DateSpan {
    fiscal.span(of: unit, containing: date, weekStart: weekStart)
  }

  /// The period that follows the one that holds a date.
  package func span(of unit: PeriodUnit, after date: CivilDate) -> DateSpan {
    fiscal.span(of: unit, after: date, weekStart: weekStart)
  }

  /// The period that comes before the one that holds a date.
  package func span(of unit: PeriodUnit, before date: CivilDate) -> DateSpan {
    fiscal.span(of: unit, before: date, weekStart: weekStart)
  }

  /// What the period of a kind that holds a date is called; nil for days.
  package func label(of unit: PeriodUnit, containing date: CivilDate) -> Period? {
    fiscal.label(of: unit, containing: date)
  }

  /// The periods of a kind that share a day with a horizon, in order.
  package func spans(of unit: PeriodUnit, over horizon: DateSpan) -> [DateSpan] {
    let first = fiscal.index(of: unit, containing: horizon.first, weekStart: weekStart)
    let last = fiscal.index(of: unit, containing: horizon.last, weekStart: weekStart)
    return (first...max(first, last)).map { fiscal.span(of: unit, at: $0, weekStart: weekStart) }
  }

  /// Week N, from 1, of the period of a kind that holds a date, by the plan's rule for that kind.
  package func week(_ number: Int, of unit: PeriodUnit, containing date: CivilDate) -> DateSpan? {
    weekOne.rule(for: unit).span(
      ofWeek: number, in: span(of: unit, containing: date), weekStart: weekStart)
  }

  /// Which week of its period a date is in, as in "FY27-Q1, week 7 of 13"; nil for the days before a
  /// first full week.
  package func weekPosition(of date: CivilDate, in unit: PeriodUnit) -> WeekPosition? {
    let period = span(of: unit, containing: date)
    let rule = weekOne.rule(for: unit)
    return rule.weekNumber(of: date, in: period, weekStart: weekStart).map {
      WeekPosition(week: $0, count: rule.weekCount(in: period, weekStart: weekStart))
    }
  }
}

/// A week among those of a period: week 7 of 13.
package struct WeekPosition: Hashable, Sendable {
  /// The number of the week, from 1.
  package var week: Int
  /// How many weeks the period has, the one that holds its last day included.
  package var count: Int

  package init(week: Int, count: Int) {
    self.week = week
    self.count = count
  }
}
