import RhythmCalendar
import Testing

@Suite struct TimeZoneTests {
  static let london = "GMT0BST,M3.5.0/1,M10.5.0"
  static let newYork = "EST5EDT,M3.2.0,M11.1.0"
  static let dublin = "IST-1GMT0,M10.5.0,M3.5.0/1"
  static let nuuk = "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"
  static let lordHowe = "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"
  static let jerusalem = "IST-2IDT,M3.4.4/26,M10.5.0"
  static let gaza = "EET-2EEST,M3.4.4/50,M10.4.4/50"
  static let cairo = "EET-2EEST,M4.5.5/0,M10.5.4/24"
  static let havana = "CST5CDT,M3.2.0/0,M11.1.0/1"
  static let chatham = "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45"

  /// Changes of 2026, as `zdump -v` prints them.
  @Test(arguments: [
    (london, "2026-03-29", 1, 0, 0, 3600), (london, "2026-10-25", 1, 0, 3600, 0),
    (newYork, "2026-03-08", 7, 0, -18000, -14400), (newYork, "2026-11-01", 6, 0, -14400, -18000),
    (dublin, "2026-03-29", 1, 0, 0, 3600), (dublin, "2026-10-25", 1, 0, 3600, 0),
    (nuuk, "2026-03-29", 1, 0, -7200, -3600), (nuuk, "2026-10-25", 1, 0, -3600, -7200),
    (lordHowe, "2026-04-04", 15, 0, 39600, 37800), (lordHowe, "2026-10-03", 15, 30, 37800, 39600),
    (jerusalem, "2026-03-27", 0, 0, 7200, 10800), (jerusalem, "2026-10-24", 23, 0, 10800, 7200),
    (gaza, "2026-03-28", 0, 0, 7200, 10800), (gaza, "2026-10-23", 23, 0, 10800, 7200),
    (cairo, "2026-04-23", 22, 0, 7200, 10800), (cairo, "2026-10-29", 21, 0, 10800, 7200),
    (havana, "2026-03-08", 5, 0, -18000, -14400), (havana, "2026-11-01", 5, 0, -14400, -18000),
    (chatham, "2026-04-04", 14, 0, 49500, 45900), (chatham, "2026-09-26", 14, 0, 45900, 49500),
  ])
  func changesByRule(
    footer: String, date: String, hour: Int, minute: Int, before: Int, after: Int
  ) throws {
    let rules = try zone(footer)
    let change = utc(date, hour, minute)
    #expect(rules.offset(at: change.adding(seconds: -1)) == before)
    #expect(rules.offset(at: change) == after)
    #expect(rules.interval(at: change.seconds).start == change.seconds)
    #expect(rules.interval(at: change.seconds - 1).end == change.seconds)
  }

  @Test func winterInDublinIsCalledDaylightSaving() throws {
    let rules = try zone(Self.dublin)
    #expect(rules.abbreviation(at: utc("2026-01-15", 12)) == "GMT")
    #expect(rules.interval(at: utc("2026-01-15", 12).seconds).kind.isDaylight)
    #expect(rules.abbreviation(at: utc("2026-07-15", 12)) == "IST")
  }

  @Test func daylightSavingAllYear() throws {
    for footer in ["EST5EDT,0/0,J365/25", "XXX3EDT4,0/0,J365/23"] {
      let rules = try zone(footer)
      var date = day("2026-01-01")
      while date < day("2029-02-01") {
        #expect(rules.offset(at: utc(date.description, 4)) == -14_400)
        date = date.adding(days: 5)
      }
      #expect(rules.resolve(day("2027-01-01"), time(0)) == .unique(utc("2027-01-01", 4)))
    }
  }

  @Test func daysCountedThroughTheYear() throws {
    // Day 60 without leap days is March 1 in every year; day 59 from 0 is February 29 in 2028.
    let rules = try zone("AAA0BBB,J60/0,300/0")
    #expect(rules.offset(at: utc("2028-02-29", 23, 59)) == 0)
    #expect(rules.offset(at: utc("2028-03-01", 0)) == 3600)
    #expect(rules.offset(at: utc("2026-03-01", 0)) == 3600)
    let other = try zone("AAA0BBB,59/0,300/0")
    #expect(other.offset(at: utc("2028-02-29", 0)) == 3600)
    #expect(other.offset(at: utc("2028-02-28", 23, 59)) == 0)
    #expect(other.offset(at: utc("2026-03-01", 0)) == 3600)
  }

  @Test(arguments: [
    "EST", "EST5EDT", "ES5", "EST25", "EST5EDT,M3.2.0", "EST5EDT,M13.1.0,M11.1.0",
    "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0/168,M11.1.0",
    "EST5EDT,J0,J365", "EST5EDT,366,J365", "<EST5", "EST5EDT,M3.2.0,M11.1.0,", "5", "<+0 >0",
    "EST5:60", "EST5EDT,M3.2.0/,M11.1.0",
  ])
  func rulesThatAreNone(footer: String) {
    #expect(throws: TimeZoneFileError.malformed) { try zone(footer) }
  }

