/// A wall time to the minute; 24:00 is the end of a day.
package struct TimeOfDay: Hashable, Sendable {
  /// Minutes since midnight, 0...1440.
  package var minutes: Int16

  /// A time from minutes since midnight, held to 0...1440.
  package init(minutes: Int) { self.minutes = Int16(min(max(0, minutes), 1440)) }

  /// The time so called, or nil if no clock shows it; `24:00` is allowed.
  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    self.init(minutes: hour * 60 + minute)
  }

  /// 0...24.
  package var hour: Int { Int(minutes) / 60 }
  /// 0...59.
  package var minute: Int { Int(minutes) % 60 }
}

extension TimeOfDay: Comparable {
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// As plans write it: `09:00`.
  package var description: String { "\(hour.padded(2)):\(minute.padded(2))" }
}
