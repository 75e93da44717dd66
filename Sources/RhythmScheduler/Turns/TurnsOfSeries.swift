import RhythmCalendar
import RhythmPlan

// How turns come into the dates of a series, and from there into its occurrences.
extension Scheduling {
  /// The swaps of a review and of what adjusts it.
  func swaps(of clauses: ReviewClauses, _ adjustments: [Int]) -> [SwapUse] {
    let adjusted = adjustments.flatMap { index in
      let adjustment = plan.adjustments[index]
      return adjustment.clauses.swaps.map { swap in
        var swap = swap
        swap.only = swap.only ?? adjustment.series
        return swap
      }
    }
    let hasTurns =
      !clauses.rotations.isEmpty
      || adjustments.contains { !plan.adjustments[$0].clauses.rotations.isEmpty }
    return (clauses.swaps + adjusted).map { SwapUse(swap: $0, hasTurns: hasTurns) }
  }

  /// The days on which somebody added an occurrence of a series by hand.
  func addedDates(_ uses: [ExceptionUse], _ values: [BoundValue]) -> [CivilDate] {
    uses.compactMap { use in
      guard case .add(let date, at: _, length: _) = use.exception.change,
        use.exception.only?.includes(values) ?? true
      else { return nil }
      return date
    }
  }

  /// What names stand for, and who takes part, on one date of a series, before anybody is away.
  func bindings(
    of series: SeriesContext, _ clauses: ReviewClauses, on settled: SettledDate, _ cadence: Cadence?
  ) -> Bindings {
    guard !clauses.rotations.isEmpty || clauses.hasFilteredPeople else { return series.bindings }
    var bindings = series.bindings
    bindings.turns = turns(of: series, clauses, on: settled)
    let ranges = StretchRanges(plan: plan, context: context, span: DateSpan(settled.nominal))
    bindings.participants = phrases.participants(clauses, bindings) { filters in
      filters.allSatisfy { filter in
        guard let days = ranges.ranges(of: filter.value, unit: cadence?.unit) else { return false }
        return days.contains(settled.nominal) != filter.value.isExcept
      }
    }
    return bindings
  }

  private func turns(
    of series: SeriesContext, _ clauses: ReviewClauses, on settled: SettledDate
  ) -> Turns? {
    if clauses.rotations.isEmpty { return nil }
    return Turns(
      clauses.rotations, series.turns.values(on: settled.nominal, number: settled.number))
  }

  /// Puts in the times, lengths and zones that hang on whose turn it is.
  mutating func takeTurns(
    _ dates: inout [SettledDate], _ lines: inout [CadenceLine], _ segments: [SeriesSegment],
    _ series: SeriesContext
  ) {
    if series.turns.isEmpty { return }
    var linesOfZones: [ZonedLine: UInt16] = [:]
    for index in dates.indices {
      let settled = dates[index]
      guard let segment = segments.last(where: { $0.span.first <= settled.nominal }),
        lines.indices.contains(Int(settled.line)),
        let place = lines[Int(settled.line)].cadence.index,
        segment.clauses.cadences.indices.contains(place)
      else { continue }
      let clauses = segment.clauses
      let cadence = clauses.cadences[place]
      guard let turns = turns(of: series, clauses, on: settled) else { continue }
      var isLocal = false
      switch cadence.start {
      case .binding(let slot, isLocal: let local):
        isLocal = local
        let value = turns.lists[slot]?.first ?? series.bindings[slot]
        if settled.minute < 0, case .time(let time)? = value { dates[index].minute = time.minutes }
      case .time(_, isLocal: let local): isLocal = local
      case .between, nil: break
      }
      if cadence.length == nil, cadence.agenda == nil, settled.seconds < 0, let name = turns.agenda
      {
        dates[index].seconds = seconds(agendaMinutes(name, clauses, series))
      }
      guard isLocal, turns.chair != nil else { continue }
      let chair = bindings(of: series, clauses, on: settled, cadence).participants.chair
      guard let zone = chair.flatMap({ workingDays.zone(of: $0) }) else { continue }
      let key = ZonedLine(line: settled.line, zone: zone)
      if let known = linesOfZones[key] {
        dates[index].line = known
      } else {
        var line = lines[Int(settled.line)]
        line.zoneName = zone
        lines.append(line)
        dates[index].line = UInt16(clamping: lines.count - 1)
        linesOfZones[key] = dates[index].line
      }
    }
  }
}

private struct ZonedLine: Hashable {
  var line: UInt16
  var zone: String
}
