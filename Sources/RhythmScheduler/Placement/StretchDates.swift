import RhythmCalendar
import RhythmPlan

/// What bounds the stretches of a cadence.
struct StretchBounds: Hashable {
  /// The days that its clauses, `starting` and `until` leave.
  var days: DateSpan
  /// From when occurrences are called by these clauses: the day on which an `adjust` starts.
  var adjusted: CivilDate?

  init(days: DateSpan) { self.days = days }

  /// The days of a segment, from one on and to another where they are said.
  init(_ segment: SeriesSegment, from first: CivilDate?, to last: CivilDate?) {
    days = segment.span
    if let first { days.first = max(days.first, first) }
    if let last { days.last = min(days.last, last) }
    if segment.isAdjusted { adjusted = segment.span.first }
  }

  /// Whether a day may be taken.
  func contains(_ date: CivilDate) -> Bool { days.first <= date && date <= days.last }
}

extension Cadence {
  /// Whether it leaves open on which day of its period it is held. Weeks that start on a date go
  /// from weekday to weekday.
  func isOpen(starting: CivilDate?) -> Bool {
    switch form {
    case .times: return true
    case .every(_, .period(.day), .none), .every(_, .period(.workingDay), .none): return false
    case .every(_, .period(.week), .none): return starting == nil
    case .every(_, _, .none): return true
    default: return false
    }
  }
}

extension Scheduling {
  /// The stretches that a cadence without a day leaves, ascending.
  ///
  /// One that the plan's horizon, `starting`, `until` or an `adjust` cuts has its occurrences in
  /// proportion, rounded to the nearest: half a week of `4 times a week` has two.
  mutating func stretches(
    of cadence: Cadence, every interval: Int, _ unit: RecurrenceUnit, count: Int,
    anchor: CivilDate?, in bounds: StretchBounds, over span: DateSpan, _ filters: [DateFilter],
    _ pauses: [DateRanges]
  ) -> [PlacementStretch] {
    let key = StretchesKey(
      interval: interval, unit: unit, count: count, anchor: anchor, bounds: bounds, span: span)
    let isUsual = cadence.limit == nil && filters.isEmpty && pauses.isEmpty
    if isUsual, let known = knownStretches[key] {
      budget -= known.cost
      return known.stretches
    }
    let left = budget
    let result = newStretches(
      of: cadence, every: interval, unit, count: count, anchor: anchor, in: bounds, over: span,
      filters, pauses)
    if isUsual { knownStretches[key] = (result, left - budget) }
    return result
  }

  private mutating func newStretches(
    of cadence: Cadence, every interval: Int, _ unit: RecurrenceUnit, count: Int,
    anchor: CivilDate?, in bounds: StretchBounds, over span: DateSpan, _ filters: [DateFilter],
    _ pauses: [DateRanges]
  ) -> [PlacementStretch] {
    let from = cadence.limit == nil ? span.first : min(anchor ?? span.first, span.first)
    guard let first = period(unit, containing: from)?.first else { return [] }
    let rule = RecurrenceRule(
      every: interval, unit, anchor: anchor.flatMap { period(unit, containing: $0)?.first })
    let starts = rule.nominalDates(
      in: DateSpan(first: first, last: span.last.adding(days: 7)), using: context)
    let byWeek = cadence.filters.firstIndex { $0.value.isWeeks(of: unit) }
    let others = filters.indices.filter { $0 != byWeek }.map { filters[$0] }
    let isSameDay = unit == .period(.day) || unit == .period(.workingDay)
    var left = cadence.limit ?? Int.max
    var result: [PlacementStretch] = []
    for start in starts {
      guard left > 0, let period = period(unit, containing: start) else { break }
      var base: DateSpan? = period
      if let byWeek { base = weeks(cadence.filters[byWeek].value, unit, in: period) }
      guard let base else { continue }
      let most = cadence.limit == nil ? nil : left
      guard
        let found = stretch(
          of: base, others, pauses, bounds, count: count, isSameDay: isSameDay, most: most)
      else { continue }
      if cadence.limit != nil { left -= found.count }
      if let stretch = found.stretch { result.append(stretch) }
    }
    return result
  }

