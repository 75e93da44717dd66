import RhythmCalendar
import Testing

/// Writes the bytes of a compiled time zone, so that tests need no files.
struct TimeZoneFileBuilder {
  var version: UInt8 = UInt8(ascii: "2")
  var transitions: [(at: Int64, kind: UInt8)] = []
  var kinds: [(offset: Int32, isDaylight: Bool, name: UInt8)] = [(0, false, 0)]
  var names = "UTC\0"
  var leapSeconds: [(at: Int64, correction: Int32)] = []
  var footer = ""

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if version > 0 {
      // As a slim file does, leave the first block all but empty.
      bytes += header(counts: [0, 0, 0, 0, 1, 1])
      bytes += [0, 0, 0, 0, 0, 0, 0]
    }
    bytes += header(counts: [
      0, 0, leapSeconds.count, transitions.count, kinds.count, names.utf8.count,
    ])
    let size = version > 0 ? 8 : 4
    for transition in transitions { bytes += integer(transition.at, size: size) }
    bytes += transitions.map(\.kind)
    for kind in kinds {
      bytes += integer(Int64(kind.offset), size: 4)
      bytes += [kind.isDaylight ? 1 : 0, kind.name]
    }
    bytes += Array(names.utf8)
    for leap in leapSeconds {
      bytes += integer(leap.at, size: size) + integer(Int64(leap.correction), size: 4)
    }
    if version > 0 { bytes += Array("\n\(footer)\n".utf8) }
    return bytes
  }

  private func header(counts: [Int]) -> [UInt8] {
    Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
      + counts.flatMap { integer(Int64($0), size: 4) }
  }

  private func integer(_ value: Int64, size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> Int64($0 * 8)) }
  }
}

/// The rules of a zone that has never had others than those of its footer.
func zone(_ footer: String) throws -> TimeZoneRules {
  try TimeZoneRules(bytes: TimeZoneFileBuilder(footer: footer).bytes)
}

/// An instant from its time in UTC.
func utc(_ date: String, _ hour: Int, _ minute: Int = 0) -> Instant {
  let days = Int64(day(date).dayNumber)
  return Instant(seconds: days * 86_400 + Int64(hour * 3600 + minute * 60))
}
