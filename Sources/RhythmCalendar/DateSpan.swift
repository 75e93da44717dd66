/// A stretch of days, its first and its last day included.
package struct DateSpan: Hashable, Sendable {
  /// The first day that is in it.
  package var first: CivilDate
  /// The last day that is in it.
  package var last: CivilDate

  /// A span of at least one day: if `last` is before `first`, of `first` alone.
  package init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = max(first, last)
  }

  /// The span of one day.
  package init(_ day: CivilDate) { self.init(first: day, last: day) }

  /// The stretch of `count` days, at least one, from `first` on.
  package init(first: CivilDate, count: Int) {
    self.init(first: first, last: first.adding(days: count.addingClamped(-1)))
  }

  /// How many days it has.
  package var count: Int { first.days(to: last) + 1 }

  /// Whether a day is in it.
  package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// Whether all days of another span are in it.
  package func contains(_ other: DateSpan) -> Bool { first <= other.first && other.last <= last }

  /// The days that are in both, or nil if there are none.
  package func intersection(_ other: DateSpan) -> DateSpan? {
    let start = max(first, other.first)
    let end = min(last, other.last)
    return start <= end ? DateSpan(first: start, last: end) : nil
  }
}
