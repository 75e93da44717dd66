import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// How often a line of a review is held, whichever days it names.
struct Pace: Hashable {
  var interval: Int
  var unit: RecurrenceUnit

  init?(_ cadence: Cadence) {
    guard case .every(interval: let interval, let unit, _) = cadence.form else { return nil }
    self.interval = max(1, min(interval, 10_000))
    self.unit = unit
  }

  /// The days from one date to the next, times ten; nil for a cycle of the plan's own.
  ///
  /// A day is one of five in a week, since few work on seven.
  var tenthsOfDays: Int? {
    guard case .period(let unit) = unit else { return nil }
    let days =
      switch unit {
      case .day, .workingDay: 14
      case .week: 70
      case .calendarMonth, .fiscalMonth: 304
      case .calendarQuarter, .fiscalQuarter: 913
      case .calendarHalf, .fiscalHalf: 1826
      case .calendarYear, .fiscalYear: 3652
      }
    return days * interval
  }
}

extension Cadence {
  /// Whether it is held all the year round.
  var isUnfiltered: Bool { filters.isEmpty && starting?.value.isField != true && limit == nil }

  /// Whether a filter keeps some of its dates alone, so that its period does not say how often.
  var isOfSomeDates: Bool { filters.contains { !$0.value.isExcept } }
}

extension Cadence.Bound {
  var isField: Bool { if case .field = self { true } else { false } }
}
