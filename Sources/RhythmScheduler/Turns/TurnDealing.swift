import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// A date that takes a turn.
struct TurnDate: Hashable {
  var nominal: CivilDate
  var number: UInt8
  /// The index of the segment of its series whose clauses hold then.
  var segment: Int
}

extension Scheduling {
  /// The turns of a series, from the first date that its rule gives within the plan, or before it
  /// where it says when it starts: the same whatever horizon is asked for.
  mutating func turnTable(
    of segments: [SeriesSegment], _ series: SeriesContext, loops: [ForEach],
    added: [CivilDate]
  ) -> TurnTable {
    guard segments.contains(where: { !$0.clauses.rotations.isEmpty }) else { return .none }
    let start = turnStart(of: segments)
    // Findings of the cadences are reported where their own dates are told.
    let known = findings
    let dates = turnDates(of: segments, series, loops: loops, from: start, added: added)
    findings = known
    var entries: [TurnTable.Entry] = []
    entries.reserveCapacity(dates.count)
    var dealers: [TurnDealer] = []
    var rotations: [Rotation] = []
    let firstPlace = dates.firstIndex { $0.nominal >= start } ?? dates.count
    for date in dates[firstPlace...] {
      let own = segments[date.segment].clauses.rotations
      if own != rotations || dealers.isEmpty {
        rotations = own
        dealers = own.map { dealer(of: $0, series) }
      }
      var bindings = series.bindings
      var values: [[BoundValue]] = []
      for index in dealers.indices {
        values.append(dealers[index].next(on: date, bindings, self))
        bindings.turns = Turns(rotations, values)
      }
      entries.append(TurnTable.Entry(nominal: date.nominal, number: date.number, values: values))
      noteFifthWeek(date, rotations, series)
    }
    if firstPlace > 0 {
      let earlier = earlierTurns(dates[..<firstPlace], segments, series)
      entries.insert(contentsOf: earlier, at: 0)
    }
    return TurnTable(entries)
  }

  /// Turns of dates before the first, told as if the queue had always run.
  private func earlierTurns(
    _ dates: ArraySlice<TurnDate>, _ segments: [SeriesSegment], _ series: SeriesContext
  ) -> [TurnTable.Entry] {
    guard let last = dates.last else { return [] }
    let rotations = segments[last.segment].clauses.rotations
    var dealers = rotations.map { dealer(of: $0, series) }
    var bindings = series.bindings
    for index in dealers.indices { _ = dealers[index].next(on: last, bindings, self) }
    return dates.enumerated().map { place, date in
      var values: [[BoundValue]] = []
      for dealer in dealers {
        values.append(dealer.turns(before: dates.count - place, on: date, bindings, self))
        bindings.turns = Turns(rotations, values)
      }
      return TurnTable.Entry(nominal: date.nominal, number: date.number, values: values)
    }
  }

  /// The day from which turns are counted.
  private func turnStart(of segments: [SeriesSegment]) -> CivilDate {
    planHorizon.first.orEarliestStart(of: segments.flatMap(\.clauses.cadences))
  }

  /// All dates that a series is scheduled on, those that are skipped later among them.
  private mutating func turnDates(
    of segments: [SeriesSegment], _ series: SeriesContext, loops: [ForEach],
    from start: CivilDate, added: [CivilDate]
  ) -> [TurnDate] {
    var result: [TurnDate] = []
    for (index, segment) in segments.enumerated() {
      var span = segment.span
      if index == 0 { span.first = min(span.first, start) }
      guard span.first <= span.last else { continue }
      var wide = segment
      wide.span = span
      var counts: [CivilDate: UInt8] = [:]
      for cadence in segment.clauses.cadences {
        for (date, count) in scheduled(by: cadence, in: wide, over: span, series) {
          counts[date] = max(counts[date] ?? 0, count)
        }
      }
      let pauses = pauses(of: series, segment.clauses, over: span)
      for (date, count) in counts where !pauses.contains(where: { $0.days.contains(date) }) {
        guard holds(loops, series.bindings, on: date) else { continue }
        for number in 1...max(1, count) {
          result.append(TurnDate(nominal: date, number: number, segment: index))
        }
      }
    }
    for date in added {
      let index = segments.lastIndex { $0.span.first <= date } ?? 0
      let others = result.count { $0.nominal == date }
      result.append(
        TurnDate(nominal: date, number: UInt8(clamping: others + 1), segment: index))
    }
    return result.sorted { ($0.nominal, $0.number) < ($1.nominal, $1.number) }
  }

