import RhythmCalendar
import RhythmPlan

/// Whose days off count on each date of a series, each told once.
///
/// They differ from date to date where a rule names people who take turns or come on some dates only.
struct DayOffDuties {
  private let clauses: ReviewClauses
  private let series: SeriesContext
  private let usual: DayOffDuty
  private let hangsOnDate: Bool
  private var known: [Participants: DayOffDuty] = [:]

  init(_ clauses: ReviewClauses, _ series: SeriesContext, _ scheduling: Scheduling) {
    self.clauses = clauses
    self.series = series
    usual = scheduling.dayOffDuty(clauses, series)
    hangsOnDate =
      (!clauses.rotations.isEmpty || clauses.hasFilteredPeople)
      && usual.rules.contains { $0.rule.whose != .plan }
  }

  /// Whether nothing says what happens on days off.
  var isEmpty: Bool { usual.rules.isEmpty }

  mutating func duty(
    for settled: SettledDate, _ cadence: Cadence?, _ scheduling: Scheduling
  ) -> DayOffDuty {
    guard hangsOnDate else { return usual }
    var series = series
    series.bindings = scheduling.bindings(of: series, clauses, on: settled, cadence)
    if let duty = known[series.bindings.participants] { return duty }
    let duty = scheduling.dayOffDuty(clauses, series)
    known[series.bindings.participants] = duty
    return duty
  }
}
