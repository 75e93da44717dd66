extension RecurrenceRule {
  /// The dates of the rule in a horizon, ascending and each once, before any move.
  ///
  /// Without an anchor a rule counts from the first day of the horizon, so that only `every 1` gives
  /// the same dates in every horizon. The cost is that of the dates and the periods of the horizon,
  /// and with a limit those since the anchor; no rule is searched for day by day.
  package func nominalDates(in horizon: DateSpan, using context: CalendarContext) -> [CivilDate] {
    var dates: [CivilDate] = []
    var missing = MissingDays()
    appendNominalDates(in: horizon, using: context, to: &dates, missing: &missing)
    return dates
  }

  /// Appends the dates of the rule in a horizon and counts the days that its periods lack.
  ///
  /// Days are missing of periods that start in the horizon and not before the anchor's.
  package func appendNominalDates(
    in horizon: DateSpan, using context: CalendarContext, to dates: inout [CivilDate],
    missing: inout MissingDays
  ) {
    let origin = anchor ?? horizon.first
    let start = dates.count
    var expansion = RecurrenceExpansion(
      context: context, unit: unit, lower: limit == nil ? max(origin, horizon.first) : origin,
      upper: horizon.last, horizon: horizon)
    guard expansion.lower <= expansion.upper else { return }
    swap(&expansion.dates, &dates)
    expansion.expand(resolvedDays(using: context), every: max(1, interval), from: origin)
    swap(&expansion.dates, &dates)
    RecurrenceRule.sort(&dates, from: start)
    if expansion.missing.count > 0 {
      missing.count += expansion.missing.count
      missing.first = missing.first ?? expansion.missing.first
    }
    if let limit {
      dates.removeLast(max(0, dates.count - start - max(0, limit)))
      let tail = dates[start...].drop { $0 < horizon.first }
      dates.removeSubrange(start..<tail.startIndex)
    }
  }

  /// Whether the rule, followed from its anchor, has a date on its anchor; true without one.
  package func hitsAnchor(using context: CalendarContext) -> Bool {
    guard let anchor else { return true }
    return !nominalDates(in: DateSpan(anchor), using: context).isEmpty
  }

  /// Puts the dates from an index on in order, each once, if they are not so yet.
  private static func sort(_ dates: inout [CivilDate], from start: Int) {
    var index = start + 1
    while index < dates.count, dates[index - 1] < dates[index] { index += 1 }
    guard index < dates.count else { return }
    dates[start...].sort()
    var kept = start
    for index in start..<dates.count where index == start || dates[index] != dates[kept] {
      if index > start { kept += 1 }
      dates[kept] = dates[index]
    }
    dates.removeLast(dates.count - kept - 1)
  }
}

/// One rule being followed through its periods.
struct RecurrenceExpansion {
  let context: CalendarContext
  let unit: RecurrenceUnit
  /// Dates outside these are not appended.
  let lower: CivilDate
  let upper: CivilDate
  /// Where missing days count.
  let horizon: DateSpan
  var dates: [CivilDate] = []
  var missing = MissingDays()

  init(
    context: CalendarContext, unit: RecurrenceUnit, lower: CivilDate, upper: CivilDate,
    horizon: DateSpan
  ) {
    self.context = context
    self.unit = unit
    self.lower = lower
    self.upper = upper
    self.horizon = horizon
  }

  /// Appends the days of every `interval`th period, counted from the one of the origin.
  mutating func expand(_ days: DaySelection, every interval: Int, from origin: CivilDate) {
    guard let first = index(containing: lower), let last = index(containing: upper) else { return }
    let base = base(of: days, every: interval, from: origin)
    // A week that holds the edge of a period, or a month by its name, may lie outside of it.
    let from = max(base, first - 1)
    let rest = (from - base).modulo(interval)
    var index = rest == 0 ? from : from.addingClamped(interval - rest)
    if case .weekdays(let set, of: nil) = days, unit == .period(.week) {
      appendWeekly(set, every: interval, from: index)
      return
    }
    while index <= last + 1 {
      append(days, index: index, span: span(at: index))
      index = index.addingClamped(interval)
    }
  }

  /// The period from which intervals are counted: that of the origin, or its neighbour where the
  /// origin is a day of the neighbour's first or last week.
  private func base(of days: DaySelection, every interval: Int, from origin: CivilDate) -> Int {
    let own = index(containing: origin) ?? 0
    // Where every period counts, the bounds alone decide.
    guard interval > 1 else { return max(own - 1, firstIndex) }
    func holdsOrigin(_ index: Int) -> Bool {
      var single = RecurrenceExpansion(
        context: context, unit: unit, lower: origin, upper: origin, horizon: DateSpan(origin))
      single.append(days, index: index, span: span(at: index))
      return !single.dates.isEmpty
    }
    return [own, own + 1, own - 1].first(where: holdsOrigin) ?? own
  }

  private mutating func appendWeekly(_ set: WeekdaySet, every interval: Int, from index: Int) {
    let step = interval.multipliedClamped(by: 7)
    let bits = set.rotated(to: context.weekStart)
    var week = index.multipliedClamped(by: 7).addingClamped(Int(context.weekStart.rawValue) - 3)
    let (lower, upper) = (Int(lower.dayNumber), Int(upper.dayNumber))
    while week <= upper {
      var rest = bits
      while rest != 0 {
        let day = week &+ rest.trailingZeroBitCount
        if day >= lower, day <= upper { dates.append(CivilDate(dayNumber: day)) }
        rest &= rest &- 1
      }
      week = week.addingClamped(step)
    }
  }

  mutating func append(_ date: CivilDate) {
    if date >= lower, date <= upper { dates.append(date) }
  }

  /// Notes that a period, or a part of one, lacks a day that is asked for.
  mutating func lack(_ period: DateSpan) {
    if period.first >= lower, horizon.contains(period.first) { missing.add(period) }
  }
}

// The periods of a rule by index. A working day is the period from it to the next one's eve, a
// round of a cycle is known by its number.
extension RecurrenceExpansion {
  /// The index of the period that holds a date, or of the first one after it; nil if there is none.
  func index(containing date: CivilDate) -> Int? {
    switch unit {
    case .period(.workingDay):
      return context.working.weekdays.isEmpty ? nil : context.working.count(before: date)
    case .period(let unit):
      return context.fiscal.index(of: unit, containing: date, weekStart: context.weekStart)
    case .cycle(let index):
      guard context.cycles.indices.contains(index) else { return nil }
      return context.cycles[index].round(containing: date) ?? 0
    }
  }

  /// A cycle has no round before its first.
  private var firstIndex: Int {
    if case .cycle = unit { 0 } else { .min }
  }

  func span(at index: Int) -> DateSpan {
    switch unit {
    case .period(.workingDay):
      return DateSpan(context.working.workingDay(at: index) ?? lower)
    case .period(let unit):
      return context.fiscal.span(of: unit, at: index, weekStart: context.weekStart)
    case .cycle(let cycle):
      guard context.cycles.indices.contains(cycle) else { return horizon }
      return context.cycles[cycle].span(ofRound: index)
    }
  }
}
