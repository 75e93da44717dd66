import RhythmCalendar
import RhythmScheduler

/// The clocks of all zones that a document shows times in.
package struct WallClock: Sendable {
  private let zones: TimeZoneDatabase

  package init(_ zones: TimeZoneDatabase) {
    self.zones = zones
  }

  /// The rules of a zone; nil for one that is not known.
  func rules(of zone: String) -> TimeZoneRules? { zones.rules(for: zone) }

  /// What the clock of a zone shows; nil for a zone that is not known.
  package func wallTime(of instant: Instant, in zone: String) -> WallTime? {
    zones.rules(for: zone).map { WallTime(instant, offset: $0.offset(at: instant)) }
  }

  /// Seconds to add to universal time in a zone at a moment; nil for a zone that is not known.
  package func offset(of zone: String, at instant: Instant) -> Int? {
    zones.rules(for: zone)?.offset(at: instant)
  }

  /// The moment at which the clock of a zone shows a time; midnight where only the day is known.
  /// Nil for a zone that is not known.
  package func instant(of wall: WallTime, in zone: String) -> Instant? {
    zones.rules(for: zone)?.resolve(wall.date, wall.time ?? TimeOfDay(minutes: 0)).instant
  }
}
