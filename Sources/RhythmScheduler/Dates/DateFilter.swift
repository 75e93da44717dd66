import RhythmCalendar
import RhythmPlan

/// A filter told as days.
struct DateFilter {
  let ranges: DateRanges
  /// Whether it holds outside of them: `except during`.
  let isExcept: Bool

  func holds(_ date: CivilDate) -> Bool { ranges.contains(date) != isExcept }
}

/// What a filter's days depend on.
struct FilterKey: Hashable {
  var filter: Filter
  var unit: RecurrenceUnit?
}

extension Scheduling {
  /// The filters of a cadence; nil where one cannot be told yet.
  mutating func filters(of cadence: Cadence, over span: DateSpan) -> [DateFilter]? {
    var result: [DateFilter] = []
    for filter in cadence.filters {
      guard let ranges = ranges(of: filter.value, unit: cadence.unit, over: span) else {
        return nil
      }
      result.append(DateFilter(ranges: ranges, isExcept: filter.value.isExcept))
    }
    return result
  }

  /// Filters are few and repeat from review to review, so each is told once for the usual reach.
  private mutating func ranges(
    of filter: Filter, unit: RecurrenceUnit?, over span: DateSpan
  ) -> DateRanges? {
    for window in filter.windows { _ = markedSpans(of: window) }
    guard reach.contains(span) else {
      return StretchRanges(plan: plan, context: context, span: span, marked: marked)
        .ranges(of: filter, unit: unit)
    }
    let key = FilterKey(filter: filter, unit: unit)
    if let known = knownRanges[key] { return known }
    let ranges = StretchRanges(plan: plan, context: context, span: reach, marked: marked)
      .ranges(of: filter, unit: unit)
    knownRanges[key] = .some(ranges)
    return ranges
  }

  /// The days on which windows pause a series.
  ///
  /// A window that is counted from a review does not pause that review.
  mutating func pauses(
    of series: SeriesContext, _ clauses: ReviewClauses, over span: DateSpan
  ) -> [(window: WindowID, days: DateRanges)] {
    var result: [(window: WindowID, days: DateRanges)] = []
    for (window, selections) in pausingWindows {
      let isPaused = selections.contains {
        $0.selects(series.review, clauses) && $0.concerns(series.bindings.participants)
      }
      guard isPaused, !plan.anchors(of: window).contains(where: { $0.review == series.review })
      else { continue }
      if let days = ranges(of: .during([.window(window)]), unit: nil, over: span) {
        result.append((window, days))
      }
    }
    return result
  }

  /// The days on which a series may not be placed: windows pause it, or another review takes its
  /// place.
  mutating func closedDays(
    of series: SeriesContext, _ clauses: ReviewClauses, over span: DateSpan
  ) -> [DateRanges] {
    if ignoresPauses { return [] }
    return pauses(of: series, clauses, over: span).map(\.days) + series.displacements.map(\.days)
  }

  /// Whether some window pauses the reviews of some people only.
  var isPausedByPeople: Bool {
    pausingWindows.contains { $0.selections.contains { $0.people != nil } }
  }
}

extension Filter {
  /// Whether it keeps dates away instead of choosing them.
  package var isExcept: Bool { if case .exceptDuring = self { true } else { false } }

  /// The kind of period whose week numbers it uses; `unit` is what stands after `every`.
  func weekNumberUnit(in unit: RecurrenceUnit?) -> PeriodUnit? {
    guard case .weekNumbers(_, of: let named) = self else { return nil }
    return named ?? unit?.period
  }
}

extension Cadence {
  /// What stands after `every`.
  var unit: RecurrenceUnit? { if case .every(_, let unit, _) = form { unit } else { nil } }
}
