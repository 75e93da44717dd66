/// Which instant a wall time means.
package enum LocalResolution: Hashable, Sendable {
  /// Clocks show it once.
  case unique(Instant)
  /// Clocks skip it: the instant that is as long after the change as the wall time is into the gap,
  /// so that clocks show the time moved forward by the length of the gap, in seconds.
  case gap(Instant, length: Int)
  /// Clocks show it twice: the first and the last time.
  case fold(Instant, last: Instant)

  /// The instant that the project takes: moved forward out of a gap, the first of two.
  package var instant: Instant {
    switch self {
    case .unique(let instant), .gap(let instant, _), .fold(let instant, _): instant
    }
  }
}

extension TimeZoneRules {
  /// The instant that a wall time means in this zone.
  package func resolve(_ date: CivilDate, _ time: TimeOfDay) -> LocalResolution {
    resolve(local: TimeZoneRules.local(date, time))
  }

  /// Seconds since 1970 as a clock would count that shows this time and were in UTC.
  static func local(_ date: CivilDate, _ time: TimeOfDay) -> Int64 {
    Int64(date.dayNumber) * 86_400 + Int64(time.minutes) * 60
  }

  func resolve(local: Int64) -> LocalResolution {
    let window = Int64(TimeZoneRules.farthest)
    var interval = interval(at: local - window)
    var found: (first: Int64, last: Int64)?
    var gap: (instant: Int64, length: Int)?
    while true {
      let instant = local - Int64(interval.kind.offset)
      if interval.start <= instant, instant < interval.end {
        found = (found?.first ?? instant, instant)
      }
      guard interval.end <= local + window else { break }
      let next = self.interval(at: interval.end)
      // Far beyond the years that a rule is followed for, nothing changes any more.
      guard next.end > interval.end else { break }
      let length = Int(next.kind.offset - interval.kind.offset)
      if gap == nil, instant >= interval.end, local - Int64(next.kind.offset) < interval.end {
        gap = (instant, length)
      }
      interval = next
    }
    if let found {
      return found.first == found.last
        ? .unique(Instant(seconds: found.first))
        : .fold(Instant(seconds: found.first), last: Instant(seconds: found.last))
    }
    if let gap { return .gap(Instant(seconds: gap.instant), length: gap.length) }
    return .unique(Instant(seconds: local - Int64(interval.kind.offset)))
  }
}
