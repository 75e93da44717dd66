import Foundation
import Testing

@testable import RhythmCalendar

@Suite struct EmbeddedTimeZoneTests {
  /// Whether this machine has the release from which the table was made.
  static let hasSameData: Bool = {
    guard let bytes = TimeZoneFileTests.read("tzdata.zi") else { return false }
    return String(decoding: bytes.prefix(40), as: UTF8.self)
      .hasPrefix("# version \(EmbeddedTimeZones.version)\n")
  }()

  private static let until = utc("2100-01-01", 0).seconds

  /// The offset and the name of each stretch from 2020 on, neighbours that agree as one.
  private static func stretches(_ rules: TimeZoneRules) -> [String] {
    var result: [String] = []
    var instant = utc("2020-01-01", 0).seconds
    while instant < until {
      let interval = rules.interval(at: instant)
      let words = "\(interval.kind.offset) \(interval.kind.abbreviation)"
      if result.last?.hasSuffix(words) != true { result.append("\(instant) \(words)") }
      instant = interval.end
    }
    return result
  }

  @Test(.enabled(if: hasSameData)) func everyZoneAgreesWithTheSystem() throws {
    var count = 0
    for name in EmbeddedTimeZones.names {
      guard let bytes = TimeZoneFileTests.read(name), let zone = TimeZoneName(name) else {
        Issue.record("the system has no \(name)")
        continue
      }
      let embedded = try #require(EmbeddedTimeZones.rules(for: zone))
      #expect(
        Self.stretches(embedded) == Self.stretches(try TimeZoneRules(bytes: bytes)), "\(name)")
      count += 1
    }
    #expect(count > 350)
  }

  @Test(.enabled(if: hasSameData)) func everyZoneOfTheSystemIsThere() {
    let names = Set(EmbeddedTimeZones.names)
    let files =
      FileManager.default.enumerator(atPath: TimeZoneFileTests.folder)?
      .compactMap { $0 as? String } ?? []
    for file in files where !file.hasPrefix("posix") && !file.hasPrefix("right") {
      guard let name = TimeZoneName(file), file != "Factory", file != "localtime",
        let bytes = TimeZoneFileTests.read(file), (try? TimeZoneRules(bytes: bytes)) != nil
      else { continue }
      #expect(names.contains(name.successor?.text ?? file), "\(file)")
    }
  }

  @Test func changesBeforeARuleHolds() throws {
    // Egypt has changed its clocks since 2023 only, Greenland keeps summer time since 2023.
    let cairo = try #require(rules("Africa/Cairo"))
    #expect(cairo.offset(at: utc("2022-07-01", 0)) == 7200)
    #expect(cairo.offset(at: utc("2023-07-01", 0)) == 10_800)
    let nuuk = try #require(rules("America/Nuuk"))
    #expect(nuuk.offset(at: utc("2022-01-01", 0)) == -10_800)
    #expect(nuuk.offset(at: utc("2026-01-01", 0)) == -7200)
    #expect(nuuk.offset(at: utc("2026-07-01", 0)) == -3600)
    #expect(rules("Europe/Dublin")?.abbreviation(at: utc("2026-01-01", 0)) == "GMT")
    #expect(rules("Australia/Lord_Howe")?.offset(at: utc("2026-01-01", 0)) == 39_600)
    #expect(rules("Asia/Kolkata")?.offset(at: utc("2050-01-01", 0)) == 19_800)
  }

  @Test func oldAndUnknownNamesAreNotInTheTable() {
    #expect(rules("US/Eastern") == nil)
    #expect(rules("Europe/Londn") == nil)
    #expect(EmbeddedTimeZones.firstDate == day("2020-01-01"))
  }

  @Test func everySuccessorIsInTheTable() {
    let names = Set(EmbeddedTimeZones.names)
    for (old, new) in TimeZoneName.successors { #expect(names.contains(new), "\(old)") }
  }

  private func rules(_ name: String) -> TimeZoneRules? {
    TimeZoneName(name).flatMap(EmbeddedTimeZones.rules)
  }
}
