import RhythmCalendar
import RhythmPlan
import RhythmText

extension Deriving {
  /// What each cadence that holds on a day says of it; of one that is held only what gives it.
  mutating func cadenceSteps(on date: CivilDate, isHeld: Bool) -> [DerivationStep] {
    guard let segment = trace.segments.last(where: { $0.span.contains(date) }) else { return [] }
    var giving: [(cadence: Cadence, steps: [DerivationStep])] = []
    var others: [DerivationStep] = []
    for cadence in segment.clauses.cadences {
      let steps = steps(of: cadence, in: segment, on: date)
      if case .rule? = steps.first?.fact, !steps.contains(where: \.isFailing) {
        giving.append((cadence, steps))
      } else {
        others += steps
      }
    }
    guard let winner = giving.last else { return others }
    let earlier = giving.dropLast().map {
      DerivationStep(.givesWay($0.cadence), at: $0.cadence.range)
    }
    return winner.steps + earlier
  }

  /// Whether a cadence gives a date, and why not.
  private mutating func steps(
    of cadence: Cadence, in segment: SeriesSegment, on date: CivilDate
  ) -> [DerivationStep] {
    func step(_ fact: DerivationStep.Fact, _ range: SourceRange? = nil) -> DerivationStep {
      DerivationStep(fact, at: range ?? cadence.range)
    }
    guard let start = scheduling.bound(cadence.starting, context, isLast: false),
      let until = scheduling.bound(cadence.until, context, isLast: true)
    else { return [step(.waiting(cadence))] }
    if let start = start.date, date < start {
      return [step(.beforeStart(cadence, start), cadence.starting?.range)]
    }
    var bare = cadence
    bare.filters = []
    bare.until = nil
    bare.limit = nil
    if case .waiting = scheduling.dates(of: bare, in: segment, over: DateSpan(date), of: context) {
      return [step(.waiting(cadence))]
    }
    let adjusted = adjustment(of: cadence).map { index in
      step(.adjusted(index), scheduling.plan.adjustments[index].series.range)
    }
    guard gives(bare, date, in: segment) else {
      return [step(.noDateOf(cadence))] + [adjusted].compactMap { $0 }
    }
    if let until = until.date, until < date {
      return [step(.afterEnd(cadence, until), cadence.until?.range)]
    }
    var steps = [step(.rule(cadence))] + [adjusted].compactMap { $0 }
    if let anchor = anchor(of: cadence, in: segment, on: date) { steps.append(anchor) }
    for filter in cadence.filters {
      var narrowed = bare
      narrowed.filters = [filter]
      let holds = gives(narrowed, date, in: segment)
      steps.append(step(.filter(filter, holds: holds), filter.range))
    }
    if let limit = cadence.limit, !steps.contains(where: \.isFailing),
      !gives(cadence, date, in: segment)
    {
      steps = [step(.beyondCount(cadence, limit))]
    }
    return steps
  }

  private mutating func gives(
    _ cadence: Cadence, _ date: CivilDate, in segment: SeriesSegment
  ) -> Bool {
    scheduling.ignoresPauses = true
    defer { scheduling.ignoresPauses = false }
    let dates = scheduling.dates(of: cadence, in: segment, over: DateSpan(date), of: context)
    switch dates {
    case .dates(let dates): return dates.contains(date)
    case .timed(let dates): return dates.contains { $0.0 == date }
    case .stretches(let stretches): return stretches.contains { $0.contains(date) }
    case .waiting, .unknown: return false
    }
  }

  /// The `adjust` in which a cadence stands.
  private func adjustment(of cadence: Cadence) -> Int? {
    scheduling.plan.adjustments.firstIndex { adjustment in
      adjustment.series.review == series.review && adjustment.range.file == cadence.range.file
        && adjustment.range.bytes.contains(cadence.range.bytes)
    }
  }

