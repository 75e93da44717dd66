import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Tells how the dates of a series on a day came to be, or why there is none; nil where there is no
/// such series.
///
/// The day may be the one before moves or the one after; `number` picks one of several on one date.
/// The plan is scheduled anew, with the steps of this series kept.
package func explain(
  _ date: CivilDate, number: UInt8? = nil, ofSeries id: String, in plan: Plan, today: CivilDate,
  zones: TimeZoneDatabase, limit: Int = 1_000_000
) -> DateExplanation? {
  let own = plan.horizon(today: today)
  let horizon = DateSpan(
    first: min(own.first, date.adding(days: -400)), last: max(own.last, date.adding(days: 400))
  ).supported
  var scheduling = Scheduling(
    plan, planHorizon: own, horizon: own.contains(date) ? own : horizon, zones: zones,
    limit: limit)
  scheduling.today = today
  scheduling.trace = SettlementTrace(of: .series(id))
  scheduling.run()
  let schedule = scheduling.schedule
  guard let trace = scheduling.trace, let series = trace.series, let context = trace.context,
    let index = schedule.series.firstIndex(where: { $0.id == id })
  else { return nil }
  let held = schedule.occurrences.filter { Int($0.series) == index }
  var deriving = Deriving(
    scheduling: scheduling, trace: trace, series: series, context: context,
    details: OccurrenceDetails(plan: plan, schedule: schedule))
  var nominals: Set<CivilDate> = Set(
    SettlementStep.allCases.flatMap { trace[$0] }.lazy
      .filter { $0.nominal == date || $0.date == date }.map(\.nominal))
  nominals.formUnion(held.lazy.filter { $0.date == date }.map(\.nominal))
  if nominals.isEmpty { nominals = [date] }
  var derivations: [DateDerivation] = []
  for nominal in nominals.sorted() {
    let occurrences = held.filter { occurrence in
      occurrence.nominal == nominal && number.map { occurrence.number == $0 } ?? true
    }
    for occurrence in occurrences { derivations.append(deriving.derivation(of: occurrence)) }
    if occurrences.isEmpty { derivations.append(deriving.absence(on: nominal, besides: held)) }
  }
  return DateExplanation(
    schedule: schedule, derivations: derivations,
    before: held.last { $0.date < date }, after: held.first { $0.date > date })
}

/// Puts the steps of one series into reasons, by the functions that settled its dates.
struct Deriving {
  var scheduling: Scheduling
  let trace: SettlementTrace
  let series: Series
  let context: SeriesContext
  let details: OccurrenceDetails

  private var plan: Plan { scheduling.plan }

  /// How an occurrence came to be.
  mutating func derivation(of occurrence: Occurrence) -> DateDerivation {
    var steps: [DerivationStep] = []
    let nominal = occurrence.nominal
    if occurrence.flags.contains(.added) {
      if let exception = exception(where: { change in
        if case .add(nominal, at: _, length: _) = change { true } else { false }
      }) {
        steps.append(DerivationStep(.added(exception), at: exception.range))
      }
    } else {
      var rule = cadenceSteps(on: nominal, isHeld: true)
      let stretch = stretch(of: occurrence)
      if let stretch, !rule.contains(where: \.isRule) {
        rule = cadenceSteps(on: stretch.days.first ?? occurrence.date, isHeld: true)
      }
      steps += rule
      steps += dayOffSteps(on: nominal)
      steps += placementSteps(occurrence, stretch)
      if occurrence.flags.contains(.movedByHand),
        let exception = move(of: nominal, to: occurrence.date)
      {
        steps.append(DerivationStep(.moved(exception), at: exception.range))
      }
      if occurrence.flags.contains(.movedByCondition), let condition = trace.conditions[nominal] {
        steps.append(
          DerivationStep(.conditionHolds(movedTo: occurrence.date), at: condition.range))
      }
    }
    steps += peopleSteps(occurrence)
    steps += zoneSteps(occurrence)
    steps += horizonSteps(occurrence.date)
    return DateDerivation(
      series: series, nominal: nominal, occurrence: occurrence, steps: steps)
  }

  /// Why nothing is held on a date before moves.
  ///
  /// - Parameter held: what the series holds.
  mutating func absence(on date: CivilDate, besides held: [Occurrence] = []) -> DateDerivation {
    var steps = cadenceSteps(on: date, isHeld: false)
    steps += placedElsewhereSteps(date, held)
    var last: SettlementStep?
    for step in SettlementStep.allCases where trace[step].contains(where: { $0.nominal == date }) {
      last = step
    }
    switch last {
    case nil: break
    case .cadences:
      let pauses = pauseSteps(on: date)
      steps += pauses.isEmpty ? displacementSteps(on: date) : pauses
    case .pauses where context.isDisplaced(on: date):
      steps += displacementSteps(on: date)
    case .pauses, .daysOff:
      steps += dayOffSteps(on: date)
      if last == .daysOff {
        steps.append(DerivationStep(.conditionFails, at: conditionRange))
      }
    case .conditions:
      steps += dayOffSteps(on: date)
      if let exception = cancellation(of: date) {
        steps.append(DerivationStep(.cancelled(exception), at: exception.range))
      } else {
        steps.append(DerivationStep(.dropped(.exceptions), at: nil))
      }
    case .exceptions, .absences:
      steps += dayOffSteps(on: date)
      if last == .exceptions, let condition = trace.conditions[date] {
        steps.append(DerivationStep(.conditionHolds(movedTo: nil), at: condition.range))
      } else if let exception = move(of: date) {
        steps.append(DerivationStep(.moved(exception), at: exception.range))
      } else if let exception = cancellationInStretch(of: date) {
        steps.append(DerivationStep(.cancelled(exception), at: exception.range))
      } else if last == .absences, isOpen(date) {
        steps.append(DerivationStep(.unplaced, at: nil))
      }
    }
    steps += horizonSteps(date)
    return DateDerivation(series: series, nominal: date, occurrence: nil, steps: steps)
  }

