import RhythmCalendar

/// The clocks of all zones that a document shows times in.
package struct WallClock: Sendable {
  /// Seconds to add to universal time in a zone at a moment; nil for a zone that is not known.
  private let offset: @Sendable (_ zone: String, _ instant: Instant) -> Int?

  package init(offset: @escaping @Sendable (_ zone: String, _ instant: Instant) -> Int?) {
    self.offset = offset
  }

  /// What the clock of a zone shows; nil for a zone that is not known.
  package func wallTime(of instant: Instant, in zone: String) -> WallTime? {
    offset(zone, instant).map { WallClock.wallTime(of: instant, offset: $0) }
  }

  /// Seconds to add to universal time in a zone at a moment; nil for a zone that is not known.
  package func offset(of zone: String, at instant: Instant) -> Int? { offset(zone, instant) }

  /// What a clock shows that is so many seconds ahead of universal time.
  package static func wallTime(of instant: Instant, offset: Int) -> WallTime {
    let local = instant.seconds &+ Int64(offset)
    let day = local >= 0 ? local / 86_400 : (local &- 86_399) / 86_400
    let minute = (local &- day &* 86_400) / 60
    return WallTime(
      CivilDate(dayNumber: Int(clamping: day)), TimeOfDay(minutes: Int(clamping: minute)))
  }

  /// The moment at which the clock of a zone shows a time; of two the first, of none the one that
  /// the offset before the gap gives. Nil for a zone that is not known.
  package func instant(of wall: WallTime, in zone: String) -> Instant? {
    let local =
      Int64(wall.date.dayNumber) &* 86_400 &+ Int64(wall.time?.minutes ?? 0) &* 60
    // The offset at the moment as if it were universal time is right unless clocks change between.
    guard let guess = offset(zone, Instant(seconds: local &- 86_400)) else { return nil }
    let first = Instant(seconds: local &- Int64(guess))
    guard let actual = offset(zone, first), actual != guess else { return first }
    let second = Instant(seconds: local &- Int64(actual))
    return offset(zone, second) == actual ? second : first
  }
}
