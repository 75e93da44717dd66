import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Dates of one cadence before pauses, moves and exceptions.
enum CadenceDates {
  case dates([CivilDate])
  /// Somewhere in each of these.
  case stretches([PlacementStretch])
  /// Each with the time at which it starts, in minutes from midnight.
  case timed([(CivilDate, Int)])
  /// A date field that bounds it is empty: it is waiting.
  case waiting
  /// It cannot be told: the reason has its finding.
  case unknown
}

extension Scheduling {
  /// The dates of a cadence in a stretch, its filters applied, ascending.
  mutating func dates(
    of cadence: Cadence, in segment: SeriesSegment, over span: DateSpan, of series: SeriesContext
  ) -> CadenceDates {
    guard let start = bound(cadence.starting, series, isLast: false) else {
      wait(forBound: cadence.starting, cadence, series)
      return .waiting
    }
    guard let until = bound(cadence.until, series, isLast: true) else {
      wait(forBound: cadence.until, cadence, series)
      return .waiting
    }
    var span = span
    if let last = until.date {
      guard last >= span.first else { return .dates([]) }
      span.last = min(last, span.last)
    }
    guard let filters = filters(of: cadence, over: span) else { return .unknown }
    switch cadence.form {
    case .dates(let dates):
      let held = dates.map(\.value).filter { date in
        span.contains(date) && (start.date.map { date >= $0 } ?? true)
          && filters.allSatisfy { $0.holds(date) }
      }
      return .dates(Array(Set(held)).sorted())
    case .every(let interval, let unit, let days):
      if case .cycle(let index) = unit, !isKnownCycle(index) { return .unknown }
      var rule = RecurrenceRule(every: interval, unit, on: days, anchor: start.date)
      noteWeekNumbers(of: cadence, unit: unit)
      if cadence.isOpen(starting: start.date) {
        var anchor = start.date
        if anchor == nil, interval > 1 || cadence.limit != nil {
          anchor = assumedAnchor(of: cadence, rule, segment, series)
        }
        return .stretches(
          stretches(
            of: cadence, every: interval, unit, count: 1, anchor: anchor,
            in: StretchBounds(segment, from: start.date, to: until.date), over: span,
            filters, closedDays(of: series, segment.clauses, over: span)))
      }
      if rule.anchor == nil, interval > 1 || cadence.limit != nil {
        rule.anchor = assumedAnchor(of: cadence, rule, segment, series)
      } else if let anchor = rule.anchor, days != .none, !rule.hitsAnchor(using: context) {
        noteAnchorOffRule(rule, anchor, cadence, series)
      }
      return .dates(expand(rule, cadence.limit, filters, over: span, cadence, series))
    case .times(let count, per: let unit):
      noteTooOften(cadence, count, unit, series)
      var anchor = start.date
      if anchor == nil, cadence.limit != nil {
        anchor = assumedAnchor(
          of: cadence, RecurrenceRule(every: 1, .period(unit)), segment, series)
      }
      return .stretches(
        stretches(
          of: cadence, every: 1, .period(unit), count: count, anchor: anchor,
          in: StretchBounds(segment, from: start.date, to: until.date), over: span,
          filters, closedDays(of: series, segment.clauses, over: span)))
    case .lead(let lead, let direction, let anchor):
      return self.dates(
        cadence, lead, direction, anchor, from: start.date, in: span, filters,
        bounds: StretchBounds(segment, from: start.date, to: until.date),
        zone: segment.clauses.timeZone?.value ?? workingDays.planZone, of: series)
    default: return .dates([])
    }
  }

  private mutating func expand(
    _ rule: RecurrenceRule, _ limit: Int?, _ filters: [DateFilter], over span: DateSpan,
    _ cadence: Cadence, _ series: SeriesContext
  ) -> [CivilDate] {
    var rule = rule
    // A count in all counts what the filters leave.
    let from =
      limit == nil || filters.isEmpty ? span.first : min(rule.anchor ?? span.first, span.first)
    if filters.isEmpty { rule.limit = limit }
    var dates: [CivilDate] = []
    var missing = MissingDays()
    rule.appendNominalDates(
      in: DateSpan(first: from, last: span.last), using: context, to: &dates, missing: &missing)
    budget -= dates.count
    for filter in filters { dates.removeAll { !filter.holds($0) } }
    if let limit, !filters.isEmpty {
      dates.removeLast(max(0, dates.count - max(0, limit)))
      dates.removeAll { $0 < span.first }
    }
    if missing.count > 0 { noteMissingDays(rule, filters, span, cadence, series) }
    return dates
  }