  /// Whether the day or the time of what was meant for a date had still to be found.
  private func isOpen(_ nominal: CivilDate) -> Bool {
    trace[.absences].contains { settled in
      guard settled.nominal == nominal else { return false }
      let line = Int(settled.line)
      return settled.stretch >= 0
        || trace.lines.indices.contains(line) && trace.lines[line].openStart != nil
    }
  }

  /// Says so of a date that the plan does not cover.
  private func horizonSteps(_ date: CivilDate) -> [DerivationStep] {
    if scheduling.planHorizon.contains(date) { return [] }
    let range = plan.header?.covers?.range ?? plan.header?.name.range
    return [DerivationStep(.beyondPlan(scheduling.planHorizon), at: range)]
  }

  // MARK: People and clocks.

  private func peopleSteps(_ occurrence: Occurrence) -> [DerivationStep] {
    let attendance = details.attendance(of: occurrence)
    func absence(_ person: PersonID) -> SourceRange {
      plan[person].absences.first { $0.dates.contains(occurrence.date) }?.range
        ?? plan[person].name.range
    }
    return attendance.standIns.map { DerivationStep(.standsIn($0), at: absence($0.absent)) }
      + attendance.missing.map { DerivationStep(.missing($0), at: absence($0)) }
  }

  private func zoneSteps(_ occurrence: Occurrence) -> [DerivationStep] {
    guard !occurrence.flags.contains(.wholeDays), let zone = series.zoneName else { return [] }
    let range =
      details.clauses(of: occurrence).timeZone?.range ?? plan.header?.working.timeZone?.range
    var steps = [DerivationStep(.zone(zone, offset: occurrence.offset), at: range)]
    let cadence = details.cadence(of: occurrence)
    if occurrence.flags.contains(.inGap) {
      var seconds = 3600
      if case .time(let time, isLocal: _)? = cadence?.start {
        seconds = (Int(occurrence.startMinute) - Int(time.minutes)) * 60
      }
      steps.append(DerivationStep(.skippedHour(seconds: seconds), at: cadence?.range))
    }
    if occurrence.flags.contains(.inFold) {
      steps.append(DerivationStep(.repeatedHour, at: cadence?.range))
    }
    return steps
  }

  // MARK: What was dated by hand.

  private func exception(where isMeant: (DatedException.Change) -> Bool) -> DatedException? {
    trace.exceptions.last { exception in
      isMeant(exception.change) && exception.only?.includes(series.values) ?? true
    }
  }

  /// The dates by which exceptions may name what was meant for a date.
  private func names(of nominal: CivilDate) -> [CivilDate] {
    [nominal] + trace[.daysOff].filter { $0.nominal == nominal }.map(\.date)
  }

  private func cancellation(of nominal: CivilDate) -> DatedException? {
    let names = names(of: nominal)
    return exception { change in
      if case .cancel(let span) = change { names.contains(where: span.contains) } else { false }
    }
  }

  /// The `cancel` that names the day on which one of a stretch was placed.
  private func cancellationInStretch(of nominal: CivilDate) -> DatedException? {
    let stretches = trace[.exceptions].filter { $0.nominal == nominal }
      .compactMap { scheduling.stretch(of: $0) }
    return exception { change in
      guard case .cancel(let span) = change else { return false }
      return stretches.contains { $0.contains(span.first) }
    }
  }

  /// The `move` to a date, where there is one by a name of what was meant for another; else one that
  /// names the day on which it was placed.
  private func move(of nominal: CivilDate, to date: CivilDate) -> DatedException? {
    let names = names(of: nominal)
    func found(where isMeant: (CivilDate) -> Bool) -> DatedException? {
      exception { change in
        if case .move(let from, to: date, at: _) = change { isMeant(from) } else { false }
      }
    }
    return found(where: names.contains) ?? found { _ in true }
  }

  private func move(of nominal: CivilDate) -> DatedException? {
    let names = names(of: nominal)
    return exception { change in
      if case .move(let from, to: _, at: _) = change { names.contains(from) } else { false }
    }
  }

  private var conditionRange: SourceRange? {
    plan[series.review].clauses.forEach.first { !$0.conditions.isEmpty }?.range
  }
}
