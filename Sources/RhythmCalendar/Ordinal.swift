/// A position in a row, counted from either end: `the 3rd`, `the last`, `the 2nd last`.
package struct Ordinal: Hashable, Sendable {
  /// 1 is the first, or the last.
  package var value: Int
  /// Whether it is counted from the last.
  package var fromEnd: Bool

  package init(_ value: Int, fromEnd: Bool = false) {
    self.value = value
    self.fromEnd = fromEnd
  }

  /// The last.
  package static let last = Ordinal(1, fromEnd: true)

  /// The index of this position among `count`, or nil if there are too few.
  package func index(in count: Int) -> Int? {
    guard value >= 1, value <= count else { return nil }
    return fromEnd ? count - value : value - 1
  }
}
