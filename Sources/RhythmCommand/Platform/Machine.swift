#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import RhythmCalendar

/// What the process is told by the machine: its day and its environment variables.
enum Machine {
  /// The day that it is now in the zone of the machine (`TZ`, else its setting).
  static func today() -> CivilDate {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let date = CivilDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return CivilDate(dayNumber: Int(now) / 86_400) }
    return date
  }

  /// An environment variable; `nil` where it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Ends the process.
  static func leave(with code: Int32) -> Never { exit(code) }
}
