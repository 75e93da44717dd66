import RhythmCalendar

/// A set of days as stretches: sorted, apart from one another.
struct DateRanges: Hashable, Sendable {
  private(set) var spans: [DateSpan]

  /// The days of any of some stretches, in any order.
  init(_ unsorted: [DateSpan]) {
    spans = []
    for span in unsorted.sorted(by: { $0.first < $1.first }) {
      if let last = spans.last, span.first.dayNumber <= last.last.dayNumber &+ 1 {
        spans[spans.count - 1].last = max(last.last, span.last)
      } else {
        spans.append(span)
      }
    }
  }

  func contains(_ date: CivilDate) -> Bool { span(holding: date) != nil }

  /// The stretch that holds a date. A binary search.
  func span(holding date: CivilDate) -> DateSpan? {
    var (lower, upper) = (0, spans.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if spans[middle].last < date { lower = middle + 1 } else { upper = middle }
    }
    return lower < spans.count && spans[lower].first <= date ? spans[lower] : nil
  }
}