  /// Where periods are counted from, for a cadence that counts them.
  private mutating func anchor(
    of cadence: Cadence, in segment: SeriesSegment, on date: CivilDate
  ) -> DerivationStep? {
    if case .lead(let lead, let direction, let anchor) = cadence.form {
      return scheduling.anchor(of: lead, direction, anchor, giving: date, in: context).map {
        DerivationStep(.countsFrom($0, isAssumed: false), at: cadence.formRange)
      }
    }
    guard case .every(let interval, let unit, let days) = cadence.form else { return nil }
    if let start = scheduling.bound(cadence.starting, context, isLast: false)?.date {
      return DerivationStep(.countsFrom(start, isAssumed: false), at: cadence.starting?.range)
    }
    guard interval > 1 || cadence.limit != nil else { return nil }
    let rule = RecurrenceRule(every: interval, unit, on: days)
    let date = scheduling.assumedAnchor(of: cadence, rule, segment, context)
    if case .cycle(let index) = unit, scheduling.plan.cycles.indices.contains(index) {
      return DerivationStep(
        .countsFrom(date, isAssumed: false), at: scheduling.plan.cycles[index].start.range)
    }
    return DerivationStep(.countsFrom(date, isAssumed: true), at: cadence.range)
  }

  /// The pausing windows that hold a date.
  mutating func pauseSteps(on date: CivilDate) -> [DerivationStep] {
    guard let segment = trace.segments.last(where: { $0.span.contains(date) }) else { return [] }
    return scheduling.pauses(of: context, segment.clauses, over: DateSpan(date))
      .filter { $0.days.contains(date) }
      .map { DerivationStep(.paused($0.window), at: scheduling.plan[$0.window].name.range) }
  }

  /// The reviews that are held instead on a date.
  func displacementSteps(on date: CivilDate) -> [DerivationStep] {
    context.displacements.filter { $0.days.contains(date) }.map {
      DerivationStep(.displaced($0.review, isForGood: $0.isForGood), at: $0.range)
    }
  }

  /// What was done with a date on a day off; nothing of a working day.
  func dayOffSteps(on date: CivilDate) -> [DerivationStep] {
    guard let segment = trace.segments.last(where: { $0.span.contains(date) }) else { return [] }
    // What is placed is placed on working days.
    if trace[.daysOff].contains(where: { $0.nominal == date && $0.stretch >= 0 }) { return [] }
    let duty = scheduling.dayOffDuty(segment.clauses, context)
    let working = scheduling.workingDays
    guard !duty.common.isWorkingDay(date) else { return [] }
    let rule = duty.rules.first { !$0.working.isWorkingDay(date) }?.rule
    var people: [PersonID] = []
    switch rule?.whose {
    case nil, .plan: break
    case .everyone: people = context.bindings.participants.required
    case .people(let term): people = scheduling.phrases.people(term, context.bindings)
    }
    people.removeAll { working[$0].isWorkingDay(date) }
    let outcome: DerivationStep.DayOff.Outcome
    switch rule?.move.settle(date, working: duty.common, in: scheduling.context) {
    case nil, .kept: outcome = .kept
    case .skipped: outcome = .skipped
    case .noWorkingDay: outcome = .noWorkingDay
    case .moved(to: let target):
      let stays = trace[.daysOff].contains { $0.nominal == date }
      outcome = stays ? .moved(to: target) : .meetsAnother
    }
    return [
      DerivationStep(
        .dayOff(DerivationStep.DayOff(rule: rule, people: people, outcome: outcome)),
        at: rule?.range ?? scheduling.plan.header?.working.holidays.first?.range)
    ]
  }
}

extension DerivationStep {
  /// Whether it names the cadence that gives the date.
  var isRule: Bool { if case .rule = fact { true } else { false } }

  /// Whether it is a filter that leaves the date out.
  var isFailing: Bool { if case .filter(_, holds: false) = fact { true } else { false } }
}
