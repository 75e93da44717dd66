/// A stretch at the start or the end of every period of a kind: `last 10 working days of quarter`.
package struct PeriodEdge: Hashable, Sendable {
  /// At which end of the period it is.
  package enum Side: UInt8, Hashable, Sendable { case first, last }
  /// What its length is counted in.
  package enum Measure: UInt8, Hashable, Sendable { case days, workingDays, weeks }

  /// At which end of the period it is.
  package var side: Side
  /// How many; `first day of month` is 1. Less than 1 is read as 1.
  package var count: Int
  /// What is counted; a week is seven days, wherever it starts.
  package var measure: Measure
  /// Of which periods it is the edge.
  package var unit: PeriodUnit

  package init(_ side: Side, _ count: Int, _ measure: Measure, of unit: PeriodUnit) {
    self.side = side
    self.count = count
    self.measure = measure
    self.unit = unit
  }
}
