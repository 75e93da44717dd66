import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// Adds all series of a review with their occurrences.
  ///
  /// - Parameter isOpen: whether some of them may have to be placed.
  mutating func add(_ id: ReviewID, isOpen: Bool = true) {
    let review = plan[id]
    let adjustments = self.adjustments[id] ?? []
    guard let rows = valuesOfSeries(review.clauses.forEach, id) else { return }
    var exceptions = review.clauses.exceptions
    for index in adjustments { exceptions += self.exceptions(ofAdjustment: index) }
    var uses = exceptions.map { ExceptionUse(exception: $0) }
    noteUnsupportedDates(uses)
    let span = reach(with: uses)
    let isShared =
      review.clauses.hasSharedDates(with: plan.header) && !isPausedByPeople
      && !exceptions.contains { $0.only != nil }
    let unadjusted = [SeriesSegment(span: span, clauses: review.clauses, isAdjusted: false)]
    var shared: [SettledDate]?
    var swaps = swaps(of: review.clauses, adjustments)
    var hasAside = false
    for values in rows {
      guard budget >= 0 else { return noteTooMany(review) }
      var context = SeriesContext(
        review: id, subject: review.name.value, bindings: Bindings(values))
      context.bindings.participants = phrases.usualParticipants(review.clauses, context.bindings)
      context.bindings.measures = review.clauses.measuresLookedAt
      if isLeftOut(review.clauses.forEach, context) {
        settle(&uses, leftOut: values, context)
        continue
      }
      let new = Series(
        review: id, values: values,
        id: values.reduce(review.name.value) { $0 + "/" + phrases.name($1) },
        title: review.title.map { phrases.text($0, context.bindings) } ?? review.name.value,
        zoneName: zone(of: review.clauses, context),
        participants: context.bindings.participants)
      let isAside = isAside(id, values, new.participants)
      if isAside, isOpen {
        placedOnly.insert(series.count)
      } else if isAside {
        hasAside = true
        series.append(new)
        starts.append(occurrences.count)
        continue
      }
      let segments =
        adjustments.isEmpty
        ? unadjusted : self.segments(unadjusted, adjustments, values, over: span)
      context.displacements = displacements(of: id, values, rows: rows)
      context.datedByHand = uses.compactMap { $0.exception.named(in: values) }
      context.turns = turnTable(
        of: segments, context, loops: review.clauses.forEach, added: addedDates(uses, values))
      apply(&swaps, to: &context.turns, values, id: new.id, context.bindings)
      var lines: [CadenceLine] = []
      for segment in segments {
        var context = context
        if segments.count > 1 || segment.isAdjusted {
          context.bindings.participants = phrases.usualParticipants(
            segment.clauses, context.bindings)
        }
        lines += cadenceLines(of: segment.clauses, context)
      }
      trace?.enter(new, segments, context, lines)
      let isPlain =
        isShared && segments.count == 1 && !segments[0].isAdjusted && trace?.isOpen != true
        && context.displacements.isEmpty
      var dates: [SettledDate]
      if isPlain, let known = shared {
        dates = known
      } else {
        dates = settle(segments, over: span, context, lines)
        if isPlain { shared = dates }
      }
      filter(&dates, review.clauses.forEach, context)
      trace?.note(.conditions, dates)
      if !uses.isEmpty {
        lines.append(addedLine(of: review.clauses, context))
        apply(&uses, to: &dates, values, id: new.id, addedLine: lines.count - 1)
        number(&dates, lines)
      }
      let held = plan.held(id, values, adjustments)
      if !held.isEmpty {
        if uses.isEmpty { lines.append(addedLine(of: review.clauses, context)) }
        takeHeld(
          held, into: &dates, segments, over: span, id: new.id, line: lines.count - 1,
          isWaiting: review.countsFromHorizon || unsettled.contains(id))
        number(&dates, lines)
      }
      trace?.note(.exceptions, dates)
      settleConditions(&dates, lines, segments, context, values)
      trace?.note(.absences, dates)
      takeTurns(&dates, &lines, segments, context)
      if !context.turns.isEmpty { turns[Int32(clamping: series.count)] = context.turns }
      closeTrace(uses.map(\.exception))
      keepAnchors(dates, lines, of: id, values)
      series.append(new)
      starts.append(occurrences.count)
      let place = series.count - 1
      if isAside { drafts.append(PlacementDraft(series: place, dates: dates, lines: lines)) }
      emit(dates, lines, ofSeries: place, isAside ? .fixed : .all)
      addQuotas(segments, context, lines)
      budget -= 1
      if occurrences.count > limit || series.count > limit { return noteTooMany(review) }
    }
    if hasAside { return }
    if !uses.isEmpty { noteMisses(uses, over: span, isWaiting: review.countsFromHorizon) }
    noteMisses(swaps)
  }

  private func exceptions(ofAdjustment index: Int) -> [DatedException] {
    let adjustment = plan.adjustments[index]
    return adjustment.clauses.exceptions.map { exception in
      var exception = exception
      exception.only = exception.only ?? adjustment.series
      return exception
    }
  }

  /// The values of each series: one row without `for each`. Nil where a set is too large.
  private mutating func valuesOfSeries(_ loops: [ForEach], _ review: ReviewID) -> [[BoundValue]]? {
    var rows: [[BoundValue]] = [[]]
    for loop in loops {
      var next: [[BoundValue]] = []
      for row in rows {
        guard let set = loop.set else { continue }
        for value in phrases.values(set, Bindings(row)) {
          next.append(row + [value])
          if next.count > limit {
            noteTooMany(plan[review])
            return nil
          }
        }
      }
      if next.isEmpty, !plan[review].isBroken, !comesFromFile(loop) {
        findings.add(
          Finding(
            .nobodyAttends,
            "`\(plan[review].name.value)` is for each `\(loop.name)` of a set that is empty, so it is "
              + "never held", at: loop.set?.range ?? loop.range, label: "nothing is in it"))
        return []
      }
      rows = next
    }
    return rows
  }

  /// Whether a set may well be empty: its entries come from a file, or its people from one that could
  /// not be read.
  private func comesFromFile(_ loop: ForEach) -> Bool {
    loop.set?.terms.contains { term in
      if case .reference(.portfolio(let id)) = term.value {
        return plan.portfolios.indices.contains(Int(id.index)) && plan[id].source != nil
      }
      return plan.fileSources.contains { $0.content == .people && $0.file == nil }
    } ?? false
  }

  /// The stretches of a series between the days on which its `adjust` declarations start.
  private func segments(
    _ unadjusted: [SeriesSegment], _ adjustments: [Int], _ values: [BoundValue],
    over span: DateSpan
  ) -> [SeriesSegment] {
    let own = adjustments.map { plan.adjustments[$0] }.filter { $0.series.includes(values) }
      .enumerated().sorted {
        ($0.element.starting?.value ?? .earliest, $0.offset)
          < ($1.element.starting?.value ?? .earliest, $1.offset)
      }.map(\.element)
    var segments = unadjusted
    for adjustment in own where adjustment.clauses.changesDates {
      guard let last = segments.last else { break }
      let start = max(adjustment.starting?.value ?? span.first, span.first)
      guard start <= span.last else { continue }
      let isCadence = !adjustment.clauses.cadences.isEmpty
      let next = SeriesSegment(
        span: DateSpan(first: start, last: span.last),
        clauses: last.clauses.adjusted(by: adjustment.clauses), isAdjusted: true,
        adjustedFrom: isCadence ? adjustment.starting?.value : last.adjustedFrom)
      if start <= last.span.first {
        segments[segments.count - 1] = next
      } else {
        segments[segments.count - 1].span.last = start.adding(days: -1)
        segments.append(next)
      }
    }
    return segments
  }

  private mutating func settle(
    _ segments: [SeriesSegment], over span: DateSpan, _ context: SeriesContext,
    _ lines: [CadenceLine]
  ) -> [SettledDate] {
    var dates: [SettledDate] = []
    var firstLine = 0
    for segment in segments {
      dates += settle(segment, over: span, context, firstLine: firstLine, lines: lines)
      firstLine += segment.clauses.cadences.count
    }
    return dates
  }

  /// Whether every `where` of a review holds on a date.
  func holds(_ loops: [ForEach], _ bindings: Bindings, on date: CivilDate) -> Bool {
    loops.allSatisfy { loop in
      guard !loop.conditions.isEmpty, let value = bindings[loop.slot] else { return true }
      return phrases.holds(
        loop.conditions, for: value, bindings, on: date, working: workingDays.plan)
    }
  }

  /// Numbers occurrences that share a nominal date, in the order of their times.
  private func number(_ dates: inout [SettledDate], _ lines: [CadenceLine]) {
    func minute(_ settled: SettledDate) -> Int {
      settled.minute >= 0 ? Int(settled.minute) : lines[Int(settled.line)].minute ?? -1
    }
    dates.sort { ($0.nominal, minute($0), $0.number) < ($1.nominal, minute($1), $1.number) }
    for index in dates.indices.dropFirst() where dates[index].nominal == dates[index - 1].nominal {
      dates[index].number = UInt8(clamping: Int(dates[index - 1].number) + 1)
    }
  }

  /// The reach, as far as exceptions of a review go beyond it: three years, no more.
  private func reach(with uses: [ExceptionUse]) -> DateSpan {
    var span = reach
    for use in uses {
      let named: DateSpan
      switch use.exception.change {
      case .cancel(let dates): named = dates
      case .move(let from, to: _, at: _): named = DateSpan(from)
      case .add: continue
      }
      if reach.contains(named) { continue }
      span.first = min(
        span.first, max(named.first, reach.first.adding(days: -1100)).adding(days: -45))
      span.last = max(span.last, min(named.last, reach.last.adding(days: 1100)).adding(days: 45))
    }
    return span
  }

  private mutating func noteUnsupportedDates(_ uses: [ExceptionUse]) {
    let supported = DateSpan(first: .earliest, last: .latest)
    for use in uses {
      let dates: [CivilDate]
      switch use.exception.change {
      case .cancel(let span): dates = [span.first, span.last]
      case .move(let from, to: let target, at: _): dates = [from, target]
      case .add(let date, at: _, length: _): dates = [date]
      }
      for date in dates where !supported.contains(date) {
        findings.add(
          Finding(
            .impossibleDate,
            "\(date) is outside \(CivilDate.earliest) to \(CivilDate.latest), where dates can be told",
            at: use.exception.dateRange))
      }
    }
  }
}

extension ReviewClauses {
  /// Whether an `adjust` with these clauses has other dates or times.
  fileprivate var changesDates: Bool {
    !cadences.isEmpty || !daysOff.isEmpty || timeZone != nil || isAsync != nil || !agendas.isEmpty
      || !chair.isEmpty || !presenter.isEmpty || !attendees.isEmpty || kind != nil
      || isCustomerFacing != nil
      || !rotations.isEmpty || !conditions.isEmpty
  }
}

extension Review {
  /// Whether some of its dates hang on where the horizon starts.
  fileprivate var countsFromHorizon: Bool {
    isBroken
      || clauses.cadences.contains { cadence in
        switch cadence.form {
        case .every(let interval, _, _):
          return (interval > 1 || cadence.limit != nil) && cadence.starting == nil
        case .lead: return cadence.limit != nil
        case .times: return cadence.starting == nil
        case .dates, .onDemand, .quota: return false
        }
      }
  }
}
