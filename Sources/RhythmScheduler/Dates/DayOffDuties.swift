import RhythmCalendar
import RhythmPlan

/// Whose days off count on each date of a series, each told once.
///
/// They differ from date to date where a rule names people who take turns or come on some dates only,
/// and after noon: then the free half of a half day counts as a day off.
struct DayOffDuties {
  private struct Key: Hashable {
    var participants: Participants?
    var isAfternoon: Bool
  }

  private let clauses: ReviewClauses
  private let series: SeriesContext
  private let usual: DayOffDuty
  private let hangsOnDate: Bool
  private var known: [Key: DayOffDuty] = [:]

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
    let isAfternoon = usual.hasHalfDays && cadence?.startsAfterNoon == true
    guard hangsOnDate || isAfternoon else { return usual }
    var key = Key(participants: nil, isAfternoon: isAfternoon)
    var series = series
    if hangsOnDate {
      series.bindings = scheduling.bindings(of: series, clauses, on: settled, cadence)
      key.participants = series.bindings.participants
    }
    if let duty = known[key] { return duty }
    var duty = scheduling.dayOffDuty(clauses, series)
    if isAfternoon { duty = duty.afterNoon }
    known[key] = duty
    return duty
  }
}

extension DayOffDuty {
  fileprivate var hasHalfDays: Bool {
    common.hasHalfDays || rules.contains { $0.working.hasHalfDays }
  }

  /// The same for what starts at noon or later.
  fileprivate var afterNoon: DayOffDuty {
    DayOffDuty(
      rules: rules.map { ($0.rule, $0.working.withoutHalfDays) }, common: common.withoutHalfDays)
  }
}

extension Cadence {
  /// Whether it starts at noon or later, by the time that it says itself.
  fileprivate var startsAfterNoon: Bool {
    switch start {
    case .time(let time, isLocal: _): time.minutes >= 720
    case .between(let hours): hours.start.minutes >= 720
    case .binding, nil: false
    }
  }
}
