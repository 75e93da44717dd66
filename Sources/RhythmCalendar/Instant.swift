/// A moment, the same everywhere.
package struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package var seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// The moment so many seconds later; beyond the range of `Int64` its end.
  package func adding(seconds other: Int64) -> Instant {
    let (sum, overflow) = seconds.addingReportingOverflow(other)
    return Instant(seconds: overflow ? (other > 0 ? .max : .min) : sum)
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant {
  /// The date and the time, to the minute, that clocks show at an offset of seconds east of UTC.
  package func wallTime(offset: Int) -> (date: CivilDate, time: TimeOfDay) {
    let local = Int(adding(seconds: Int64(offset)).seconds)
    return (
      CivilDate(dayNumber: local.dividedDown(by: 86_400)),
      TimeOfDay(minutes: local.modulo(86_400) / 60)
    )
  }

  /// The moment as RFC 3339 writes it: `2026-03-02T09:00:00+01:00`.
  ///
  /// The offset is in seconds east of UTC; RFC 3339 knows whole minutes only, so an older one with
  /// seconds is rounded towards zero, and the time with it.
  package func timestamp(offset: Int) -> String {
    var bytes: [UInt8] = []
    appendTimestamp(offset: offset, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `timestamp` gives; for years 0 to 9999 always 25 bytes.
  package func appendTimestamp(offset: Int, to bytes: inout [UInt8]) {
    let minutes = min(max(-1560, offset / 60), 1560)
    let local = Int(adding(seconds: Int64(minutes * 60)).seconds)
    let date = CivilDate(dayNumber: local.dividedDown(by: 86_400))
    let (year, month, day) = date.yearMonthDay
    let isCommon = (0...9999).contains(year)
    if !isCommon { date.append(to: &bytes) }
    let second = local.modulo(86_400)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 25) { text in
      text.initialize(repeating: UInt8(ascii: ":"))
      if isCommon { text.write(year: year, month: month, day: day) }
      text[10] = UInt8(ascii: "T")
      text.write(twoDigits: second / 3600, at: 11)
      text.write(twoDigits: second / 60 % 60, at: 14)
      text.write(twoDigits: second % 60, at: 17)
      text[19] = minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
      text.write(twoDigits: abs(minutes) / 60, at: 20)
      text.write(twoDigits: abs(minutes) % 60, at: 23)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[(isCommon ? 0 : 10)...]))
    }
  }
}