  /// What is left of some days for a number of occurrences, and how many of a limit they take, which
  /// counts what lies outside of the horizon too. Nil where nothing is left.
  mutating func stretch(
    of base: DateSpan, _ filters: [DateFilter], _ pauses: [DateRanges], _ bounds: StretchBounds,
    count: Int, isSameDay: Bool = false, most: Int? = nil
  ) -> (stretch: PlacementStretch?, count: Int)? {
    budget -= base.count
    let held = days(of: base, filters)
    guard let nominal = held.first else { return nil }
    let working = workingDays.plan
    var whole = held
    whole.removeAll { day in
      !working.isWorkingDay(day) || !pauses.isEmpty && pauses.contains { $0.contains(day) }
    }
    let frame = base.intersection(planHorizon) == nil ? horizon : planHorizon
    var days = whole
    days.removeAll { !frame.contains($0) || !bounds.contains($0) }
    let counted = most == nil ? days : whole.filter(bounds.contains)
    guard !counted.isEmpty else { return nil }
    var wanted = isSameDay ? count : min(count, counted.count)
    if counted.count < whole.count {
      wanted = min(wanted, (2 * count * counted.count + whole.count) / (2 * whole.count))
    }
    wanted = min(wanted, most ?? wanted)
    guard wanted > 0, !days.isEmpty else { return (nil, max(0, wanted)) }
    let stretch = PlacementStretch(
      nominal: max(nominal, bounds.adjusted ?? nominal), days: days,
      count: isSameDay ? wanted : min(wanted, days.count), isOnDifferentDays: !isSameDay)
    return (stretch, wanted)
  }

  /// Adds the occurrences of stretches to the settled dates of a series, numbered from what stands
  /// on their nominal dates already.
  ///
  /// What is in writing takes nobody's time, so it is never placed: several of one stretch are
  /// spread over its days here.
  mutating func append(
    _ found: [(stretch: PlacementStretch, line: Int)], to dates: inout [SettledDate],
    _ lines: [CadenceLine]
  ) {
    guard !found.isEmpty else { return }
    // Those of one line ascend, so that only the last one can be met again.
    let isOneLine = dates.isEmpty && found.allSatisfy { $0.line == found[0].line }
    var numbers: [CivilDate: Int] = [:]
    for settled in dates { numbers[settled.nominal, default: 0] += 1 }
    for (stretch, line) in found {
      guard let first = stretch.days.first else { continue }
      let isSpread =
        stretch.isOnDifferentDays && lines.indices.contains(line) && lines[line].isAsync
      for place in 0..<min(stretch.count, 255) {
        var settled = SettledDate(stretch.nominal, line: line)
        let day = place * stretch.days.count / max(1, stretch.count)
        settled.date = isSpread && stretch.days.indices.contains(day) ? stretch.days[day] : first
        settled.stretch = Int32(clamping: stretches.count)
        settled.turn = UInt8(clamping: place)
        if isOneLine {
          let last = dates.last.flatMap { $0.nominal == stretch.nominal ? Int($0.number) : nil }
          settled.number = UInt8(clamping: (last ?? 0) + 1)
        } else {
          numbers[stretch.nominal, default: 0] += 1
          settled.number = UInt8(clamping: numbers[stretch.nominal, default: 1])
        }
        dates.append(settled)
      }
      stretches.append(stretch)
    }
  }

  /// The stretch that a settled date is still to be placed in; nil where its day is known.
  func stretch(of settled: SettledDate) -> PlacementStretch? {
    let index = Int(settled.stretch)
    return stretches.indices.contains(index) ? stretches[index] : nil
  }

  private func days(of base: DateSpan, _ filters: [DateFilter]) -> [CivilDate] {
    var days: [CivilDate] = []
    days.reserveCapacity(base.count)
    for offset in 0..<base.count {
      let day = base.first.adding(days: offset)
      if filters.isEmpty || filters.allSatisfy({ $0.holds(day) }) { days.append(day) }
    }
    return days
  }

  private func period(_ unit: RecurrenceUnit, containing date: CivilDate) -> DateSpan? {
    switch unit {
    case .period(let unit): return context.span(of: unit, containing: date)
    case .cycle(let index):
      guard context.cycles.indices.contains(index) else { return nil }
      let cycle = context.cycles[index]
      return cycle.span(containing: max(date, cycle.start))
    }
  }

  /// From the first of some weeks of a period to the last: they may lie outside of it.
  private func weeks(_ filter: Filter, _ unit: RecurrenceUnit, in period: DateSpan) -> DateSpan? {
    guard case .weekNumbers(let numbers, of: _) = filter else { return nil }
    var result: DateSpan?
    for number in numbers.clamped(to: 0...400) {
      let week: DateSpan?
      switch unit {
      case .period(let unit): week = context.week(number, of: unit, containing: period.first)
      case .cycle:
        week =
          number < 1
          ? nil
          : DateSpan(first: period.first.adding(days: (number - 1) * 7), count: 7)
            .intersection(period)
      }
      guard let week else { continue }
      result = result.map { DateSpan(first: $0.first, last: week.last) } ?? week
    }
    return result
  }
}

/// What the stretches of a cadence that nothing narrows depend on: many reviews share them.
struct StretchesKey: Hashable {
  var interval: Int
  var unit: RecurrenceUnit
  var count: Int
  var anchor: CivilDate?
  var bounds: StretchBounds
  var span: DateSpan
}

extension Filter {
  /// Whether it counts weeks of the period after `every`.
  fileprivate func isWeeks(of unit: RecurrenceUnit) -> Bool {
    guard case .weekNumbers(_, of: let named) = self else { return false }
    guard let named else { return true }
    return .period(named) == unit
  }
}
