/// A reader of one zone that remembers the stretch of its last answer.
///
/// For times that ascend, or stay within a season, an answer is a comparison and a subtraction;
/// any order is correct.
package struct TimeZoneCursor: Sendable {
  /// The zone that it reads.
  package let rules: TimeZoneRules
  private var interval: TimeZoneRules.Interval
  private var offset: Int64
  /// Wall times between these mean one instant, which is in the remembered stretch.
  private var unambiguous: Range<Int64>

  /// A cursor that starts in 1970.
  package init(_ rules: TimeZoneRules) {
    self.rules = rules
    interval = rules.interval(at: 0)
    (offset, unambiguous) = TimeZoneCursor.summary(of: interval)
  }

  /// The offset in seconds at an instant.
  package mutating func offset(at instant: Instant) -> Int {
    move(to: instant.seconds)
    return Int(offset)
  }

  /// The abbreviation at an instant, such as `CET`.
  package mutating func abbreviation(at instant: Instant) -> String {
    move(to: instant.seconds)
    return interval.kind.abbreviation
  }

  /// The instant that a wall time means.
  package mutating func resolve(_ date: CivilDate, _ time: TimeOfDay) -> LocalResolution {
    let local = TimeZoneRules.local(date, time)
    if unambiguous.contains(local) { return .unique(Instant(seconds: local - offset)) }
    let resolution = rules.resolve(local: local)
    move(to: resolution.instant.seconds)
    return resolution
  }

  /// The date and the time, to the minute, that clocks show at an instant.
  package mutating func wallTime(at instant: Instant) -> (date: CivilDate, time: TimeOfDay) {
    move(to: instant.seconds)
    return instant.wallTime(offset: Int(offset))
  }

  private mutating func move(to seconds: Int64) {
    if seconds >= interval.start, seconds < interval.end { return }
    interval = rules.interval(at: seconds)
    (offset, unambiguous) = TimeZoneCursor.summary(of: interval)
  }

  /// Two offsets differ by twice the farthest at most, so a wall time that far inside a stretch is
  /// shown at no other time.
  private static func summary(of interval: TimeZoneRules.Interval) -> (Int64, Range<Int64>) {
    let offset = Int64(interval.kind.offset)
    let margin = 2 * Int64(TimeZoneRules.farthest)
    let (first, isEarly) = interval.start.addingReportingOverflow(offset + margin)
    let (last, isLate) = interval.end.addingReportingOverflow(offset - margin)
    let start = isEarly ? Int64.min : first
    return (offset, start..<max(start, isLate ? Int64.max : last))
  }
}
