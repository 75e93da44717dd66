import RhythmCalendar
import RhythmPlan

extension Scheduling {
  /// Adds the quotas of the series that was added last, with the days on which they count.
  mutating func addQuotas(
    _ segments: [SeriesSegment], _ context: SeriesContext, _ lines: [CadenceLine]
  ) {
    var firstLine = 0
    for place in segments.indices {
      for (index, cadence) in segments[place].clauses.cadences.enumerated() {
        guard case .quota(let count, per: let period, target: let target) = cadence.form else {
          continue
        }
        let line = firstLine + index
        let days = days(of: cadence, in: segments[place], context)
        if days.isEmpty { continue }
        quotas.append(
          Quota(
            series: Int32(clamping: series.count - 1), cadence: CadenceIndex(index), count: count,
            period: period, target: target,
            minutes: lines.indices.contains(line) ? Int(lines[line].seconds) / 60 : 0, days: days,
            range: cadence.formRange))
      }
      firstLine += segments[place].clauses.cadences.count
    }
  }

  /// The days of the horizon that the bounds and filters of a cadence leave.
  private mutating func days(
    of cadence: Cadence, in segment: SeriesSegment, _ context: SeriesContext
  ) -> [DateSpan] {
    guard let start = bound(cadence.starting, context, isLast: false),
      let until = bound(cadence.until, context, isLast: true),
      var days = horizon.intersection(segment.span)
    else { return [] }
    let first = start.date ?? days.first
    let last = until.date ?? days.last
    guard first <= last, let bounded = days.intersection(DateSpan(first: first, last: last)) else {
      return []
    }
    days = bounded
    guard !cadence.filters.isEmpty, let filters = filters(of: cadence, over: days) else {
      return [days]
    }
    var spans: [DateSpan] = []
    for offset in 0..<days.count {
      let date = days.first.adding(days: offset)
      if filters.allSatisfy({ $0.holds(date) }) { spans.append(DateSpan(date)) }
    }
    return DateRanges(spans).spans
  }
}
