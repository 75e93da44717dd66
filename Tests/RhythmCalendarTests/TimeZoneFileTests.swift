import Foundation
import RhythmCalendar
import Testing

@Suite struct TimeZoneFileTests {
  static let folder = "/usr/share/zoneinfo"

  static func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map { Array($0) }
  }

  static let sample = TimeZoneFileBuilder(
    transitions: [(1_000_000, 1), (2_000_000, 0), (1_800_000_000, 1)],
    kinds: [(3600, false, 0), (7200, true, 4)], names: "CET\0CEST\0",
    footer: "CET-1CEST,M3.5.0,M10.5.0/3")

  @Test func tableThenRule() throws {
    let rules = try TimeZoneRules(bytes: Self.sample.bytes)
    #expect(rules.offset(at: Instant(seconds: 999_999)) == 3600)
    #expect(rules.offset(at: Instant(seconds: 1_000_000)) == 7200)
    #expect(rules.interval(at: 1_500_000).end == 2_000_000)
    #expect(rules.offset(at: utc("2030-01-01", 0)) == 3600)
    #expect(rules.abbreviation(at: utc("2030-07-01", 0)) == "CEST")
    // The last change of the table is in January, and the rule takes over from there.
    #expect(rules.interval(at: 1_800_000_001).start == 1_800_000_000)
  }

  @Test func allVersions() throws {
    for version in [0, UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4")] {
      var file = Self.sample
      file.version = version
      let rules = try TimeZoneRules(bytes: file.bytes)
      #expect(rules.offset(at: Instant(seconds: 1_500_000)) == 7200)
      // The first version has no rule, so its last change holds for ever.
      #expect(rules.offset(at: utc("2030-01-01", 0)) == (version == 0 ? 7200 : 3600))
    }
  }

  @Test func leapSecondsAreRefused() {
    var file = Self.sample
    file.leapSeconds = [(78_796_800, 1)]
    #expect(throws: TimeZoneFileError.leapSeconds) { try TimeZoneRules(bytes: file.bytes) }
  }

  @Test func otherBytesAreRefused() {
    #expect(throws: TimeZoneFileError.notATimeZoneFile) { try TimeZoneRules(bytes: []) }
    #expect(throws: TimeZoneFileError.notATimeZoneFile) {
      try TimeZoneRules(bytes: Array("# version 2025b\n".utf8))
    }
    var descending = Self.sample
    descending.transitions[1].at = 0
    #expect(throws: TimeZoneFileError.malformed) { try TimeZoneRules(bytes: descending.bytes) }
    var unknownKind = Self.sample
    unknownKind.transitions[1].kind = 2
    #expect(throws: TimeZoneFileError.malformed) { try TimeZoneRules(bytes: unknownKind.bytes) }
    var farOffset = Self.sample
    farOffset.kinds[0].offset = .min
    #expect(throws: TimeZoneFileError.malformed) { try TimeZoneRules(bytes: farOffset.bytes) }
    var endlessName = Self.sample
    endlessName.names = "CET\0CEST"
    #expect(throws: TimeZoneFileError.malformed) { try TimeZoneRules(bytes: endlessName.bytes) }
  }

  @Test func everyTruncationIsRefused() {
    let bytes = Self.sample.bytes
    for count in bytes.indices {
      #expect(throws: TimeZoneFileError.self) { try TimeZoneRules(bytes: Array(bytes[..<count])) }
    }
  }

  @Test func anyByteMayBeWrong() {
    let bytes = Self.sample.bytes
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var broken = bytes
        broken[index] = value
        guard let rules = try? TimeZoneRules(bytes: broken) else { continue }
        #expect(abs(rules.offset(at: Instant(seconds: 1_500_000))) <= 93_600)
        #expect(!rules.resolve(day("2026-10-25"), time(2, 30)).instant.timestamp(offset: 0).isEmpty)
      }
    }
  }

  static let zones = [
    "Europe/London", "Europe/Dublin", "Europe/Madrid", "Europe/Berlin", "Europe/Athens",
    "Europe/Moscow", "Europe/Istanbul", "America/New_York", "America/Chicago", "America/Denver",
    "America/Phoenix", "America/Los_Angeles", "America/Sao_Paulo", "America/St_Johns",
    "America/Havana", "America/Mexico_City", "America/Caracas", "Asia/Tokyo", "Asia/Kolkata",
    "Asia/Kathmandu", "Asia/Jerusalem", "Asia/Amman", "Asia/Pyongyang", "Asia/Singapore",
    "Africa/Cairo", "Africa/Casablanca", "Africa/Lagos", "Australia/Sydney", "Australia/Lord_Howe",
    "Australia/Darwin", "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham",
    "Pacific/Kiritimati", "UTC",
  ]

  @Test(
    .enabled(if: read("Europe/London") != nil, "the system has time zones"), arguments: zones)
  func agreesWithFoundation(name: String) throws {
    let rules = try TimeZoneRules(bytes: try #require(Self.read(name)))
    let other = try #require(TimeZone(identifier: name))
    var cursor = TimeZoneCursor(rules)
    // The years on which data of different age agree.
    var seconds = utc("1990-01-01", 0).seconds
    while seconds < utc("2025-01-01", 0).seconds {
      let instant = Instant(seconds: seconds)
      let expected = other.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      if cursor.offset(at: instant) != expected {
        Issue.record("\(name) at \(instant.timestamp(offset: 0)): not \(expected)")
        return
      }
      seconds += 3 * 86_400 + 3600
    }
  }

  @Test(.enabled(if: read("right/Europe/London") != nil, "the system has leap-second files"))
  func systemFilesWithLeapSecondsAreRefused() throws {
    let bytes = try #require(Self.read("right/Europe/London"))
    #expect(throws: TimeZoneFileError.leapSeconds) { try TimeZoneRules(bytes: bytes) }
  }

  @Test(.enabled(if: read("zone1970.tab") != nil, "the system lists its time zones"))
  func everyZoneOfTheSystemIsRead() throws {
    let table = String(decoding: try #require(Self.read("zone1970.tab")), as: UTF8.self)
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count > 2, let name = TimeZoneName(String(columns[2])) else {
        Issue.record("\(line) has no name of a zone")
        continue
      }
      let bytes = try #require(Self.read(name.text))
      #expect(throws: Never.self) { try TimeZoneRules(bytes: bytes) }
    }
  }
}