  /// The dates of a cadence, whether or not its time of day is known by now; of a stretch its first
  /// day, as often as it is held in it.
  private mutating func scheduled(
    by cadence: Cadence, in segment: SeriesSegment, over span: DateSpan, _ series: SeriesContext
  ) -> [(CivilDate, UInt8)] {
    var timed = cadence
    timed.start = .time(TimeOfDay(minutes: 0), isLocal: false)
    if case .dates(let dates) = dates(of: timed, in: segment, over: span, of: series),
      !dates.isEmpty
    {
      return dates.map { ($0, 1) }
    }
    let (unit, count): (PeriodUnit, Int)
    switch cadence.form {
    case .every(_, .period(let period), .none): (unit, count) = (period, 1)
    case .times(let times, let period): (unit, count) = (period, times)
    default: return []
    }
    guard let filters = filters(of: cadence, over: span) else { return [] }
    return context.spans(of: unit, over: span).compactMap { period in
      guard let period = period.intersection(span) else { return nil }
      let first = (0..<period.count).lazy.map { period.first.adding(days: $0) }
        .first { date in filters.allSatisfy { $0.holds(date) } }
      return first.map { ($0, UInt8(clamping: max(1, count))) }
    }
  }

  private func dealer(of rotation: Rotation, _ series: SeriesContext) -> TurnDealer {
    let names = [plan.header?.name.value ?? "", plan[series.review].name.value]
    return TurnDealer(rotation, seed: seed(of: names))
  }

  /// Notes a fifth week for which a rotation by week has no word.
  private mutating func noteFifthWeek(
    _ date: TurnDate, _ rotations: [Rotation], _ series: SeriesContext
  ) {
    for rotation in rotations where rotation.isByWeekOfMonth && horizon.contains(date.nominal) {
      noteWeekNumbers(of: .calendarMonth, at: rotation.range)
      let week = context.weekOfMonth(of: date.nominal)
      let turns = phrases.members(of: rotation.turns, series.bindings).count
      guard week >= 5, week * max(1, rotation.atATime ?? 1) > turns,
        !rotation.weeks.contains(where: { $0.week == week })
      else { continue }
      findings.note(
        .undefinedFifthWeek, at: rotation.range, of: series.subject, on: date.nominal,
        detail: "week \(week)",
        help: [Help("say what it is then: `by week of month, \(week)th week ...`")])
    }
  }
}

extension Plan {
  /// A stretch with all days from the first on which somebody takes a turn.
  func turnReach(_ reach: DateSpan, _ horizon: DateSpan) -> DateSpan {
    guard
      reviews.indices.contains(where: { !reviews[$0].clauses.rotations.isEmpty })
        || adjustments.indices.contains(where: { !adjustments[$0].clauses.rotations.isEmpty })
    else { return reach }
    let clauses = reviews.map(\.clauses) + adjustments.map(\.clauses)
    let start = horizon.first.orEarliestStart(of: clauses.flatMap(\.cadences))
    return DateSpan(first: min(reach.first, start), last: max(reach.last, horizon.first))
  }
}

extension CivilDate {
  /// The date, or an earlier one on which a cadence says that it starts.
  func orEarliestStart(of cadences: [Cadence]) -> CivilDate {
    var result = self
    for cadence in cadences {
      if case .date(let date)? = cadence.starting?.value { result = min(result, date) }
      if case .dates(let dates) = cadence.form {
        for date in dates { result = min(result, date.value) }
      }
    }
    return max(result, .earliest)
  }
}

extension CalendarContext {
  /// The number of the week of a month that a date is in; days before a first full week are in the
  /// last of the month before.
  func weekOfMonth(of date: CivilDate) -> Int {
    if let position = weekPosition(of: date, in: .calendarMonth) { return position.week }
    let before = span(of: .calendarMonth, before: date)
    return weekPosition(of: before.last, in: .calendarMonth)?.week ?? 1
  }
}
