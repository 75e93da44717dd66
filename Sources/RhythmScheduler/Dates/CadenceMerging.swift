import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// The dates of one segment of a series up to `on non-working days`, ascending by nominal date.
  ///
  /// Lines are numbered from `firstLine` on.
  mutating func settle(
    _ segment: SeriesSegment, over span: DateSpan, _ series: SeriesContext, firstLine: Int,
    lines: [CadenceLine]
  ) -> [SettledDate] {
    let whole = span
    guard let span = span.intersection(segment.span) else { return [] }
    var merged: [SettledDate] = []
    var open: [(stretch: PlacementStretch, line: Int)] = []
    var paused: [SettledDate] = []
    for (index, cadence) in segment.clauses.cadences.enumerated() {
      switch dates(of: cadence, in: segment, over: span, of: series) {
      case .unknown:
        unsettled.insert(series.review)
        happening.insert(cadence.formRange)
      case .waiting: happening.insert(cadence.formRange)
      case .dates(let dates):
        noteHappening(cadence, dates, series)
        if segment.span.last < whole.last, !happening.contains(cadence.formRange) {
          noteReplaced(cadence, segment, over: whole, series)
        }
        merge(dates, line: firstLine + index, into: &merged, series, lines)
      case .stretches(let found):
        if !happening.contains(cadence.formRange) {
          let isInHorizon = found.contains { $0.days.contains(where: horizon.contains) }
          noteHappening(cadence, isInHorizon: isInHorizon, series)
        }
        open += found.map { ($0, firstLine + index) }
        if trace?.isOpen ?? false {
          paused += pausedStretches(of: cadence, in: segment, over: span, of: series, but: found)
            .map { SettledDate($0, line: firstLine + index) }
        }
      case .timed(let times):
        let dates = times.map(\.0)
        noteHappening(cadence, dates, series)
        merge(dates, line: firstLine + index, into: &merged, series, lines)
        setTimes(times, line: firstLine + index, in: &merged)
      }
    }
    trace?.note(.cadences, merged + paused)
    var left = LinesLeft(merged, in: horizon, count: segment.clauses.cadences.count, firstLine)
    let pauses = pauses(of: series, segment.clauses, over: span)
    if !pauses.isEmpty {
      // What a person dated by hand stays: lists of dates.
      let cadences = segment.clauses.cadences
      merged.removeAll { settled in
        let index = Int(settled.line) - firstLine
        if cadences.indices.contains(index), case .dates = cadences[index].form { return false }
        return pauses.contains { $0.days.contains(settled.nominal) }
      }
      noteEmptied(&left, merged, segment, series) { date in
        guard let window = pauses.first(where: { $0.days.contains(date) })?.window else {
          return .otherReview
        }
        return .window(window)
      }
    }
    trace?.note(.pauses, merged)
    if !series.displacements.isEmpty {
      merged.removeAll { series.isDisplaced(on: $0.nominal) }
      if series.displacements.contains(where: \.isForGood) {
        // It is gone, and that is what somebody wanted.
        noteLasting(&left, segment)
      } else {
        noteEmptied(&left, merged, segment, series) { _ in .otherReview }
      }
    }
    settleDaysOff(&merged, segment, series, firstLine: firstLine)
    if let rule = dayOffDuty(segment.clauses, series).rules.first?.rule, rule.move.action == .skip {
      noteEmptied(&left, merged, segment, series) { _ in .daysOff(rule.range) }
    }
    noteLasting(&left, segment)
    append(open, to: &merged, lines)
    trace?.note(.daysOff, merged)
    return merged
  }

  /// The first days of the stretches of which windows leave nothing.
  private mutating func pausedStretches(
    of cadence: Cadence, in segment: SeriesSegment, over span: DateSpan, of series: SeriesContext,
    but found: [PlacementStretch]
  ) -> [CivilDate] {
    ignoresPauses = true
    defer { ignoresPauses = false }
    guard case .stretches(let all) = dates(of: cadence, in: segment, over: span, of: series) else {
      return []
    }
    let left = Set(found.map(\.nominal))
    return all.map(\.nominal).filter { !left.contains($0) }
  }

  private mutating func noteHappening(
    _ cadence: Cadence, _ dates: [CivilDate], _ series: SeriesContext
  ) {
    if happening.contains(cadence.formRange) { return }
    noteHappening(cadence, isInHorizon: dates.contains(where: horizon.contains), series)
  }

  private mutating func noteHappening(
    _ cadence: Cadence, isInHorizon: Bool, _ series: SeriesContext
  ) {
    switch cadence.form {
    case .onDemand, .quota: return
    case .every, .dates, .lead, .times: break
    }
    if isInHorizon {
      happening.insert(cadence.formRange)
    } else if !plan[series.review].isBroken {
      idle[cadence.formRange] = Idle(
        subject: series.subject, starting: cadence.starting?.value, until: cadence.until?.value,
        hasFilters: !cadence.filters.isEmpty)
    }
  }

  /// A line is not idle that an `adjust` replaces before the first of its dates.
  private mutating func noteReplaced(
    _ cadence: Cadence, _ segment: SeriesSegment, over span: DateSpan, _ series: SeriesContext
  ) {
    guard case .dates(let dates) = dates(of: cadence, in: segment, over: span, of: series) else {
      return
    }
    noteHappening(cadence, dates, series)
  }

  /// Puts the dates of a line among those of earlier ones, in the place of theirs where they meet.
  private mutating func merge(
    _ dates: [CivilDate], line: Int, into merged: inout [SettledDate], _ series: SeriesContext,
    _ lines: [CadenceLine]
  ) {
    guard !merged.isEmpty else {
      merged = dates.map { SettledDate($0, line: line) }
      return
    }
    var result: [SettledDate] = []
    result.reserveCapacity(merged.count + dates.count)
    var earlier = merged[...]
    for date in dates {
      while let next = earlier.first, next.nominal < date {
        result.append(next)
        earlier.removeFirst()
      }
      if let met = earlier.first, met.nominal == date {
        noteTwoTimes(met, line, series, lines)
        earlier.removeFirst()
      }
      result.append(SettledDate(date, line: line))
    }
    merged = result + earlier
  }

  /// Gives the dates of a line times of their own.
  private func setTimes(
    _ times: [(CivilDate, Int)], line: Int, in merged: inout [SettledDate]
  ) {
    var times = times[...]
    for index in merged.indices where Int(merged[index].line) == line {
      while let next = times.first, next.0 < merged[index].nominal { times.removeFirst() }
      if let next = times.first, next.0 == merged[index].nominal {
        merged[index].minute = Int16(clamping: next.1)
      }
    }
  }

  private mutating func noteTwoTimes(
    _ met: SettledDate, _ line: Int, _ series: SeriesContext, _ lines: [CadenceLine]
  ) {
    let earlier = Int(met.line)
    guard lines.indices.contains(earlier), lines.indices.contains(line),
      horizon.contains(met.nominal), !lines[earlier].startsLike(lines[line])
    else { return }
    findings.note(
      .twoOnADate, at: lines[line].range, of: series.subject, on: met.nominal,
      secondary: [Label(lines[earlier].range, "gives way on those dates")],
      help: [Help("if that is not meant, write `except during` on the earlier line")])
  }
}
