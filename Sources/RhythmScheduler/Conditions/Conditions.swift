import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan

extension Scheduling {
  /// Drops and moves dates as the `if` lines of their clauses say; of several that hold the first
  /// that skips or moves.
  ///
  /// What somebody dated by hand stays where it is. A date is moved to a working day on which the
  /// condition does not hold.
  mutating func settleConditions(
    _ dates: inout [SettledDate], _ lines: [CadenceLine], _ segments: [SeriesSegment],
    _ series: SeriesContext, _ values: [BoundValue]
  ) {
    guard segments.contains(where: { !$0.clauses.conditions.isEmpty }) else { return }
    var kept: [SettledDate] = []
    var hasMoved = false
    let hangsOnDate = segments.map {
      !$0.clauses.rotations.isEmpty || $0.clauses.hasFilteredPeople
    }
    for var settled in dates {
      guard settled.flags.isDisjoint(with: [.added, .movedByHand]),
        let place = segments.lastIndex(where: { $0.span.first <= settled.nominal }),
        !segments[place].clauses.conditions.isEmpty
      else {
        kept.append(settled)
        continue
      }
      var bindings = series.bindings
      if hangsOnDate[place] {
        let clauses = segments[place].clauses
        bindings = self.bindings(
          of: series, clauses, on: settled, cadence(of: settled, lines, clauses))
      }
      let holding = segments[place].clauses.conditions.first { condition in
        if case .standIn = condition.then { return false }
        return holds(condition.when, settled.date, settled, bindings, series, values)
      }
      guard let holding else {
        kept.append(settled)
        continue
      }
      let segment = segments[place]
      let cadence = cadence(of: settled, lines, segment.clauses)
      trace?.note(holding, on: settled.nominal)
      guard case .move(let move) = holding.then else { continue }
      let working = dayOffDuty(segment.clauses, series).common
      let target = day(after: settled, move, working) { date in
        !holds(holding.when, date, settled, bindings, series, values)
      }
      if let target {
        settled.date = target
        settled.flags.insert(.movedByCondition)
        hasMoved = true
        kept.append(settled)
      } else if let cadence, horizon.contains(settled.nominal) {
        noteNoDay(settled, holding, cadence, series)
      }
    }
    dates = kept
    if hasMoved { dropMovedTogether(&dates, lines, segments, series) }
  }

  private func cadence(
    of settled: SettledDate, _ lines: [CadenceLine], _ clauses: ReviewClauses
  ) -> Cadence? {
    guard lines.indices.contains(Int(settled.line)),
      let index = lines[Int(settled.line)].cadence.index, clauses.cadences.indices.contains(index)
    else { return nil }
    return clauses.cadences[index]
  }

  private func holds(
    _ when: Condition.When, _ date: CivilDate, _ settled: SettledDate, _ bindings: Bindings,
    _ series: SeriesContext, _ values: [BoundValue]
  ) -> Bool {
    guard case .nothingIsOpen(let span) = when else {
      return phrases.areAway(when, bindings, on: date, workingDays)
    }
    let step = DateStep(working: workingDays.plan)
    let count = -min(max(0, span.count), 1_000_000)
    // What will be open on a day to come nobody knows, so that its date stays.
    guard let day = step.date(count, span.unit, from: date), day <= today else { return false }
    return !phrases.hasOpenItems(
      of: series.review, values, nominal: settled.nominal, on: date, asOf: day)
  }

  /// The nearest working day in the direction of a move, within its bounds, that suits.
  private func day(
    after settled: SettledDate, _ move: DayOffMove, _ working: WorkingCalendar,
    where suits: (CivilDate) -> Bool
  ) -> CivilDate? {
    let bound = move.within.map { context.span(of: $0, containing: settled.nominal) }
    var later: CivilDate? = move.action == .previous ? nil : settled.date
    var earlier: CivilDate? = move.action == .next ? nil : settled.date
    for _ in 0..<366 {
      later = later.flatMap { working.next(after: $0) }
        .flatMap { bound?.contains($0) ?? true ? $0 : nil }
      earlier = earlier.flatMap { working.previous(before: $0) }
        .flatMap { bound?.contains($0) ?? true ? $0 : nil }
      if later == nil, earlier == nil { return nil }
      let byDistance = [later, earlier].compactMap { $0 }
        .sorted { abs($0.days(to: settled.date)) < abs($1.days(to: settled.date)) }
      if let found = byDistance.first(where: suits) { return found }
    }
    return nil
  }

  private mutating func noteNoDay(
    _ settled: SettledDate, _ condition: Condition, _ cadence: Cadence, _ series: SeriesContext
  ) {
    findings.note(
      .noWorkingDay, at: cadence.formRange, of: series.subject, on: settled.nominal,
      detail: "too many are away",
      secondary: [Label(condition.range, "does not let it go further")],
      help: [Help("give it more room, or skip it then")])
  }

  /// Of dates that moved to where another of their series is, the moved one is dropped.
  private mutating func dropMovedTogether(
    _ dates: inout [SettledDate], _ lines: [CadenceLine], _ segments: [SeriesSegment],
    _ series: SeriesContext
  ) {
    var taken = Set(dates.lazy.filter { !$0.flags.contains(.movedByCondition) }.map(\.date))
    var dropped: [SettledDate] = []
    dates.removeAll { settled in
      guard settled.flags.contains(.movedByCondition), !taken.insert(settled.date).inserted else {
        return false
      }
      dropped.append(settled)
      return true
    }
    for settled in dropped where horizon.contains(settled.nominal) {
      guard lines.indices.contains(Int(settled.line)) else { continue }
      findings.note(
        .movedTogether, at: lines[Int(settled.line)].range, of: series.subject,
        on: settled.nominal, detail: "to \(settled.date.weekday.shortName) \(settled.date)",
        help: [Help("skip it then, if that is what is meant")])
    }
  }
}
