/// The offsets of one time zone for all times: changes that are known one by one, then a rule.
///
/// All instants are seconds since 1970 in UTC; offsets are seconds east of UTC.
package struct TimeZoneRules: Hashable, Sendable {
  /// What clocks show in some stretch of time.
  package struct Kind: Hashable, Sendable {
    /// Seconds east of UTC.
    package var offset: Int32
    /// Whether it is called daylight saving, which need not be ahead: Dublin's is winter.
    package var isDaylight: Bool
    /// As in `CET`, `+0530`.
    package var abbreviation: String
  }

  /// A stretch of time with one offset.
  package struct Interval: Hashable, Sendable {
    /// The first second of it; the least number if it has no start.
    package var start: Int64
    /// The second after its last; the greatest number if it has no end.
    package var end: Int64
    /// What clocks show in it.
    package var kind: Kind
  }

  /// The instants of change, ascending.
  let transitions: [Int64]
  /// The index in `kinds` that holds from each change on.
  let kindIndices: [UInt8]
  /// What clocks may show; the first holds before the first change.
  let kinds: [Kind]
  /// What holds after the last change, where the data say so.
  let footer: PosixTimeZone?

  init(
    transitions: [Int64], kindIndices: [UInt8], first: Kind, kinds: [Kind], footer: PosixTimeZone?
  ) {
    self.transitions = transitions
    self.kindIndices = kindIndices
    self.kinds = kinds.isEmpty ? [first] : kinds
    self.footer = footer
  }

  /// A zone that is always the same distance from UTC.
  package init(offset: Int, abbreviation: String) {
    let kind = Kind(
      offset: Int32(clamping: min(max(-TimeZoneRules.farthest, offset), TimeZoneRules.farthest)),
      isDaylight: false, abbreviation: abbreviation)
    self.init(transitions: [], kindIndices: [], first: kind, kinds: [kind], footer: nil)
  }

  /// Coordinated universal time.
  package static let utc = TimeZoneRules(offset: 0, abbreviation: "UTC")

  /// No offset is farther from UTC than 26 hours.
  static let farthest = 93_600

  /// The offset at an instant.
  package func offset(at instant: Instant) -> Int { Int(interval(at: instant.seconds).kind.offset) }

  /// The abbreviation at an instant, such as `CET`.
  package func abbreviation(at instant: Instant) -> String {
    interval(at: instant.seconds).kind.abbreviation
  }

  /// The stretch that holds an instant. Two neighbours may have the same offset and differ in name
  /// only. A binary search over the changes.
  package func interval(at seconds: Int64) -> Interval {
    let next = firstTransition(after: seconds)
    let start = next == 0 ? Int64.min : transitions[next - 1]
    if next == transitions.count, let footer {
      var interval = footer.interval(at: seconds)
      interval.start = max(start, interval.start)
      return interval
    }
    let kind = next == 0 ? kinds[0] : kinds[Int(kindIndices[next - 1])]
    return Interval(
      start: start, end: next == transitions.count ? .max : transitions[next], kind: kind)
  }

  private func firstTransition(after seconds: Int64) -> Int {
    var range = 0..<transitions.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        transitions[middle] <= seconds
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