  @Test func skippedTimesMoveForward() throws {
    let rules = try zone(Self.newYork)
    let skipped = rules.resolve(day("2026-03-08"), time(2, 30))
    #expect(skipped == .gap(utc("2026-03-08", 7, 30), length: 3600))
    #expect(skipped.instant.timestamp(offset: -14_400) == "2026-03-08T03:30:00-04:00")
    #expect(rules.resolve(day("2026-03-08"), time(3)) == .unique(utc("2026-03-08", 7)))
    #expect(rules.resolve(day("2026-03-08"), time(1, 59)) == .unique(utc("2026-03-08", 6, 59)))
    let half = try zone(Self.lordHowe).resolve(day("2026-10-04"), time(2, 15))
    #expect(half == .gap(utc("2026-10-03", 15, 45), length: 1800))
  }

  @Test func repeatedTimesAreTheFirst() throws {
    let rules = try zone(Self.newYork)
    let twice = rules.resolve(day("2026-11-01"), time(1, 30))
    #expect(twice == .fold(utc("2026-11-01", 5, 30), last: utc("2026-11-01", 6, 30)))
    #expect(twice.instant == utc("2026-11-01", 5, 30))
    #expect(rules.resolve(day("2026-11-01"), time(2)) == .unique(utc("2026-11-01", 7)))
    #expect(rules.resolve(day("2026-11-01"), time(0, 59)) == .unique(utc("2026-11-01", 4, 59)))
  }

  @Test func samoaSkippedAWholeDay() throws {
    // On 2011-12-30 the zone went from ten hours behind to fourteen ahead, daylight saving included.
    let change = utc("2011-12-30", 10)
    let file = TimeZoneFileBuilder(
      transitions: [(change.seconds, 1)],
      kinds: [(-36_000, true, 0), (50_400, true, 4)], names: "-10\0+14\0")
    let rules = try TimeZoneRules(bytes: file.bytes)
    #expect(
      rules.resolve(day("2011-12-30"), time(9))
        == .gap(utc("2011-12-30", 19), length: 86_400))
    #expect(rules.abbreviation(at: change) == "+14")
    #expect(rules.abbreviation(at: change.adding(seconds: -1)) == "-10")
    #expect(rules.offset(at: utc("2100-01-01", 0)) == 50_400)
  }

  @Test func aCursorAgreesWithTheRulesInAnyOrder() throws {
    for footer in [Self.london, Self.nuuk, Self.gaza, Self.chatham, "<-03>3"] {
      let rules = try zone(footer)
      var cursor = TimeZoneCursor(rules)
      var random = SeededGenerator(seed: 11)
      for step in 0..<2000 {
        // First ascending by some hours, then all over the place.
        let hours = step < 1500 ? step * 12 : Int.random(in: -100_000...900_000, using: &random)
        let date = day("2026-01-01").adding(days: hours / 24)
        let clock = TimeOfDay(minutes: hours % 24 * 60 + 30)
        let resolution = rules.resolve(date, clock)
        #expect(cursor.resolve(date, clock) == resolution)
        let instant = resolution.instant
        #expect(cursor.offset(at: instant) == rules.offset(at: instant))
        if case .gap = resolution { continue }
        let wall = cursor.wallTime(at: instant)
        #expect(wall.date == date && wall.time == clock)
      }
    }
  }

  @Test func extremesAreHarmless() throws {
    for footer in [Self.london, Self.nuuk, "UTC0"] {
      let rules = try zone(footer)
      var cursor = TimeZoneCursor(rules)
      for number in [Int32.min, Int32.max] {
        let date = CivilDate(dayNumber: number)
        #expect(cursor.resolve(date, time(12)) == rules.resolve(date, time(12)))
      }
      for seconds in [Int64.min, Int64.max] {
        let instant = Instant(seconds: seconds)
        #expect(abs(cursor.offset(at: instant)) <= 7200)
        #expect(!instant.timestamp(offset: -18_000).isEmpty)
      }
    }
  }

  @Test func timestamps() {
    let instant = utc("2026-03-02", 8, 5)
    #expect(instant.timestamp(offset: 3600) == "2026-03-02T09:05:00+01:00")
    #expect(instant.timestamp(offset: 0) == "2026-03-02T08:05:00+00:00")
    #expect(instant.timestamp(offset: -12_600) == "2026-03-02T04:35:00-03:30")
    #expect(Instant(seconds: -1).timestamp(offset: 0) == "1969-12-31T23:59:59+00:00")
    #expect(Instant(seconds: 0).timestamp(offset: -75) == "1969-12-31T23:59:00-00:01")
  }

  @Test func names() {
    for name in ["Europe/London", "UTC", "Etc/GMT+5", "America/Port-au-Prince", "EST5EDT"] {
      #expect(TimeZoneName(name)?.text == name)
    }
    for name in [
      "", "/etc/passwd", "../etc/passwd", "Europe/../x", "Europe//London", "Europe/", ".hidden",
      "Europe/London\0", "a b", "Zürich", "+5", "tzdata.zi", "Europe\\London",
      String(repeating: "a", count: 101),
    ] {
      #expect(TimeZoneName(name) == nil)
    }
    #expect(TimeZoneName("US/Eastern")?.successor?.text == "America/New_York")
    #expect(TimeZoneName("Asia/Calcutta")?.successor?.text == "Asia/Kolkata")
    #expect(TimeZoneName("Zulu")?.successor?.text == "Etc/UTC")
    #expect(TimeZoneName("Europe/London")?.successor == nil)
  }
}
