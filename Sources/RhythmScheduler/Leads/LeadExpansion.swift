import RhythmCalendar
import RhythmPlan

extension Scheduling {
  /// What a cadence that counts from an anchor gives in a stretch of time, its bounds, filters and
  /// count not applied; ascending.
  ///
  /// Working days are the plan's. Periods are looked at as far away as the lead reaches.
  func leads(
    _ lead: Lead, _ direction: Direction, _ anchor: Anchor, over span: DateSpan,
    of series: SeriesContext
  ) -> LeadExpansion {
    if order.circles.contains(where: { $0.contains(series.review) }) { return .unknown }
    let reach = lead.reach
    let wide = DateSpan(
      first: span.first.adding(days: -reach), last: span.last.adding(days: reach))
    switch dates(of: anchor, over: wide, for: series.review, series.bindings) {
    case .waiting: return .waiting
    case .unknown: return .unknown
    case .moments(let anchors):
      let count = LeadCount(step: DateStep(working: workingDays.plan))
      var result = LeadExpansion.Days()
      for anchor in anchors {
        switch count.dates(lead, direction, from: anchor) {
        case .dates(let moments): result.moments += moments
        case .stretch(let days): result.stretches.append(days)
        case nil: continue
        }
      }
      result.moments.sort { $0.date < $1.date }
      result.stretches.sort { ($0.first, $0.last) < ($1.first, $1.last) }
      return .days(result)
    }
  }

  /// The day from which a lead counts that gives a date; nil where it gives none.
  func anchor(
    of lead: Lead, _ direction: Direction, _ anchor: Anchor, giving date: CivilDate,
    in series: SeriesContext
  ) -> CivilDate? {
    let wide = DateSpan(
      first: date.adding(days: -lead.reach), last: date.adding(days: lead.reach))
    guard
      case .moments(let anchors) = dates(
        of: anchor, over: wide, for: series.review, series.bindings)
    else { return nil }
    let count = LeadCount(step: DateStep(working: workingDays.plan))
    return anchors.first { anchor in
      switch count.dates(lead, direction, from: anchor) {
      case .dates(let moments): moments.contains { $0.date == date }
      case .stretch(let days): days.contains(date)
      case nil: false
      }
    }?.date
  }

  /// The dates of such a cadence, or that it waits, as other cadences tell theirs.
  mutating func dates(
    _ cadence: Cadence, _ lead: Lead, _ direction: Direction, _ anchor: Anchor,
    from start: CivilDate?, in span: DateSpan, _ filters: [DateFilter],
    bounds: StretchBounds, zone: String?, of series: SeriesContext
  ) -> CadenceDates {
    var (counted, start, bounds, filters) = (span, start, bounds, filters)
    if cadence.limit != nil {
      // A count in all counts from where it starts, however far away the days are that are asked
      // for.
      let first = start ?? bounds.adjusted ?? planHorizon.first
      if first > span.last { return .dates([]) }
      counted.first = first
      start = first
      bounds.days.first = first
      guard let all = self.filters(of: cadence, over: counted) else { return .unknown }
      filters = all
    }
    switch leads(lead, direction, anchor, over: counted, of: series) {
    case .unknown: return .unknown
    case .waiting:
      wait(for: anchor, cadence, series)
      return .waiting
    case .days(let days):
      func isIn(_ date: CivilDate) -> Bool {
        counted.contains(date) && (start.map { date >= $0 } ?? true)
          && filters.allSatisfy { $0.holds(date) }
      }
      // What is counted from a date that somebody wrote down may well lie in another year.
      if case .field = anchor { happening.insert(cadence.formRange) }
      if lead.leavesStretch {
        let pauses = closedDays(of: series, plan[series.review].clauses, over: counted)
        if let start, start > span.last { return .stretches([]) }
        var found: [PlacementStretch] = []
        var left = cadence.limit ?? Int.max
        for base in days.stretches where left > 0 {
          let most = cadence.limit == nil ? nil : left
          guard let one = stretch(of: base, filters, pauses, bounds, count: 1, most: most)
          else { continue }
          left -= one.count
          if let stretch = one.stretch, let last = stretch.days.last, last >= span.first {
            found.append(stretch)
          }
        }
        return .stretches(found)
      }
      var minutes: [CivilDate: Int] = [:]
      let moments = days.moments.map { shown($0, in: zone) }
      for moment in moments where isIn(moment.date) {
        let minute = moment.time.map { Int($0.minutes) } ?? -1
        minutes[moment.date] = min(minutes[moment.date] ?? minute, minute)
      }
      var dates = minutes.keys.sorted()
      if let limit = cadence.limit {
        dates = dates.prefix(max(0, limit)).filter { $0 >= span.first }
      }
      return cadence.start == nil && lead.isOfClock
        ? .timed(dates.map { ($0, minutes[$0] ?? -1) }) : .dates(dates)
    }
  }
}

extension Scheduling {
  /// A moment of another zone by the clock of one; a day without a time is the same everywhere.
  private func shown(_ moment: DueMoment, in zone: String?) -> DueMoment {
    guard let time = moment.time, let zone, let theirs = moment.zoneName, theirs != zone,
      let from = zones.rules(for: theirs), let to = zones.rules(for: zone)
    else { return moment }
    var source = TimeZoneCursor(from)
    var target = TimeZoneCursor(to)
    let wall = target.wallTime(at: source.resolve(moment.date, time).instant)
    return DueMoment(date: wall.date, time: wall.time, zoneName: zone)
  }
}

/// What a lead gives over a stretch of time.
enum LeadExpansion {
  struct Days {
    var moments: [DueMoment] = []
    var stretches: [DateSpan] = []
  }

  case days(Days)
  case waiting
  /// What it counts from cannot be told.
  case unknown
}
