import RhythmCalendar
import RhythmPlan

/// A date that the rules of a series give, and on which it is not held.
package struct NotHeld: Sendable {
  /// All steps on the way to it; of what was moved out of the days those to where it is held.
  package var derivation: DateDerivation
  /// The step that took it away: a window, another review, a day off, a line by hand, an `if`, or
  /// that no time is free.
  package var reason: DerivationStep
  /// When it would have started, in minutes from midnight of its own zone; nil where the plan says no
  /// time.
  package var minute: Int?

  package var series: Series { derivation.series }

  /// The date before any move.
  package var nominal: CivilDate { derivation.nominal }

  /// Where it is held instead: a day outside of those asked for. Nil where it is dropped.
  package var movedTo: CivilDate? { derivation.occurrence?.date }
}

/// What the rules would hold on some days and is not held then, by date, then series.
///
/// Of a person it is that in which they would take part. Left out are weekends, reviews that another
/// has replaced for good, and entries whose `where` does not hold: nobody expects those. The plan is
/// scheduled anew, with the dates of these days traced.
///
/// Where the dates of some people alone are `needed`, the others are left out.
package func notHeld(
  in days: DateSpan, for person: PersonID? = nil, of plan: Plan, needed: DatesNeeded? = nil,
  today: CivilDate, zones: TimeZoneDatabase, limit: Int = 1_000_000
) -> [NotHeld] {
  let own = plan.horizon(today: today)
  let horizon = DateSpan(first: min(own.first, days.first), last: max(own.last, days.last))
  var scheduling = Scheduling.telling(
    plan, planHorizon: own, horizon: horizon.supported, needed: needed,
    tracing: SettlementTrace(of: .dates(days, of: person)), today: today, zones: zones,
    limit: limit)
  return scheduling.takeNotHeld(in: days, for: person, scheduling.schedule)
}

extension Scheduling {
  /// What the traces of a plan whose dates are told say is not held, by date, then series.
  mutating func takeNotHeld(
    in days: DateSpan, for person: PersonID?, _ schedule: Schedule
  ) -> [NotHeld] {
    let traces = self.traces
    self.traces = []
    if traces.isEmpty { return [] }
    var held: [String: [Occurrence]] = [:]
    for occurrence in schedule.occurrences
    where days.contains(occurrence.nominal) || days.contains(occurrence.date) {
      guard let series = schedule.series(of: occurrence) else { continue }
      held[series.id, default: []].append(occurrence)
    }
    let open = traces.filter { trace in
      trace.series.map { trace.misses(in: days, held[$0.id] ?? []) } ?? false
    }
    if open.isEmpty { return [] }
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    var result: [NotHeld] = []
    for trace in open {
      guard let series = trace.series, let context = trace.context else { continue }
      var deriving = Deriving(
        scheduling: self, trace: trace, series: series, context: context, details: details)
      result += deriving.notHeld(in: days, for: person, besides: held[series.id] ?? [])
    }
    return result.enumerated().sorted {
      ($0.element.nominal, $0.element.minute ?? -1, $0.offset)
        < ($1.element.nominal, $1.element.minute ?? -1, $1.offset)
    }.map(\.element)
  }
}

extension Scheduling {
  /// Ends the trace of a series, and keeps it where several are looked at.
  mutating func closeTrace(_ exceptions: [DatedException]) {
    guard trace?.leave(exceptions) ?? false, let trace, case .dates = trace.subject else { return }
    traces.append(trace)
  }
}

extension SettlementTrace {
  /// The last that is known of each date before moves, ascending.
  fileprivate var lastOfDates: [SettledDate] {
    var last: [CivilDate: SettledDate] = [:]
    for step in SettlementStep.allCases {
      for settled in self[step] where !settled.flags.contains(.added) {
        last[settled.nominal] = settled
      }
    }
    return last.values.sorted { $0.nominal < $1.nominal }
  }

  /// Whether fewer of a stretch are held than are wanted, though some are.
  fileprivate func isShort(_ settled: SettledDate, _ held: [Occurrence]) -> Bool {
    settled.stretch >= 0 && !held.isEmpty
      && held.count < self[.absences].count { $0.nominal == settled.nominal }
  }

  /// Whether some date is not held on some days, as far as that is seen at once.
  fileprivate func misses(in days: DateSpan, _ held: [Occurrence]) -> Bool {
    lastOfDates.contains { settled in
      let occurrences = held.filter { $0.nominal == settled.nominal }
      return isShort(settled, occurrences)
        || !occurrences.contains { days.contains($0.date) }
    }
  }
}

extension Deriving {
  /// What of the series is not held on some of the days.
  mutating func notHeld(
    in days: DateSpan, for person: PersonID?, besides held: [Occurrence]
  ) -> [NotHeld] {
    var result: [NotHeld] = []
    for settled in trace.lastOfDates {
      let occurrences = held.filter { $0.nominal == settled.nominal }
      let isShort = trace.isShort(settled, occurrences)
      if !isShort, occurrences.contains(where: { days.contains($0.date) }) { continue }
      if let person, !takesPart(person, settled) { continue }
      let derivation: DateDerivation
      if let moved = occurrences.first, !isShort {
        guard days.contains(settled.nominal) else { continue }
        derivation = self.derivation(of: moved)
      } else {
        // What had gone to another week before it was dropped is told in that week.
        guard days.contains(settled.date) else { continue }
        derivation = absence(on: settled.nominal)
      }
      guard let reason = derivation.steps.last(where: { $0.takesAway }),
        !isUsualDayOff(reason, settled)
      else { continue }
      result.append(NotHeld(derivation: derivation, reason: reason, minute: minute(settled)))
    }
    return result
  }

  /// Whether nobody would have come: on a day of the week that is never worked.
  private func isUsualDayOff(_ reason: DerivationStep, _ settled: SettledDate) -> Bool {
    guard case .dayOff = reason.fact else { return false }
    return !scheduling.workingDays.plan.weekdays.contains(settled.nominal.weekday)
  }

  private func takesPart(_ person: PersonID, _ settled: SettledDate) -> Bool {
    guard let segment = trace.segments.last(where: { $0.span.contains(settled.nominal) }) else {
      return series.participants.includes(person)
    }
    var cadence: Cadence?
    if trace.lines.indices.contains(Int(settled.line)),
      let index = trace.lines[Int(settled.line)].cadence.index,
      segment.clauses.cadences.indices.contains(index)
    {
      cadence = segment.clauses.cadences[index]
    }
    return scheduling.bindings(of: context, segment.clauses, on: settled, cadence)
      .participants.includes(person)
  }

  private func minute(_ settled: SettledDate) -> Int? {
    if settled.minute >= 0 { return Int(settled.minute) }
    let line = Int(settled.line)
    return trace.lines.indices.contains(line) ? trace.lines[line].minute : nil
  }
}

extension DerivationStep {
  /// Whether it drops a date or moves it.
  fileprivate var takesAway: Bool {
    switch fact {
    case .paused, .displaced(_, isForGood: false), .conditionHolds, .cancelled, .moved, .dropped,
      .unplaced:
      true
    case .dayOff(let dayOff): if case .kept = dayOff.outcome { false } else { true }
    default: false
    }
  }
}
