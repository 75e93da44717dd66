/// A period of a plan's own that repeats without end from a day on: six weeks of building, two of
/// cooling down.
package struct Cycle: Hashable, Sendable {
  /// The first day of the first round; there are no rounds before it.
  package let start: CivilDate
  /// The length of each part in days, each at least 1; a cycle has at least one part.
  package let partDays: [Int]
  /// The length of a round in days.
  package let days: Int

  /// A cycle of parts, or nil if there is none, one is shorter than a day or a round is longer than
  /// 100 years.
  package init?(start: CivilDate, partDays: [Int]) {
    var days = 0
    for part in partDays {
      guard part >= 1 else { return nil }
      days = days.addingClamped(part)
    }
    guard (1...36_525).contains(days) else { return nil }
    self.start = start
    self.partDays = partDays
    self.days = days
  }
}
