/// How often a rule asks for a day that a period does not have: the 31st of April, a 5th Friday.
package struct MissingDays: Hashable, Sendable {
  /// How many days were asked for that are not there.
  package var count = 0
  /// The first period, or part of one, without such a day.
  package var first: DateSpan?

  package init() {}

  mutating func add(_ period: DateSpan) {
    count += 1
    if first == nil { first = period }
  }
}