  /// The dates of the rule are meant in the horizon; the days that are missing are counted there.
  private mutating func noteMissingDays(
    _ rule: RecurrenceRule, _ filters: [DateFilter], _ span: DateSpan, _ cadence: Cadence,
    _ series: SeriesContext
  ) {
    guard let span = span.intersection(horizon), !plan[series.review].isBroken else { return }
    var dates: [CivilDate] = []
    var rule = rule
    rule.limit = nil
    var count = 0
    var first: DateSpan?
    // Months are walked one by one, so that a filter tells which of them are meant.
    for month in context.spans(of: .calendarMonth, over: span) {
      guard let month = month.intersection(span) else { continue }
      var missing = MissingDays()
      rule.appendNominalDates(in: month, using: context, to: &dates, missing: &missing)
      guard let period = missing.first,
        filters.allSatisfy({ $0.holds(period.first) || $0.holds(period.last) })
      else { continue }
      count += missing.count
      first = first ?? period
    }
    guard count > 0, let first else { return }
    // That it gives no date is said by this, too.
    happening.insert(cadence.formRange)
    let periods =
      count == 1
      ? "that is missing from \(first.first) to \(first.last)"
      : "that is missing \(count) times, first from \(first.first) to \(first.last)"
    findings.add(
      Finding(
        .missingDay,
        "`\(series.subject)` asks for a day \(periods), and is not held then",
        at: cadence.formRange, label: "some periods have no such day",
        help: missingDayHelp(rule.days)), .missingDay, at: cadence.formRange)
  }

  private func missingDayHelp(_ days: DaySelection) -> [Help] {
    switch days {
    case .ordinals(_, of: .weekday(let weekday), within: _):
      [Help("for the last one of each period write `on the last \(weekday.name)`")]
    case .ordinals(_, of: .workingDay, within: _):
      [Help("for the last one of each period write `on the last working day`")]
    case .monthDays: [Help("for the last day of that month write `on the last day of February`")]
    case .ordinals, .dayNumbers: [Help("for the last one of each period write `on the last day`")]
    default: []
    }
  }

  /// A bound of a cadence: `.some(.none)` has none, `nil` waits for an empty field.
  ///
  /// Of a period in a field it is the first day, or the last.
  func bound(
    _ bound: Located<Cadence.Bound>?, _ series: SeriesContext, isLast: Bool
  ) -> (date: CivilDate?, isSaid: Bool)? {
    switch bound?.value {
    case nil: return (nil, false)
    case .date(let date): return (date, true)
    case .field(let reference, let name):
      let value = phrases.field(name, of: reference, series.bindings)
      let date = isLast ? value?.lastDay(in: context) : value?.firstDay(in: context)
      return date.map { ($0, true) }
    }
  }

  private func isKnownCycle(_ index: Int) -> Bool {
    plan.cycles.indices.contains(index) && plan.cycles[index].cycle != nil
  }

  /// Where a cadence counts from that does not say it: a cycle's start, the day on which its
  /// `adjust` starts, else the horizon's.
  mutating func assumedAnchor(
    of cadence: Cadence, _ rule: RecurrenceRule, _ segment: SeriesSegment, _ series: SeriesContext
  ) -> CivilDate {
    if case .cycle(let index) = rule.unit, context.cycles.indices.contains(index) {
      return context.cycles[index].start
    }
    if let start = segment.adjustedFrom { return start }
    var anchored = rule
    anchored.anchor = planHorizon.first
    let ahead = DateSpan(first: planHorizon.first, count: 400)
    let first = anchored.nominalDates(in: ahead, using: context).first ?? planHorizon.first
    let end = SourceRange(
      cadence.formRange.file,
      ByteRange(cadence.formRange.bytes.upper, cadence.formRange.bytes.upper))
    findings.add(
      Finding(
        .assumedAnchor,
        "`\(series.subject)` does not say from which date it counts, so it counts from "
          + "\(planHorizon.first), where the plan starts",
        at: cadence.formRange, label: "first held on \(first.weekday.shortName) \(first)",
        help: [
          Help(
            "say it: `\(text(cadence.formRange)), starting \(first)`",
            fix: Fix(.safe, [TextEdit(end, with: ", starting \(first)")]))
        ]), .assumedAnchor, at: cadence.formRange)
    return planHorizon.first
  }

  private mutating func noteAnchorOffRule(
    _ rule: RecurrenceRule, _ anchor: CivilDate, _ cadence: Cadence, _ series: SeriesContext
  ) {
    guard let range = cadence.starting?.range else { return }
    let ahead = DateSpan(first: anchor, count: 800)
    let next = rule.nominalDates(in: ahead, using: context).first
    let isPhrase = text(range).hasPrefix("starting")
    findings.add(
      Finding(
        .anchorOffRule,
        "`\(series.subject)` starts on \(anchor.weekday.name) \(anchor), which is not one of its "
          + "dates" + (next.map { "; the first is \($0.weekday.name) \($0)" } ?? ""),
        at: range, label: "not a date of this cadence",
        help: next.map { next in
          [
            Help(
              "write the first date: `starting \(next)`",
              fix: Fix(.safe, [TextEdit(range, with: isPhrase ? "starting \(next)" : "\(next)")]))
          ]
        } ?? []), .anchorOffRule, at: range)
  }
}
