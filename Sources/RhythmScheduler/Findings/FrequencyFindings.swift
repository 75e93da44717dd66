import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// Warns once of `8 times a week`: each time takes a working day of its own.
  mutating func noteTooOften(
    _ cadence: Cadence, _ count: Int, _ unit: PeriodUnit, _ series: SeriesContext
  ) {
    let weekdays = workingDays.plan.weekdays.count
    let safe: Int
    switch unit {
    case .day, .workingDay: return
    case .week: safe = weekdays
    default: safe = weekdays * 4
    }
    guard count > safe else { return }
    // The days of the longest such period, holidays left aside.
    let bare = WorkingCalendar(weekdays: workingDays.plan.weekdays)
    let most =
      unit == .week
      ? weekdays : context.spans(of: unit, over: horizon).map { bare.count(in: $0) }.max() ?? count
    guard count > most else { return }
    let week = "a week has 7 days, of which the plan works \(weekdays)"
    findings.add(
      Finding(
        .infeasibleQuota,
        "`\(series.subject)` is to be held \(count) times a \(unit.noun), and "
          + (unit == .week ? week : "the longest \(unit.noun) has \(most) working days")
          + "; each time takes a day of its own", at: cadence.formRange,
        label: "held \(most) times at most",
        help: [
          Help("write `\(most) times a \(unit.noun)` or fewer"),
          Help("for several on one day write `2 times a day`"),
        ]), .infeasibleQuota, at: cadence.formRange)
  }
}
