import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

@testable import RhythmScheduler

// Plans built by hand, each clause at a place of its own.

/// Hands out places: every clause stands ten bytes after the one before it.
struct Places {
  private var next = 0

  mutating func place() -> SourceRange {
    next += 10
    return SourceRange(FileID(0), ByteRange(next, next + 9))
  }
}

struct PlanBuilder {
  var plan = Plan()
  var places = Places()

  init(
    covers: DateSpan = span("2026-01-01", "2026-12-31"), timeZone: String? = "Europe/London",
    _ change: (inout PlanHeader) -> Void = { _ in }
  ) {
    var header = PlanHeader(name: here("p"), title: nil, range: places.place())
    header.covers = here(covers)
    header.working.timeZone = timeZone.map { here($0) }
    change(&header)
    plan.header = header
  }

  mutating func here<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: places.place())
  }

  mutating func text(_ literal: String) -> Text {
    Text(segments: [.literal(literal)], range: places.place())
  }

  mutating func person(_ name: String, _ change: (inout Person) -> Void = { _ in }) -> PersonID {
    var person = Person(name: here(name), title: nil, range: places.place())
    change(&person)
    plan.people.append(person)
    return PersonID(plan.people.count - 1)
  }

  mutating func team(
    _ name: String, lead: PersonID?, members: [PersonID], _ change: (inout Team) -> Void = { _ in }
  ) -> TeamID {
    var team = Team(name: here(name), title: nil, range: places.place())
    team.lead = lead.map { here(.reference(.person($0))) }
    team.members = phrase(members.map { .reference(.person($0)) })
    change(&team)
    plan.teams.append(team)
    return TeamID(plan.teams.count - 1)
  }

  mutating func phrase(_ terms: [PeopleTerm], except: [PeopleTerm] = []) -> PeoplePhrase {
    PeoplePhrase(
      terms: terms.map { here($0) }, except: except.map { here($0) }, range: places.place())
  }

  mutating func guests(_ terms: [PeopleTerm], filters: [Filter] = []) -> Invitation {
    Invitation(
      guests: terms.map { Invitation.Guest(here($0)) }, filters: filters.map { here($0) },
      range: places.place())
  }

  mutating func forEach(_ name: String, slot: Int, in terms: [PeopleTerm]) -> ForEach {
    ForEach(name: name, slot: slot, set: phrase(terms), range: places.place())
  }

  mutating func holidays(_ dates: String...) {
    let rules = dates.map { HolidayRule(.dates(DateSpan(date($0))), title: "Holiday") }
    plan.holidayCalendars.append(
      HolidayCalendar(
        name: here("h"), title: nil, source: nil, holidays: HolidaySet(rules: rules),
        range: places.place()))
    let id = here(HolidayCalendarID(plan.holidayCalendars.count - 1))
    plan.header?.working.holidays.append(id)
  }

  mutating func cadence(
    _ form: Cadence.Form, at time: String? = "09:00", minutes: Int? = 45,
    filters: [Filter] = [], _ change: (inout Cadence) -> Void = { _ in }
  ) -> Cadence {
    var cadence = Cadence(form: form, range: places.place(), formRange: places.place())
    cadence.start = time.map { .time(clock($0), isLocal: false) }
    cadence.length = minutes.map { .minutes($0) }
    cadence.filters = filters.map { here($0) }
    change(&cadence)
    return cadence
  }

  mutating func weekly(
    _ weekdays: Weekday..., every interval: Int = 1, at time: String? = "09:00",
    filters: [Filter] = [], _ change: (inout Cadence) -> Void = { _ in }
  ) -> Cadence {
    cadence(
      .every(
        interval: interval, unit: .period(.week), days: .weekdays(WeekdaySet(weekdays), of: nil)),
      at: time, filters: filters, change)
  }

  @discardableResult
  mutating func review(
    _ name: String, _ cadences: [Cadence],
    _ change: (inout PlanBuilder, inout ReviewClauses) -> Void = {
      _, _ in
    }
  ) -> ReviewID {
    var review = Review(name: here(name), title: nil, isTemplate: false, range: places.place())
    review.clauses.cadences = cadences
    change(&self, &review.clauses)
    plan.reviews.append(review)
    return ReviewID(plan.reviews.count - 1)
  }

  mutating func exception(
    _ change: DatedException.Change, only: SeriesReference? = nil
  ) -> DatedException {
    DatedException(
      change, only: only, because: text("so"), range: places.place(), dateRange: places.place())
  }

  func schedule(over horizon: DateSpan? = nil, limit: Int = 1_000_000) -> Schedule {
    RhythmScheduler.schedule(
      plan, over: horizon, today: date("2026-03-04"), zones: .forTests, limit: limit)
  }
}

extension TimeZoneDatabase {
  /// A few zones by rules that hold for good, and an unlucky one without daylight saving.
  static let forTests = TimeZoneDatabase(
    [
      "Europe/London": zone("GMT0BST,M3.5.0/1,M10.5.0"),
      "Europe/Madrid": zone("CET-1CEST,M3.5.0,M10.5.0/3"),
      "America/New_York": zone("EST5EDT,M3.2.0,M11.1.0"),
      "Asia/Kolkata": TimeZoneRules(offset: 19_800, abbreviation: "IST"),
    ], names: ["America/New_York", "Asia/Kolkata", "Europe/London", "Europe/Madrid"])

  /// A zone of a rule alone, read from a file made of it.
  private static func zone(_ rule: String) -> TimeZoneRules {
    func number(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }
    }
    let start = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
    let counts = [0, 0, 0, 0, 1, 4].flatMap { number($0) }
    let kind: [UInt8] = number(0) + [0, 0] + Array("LMT".utf8) + [0]
    let bytes = start + counts + kind + start + counts + kind + Array("\n\(rule)\n".utf8)
    return (try? TimeZoneRules(bytes: bytes)) ?? .utc
  }
}

func date(_ text: String) -> CivilDate {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return CivilDate(year: parts[0], month: parts[1], day: parts[2]) ?? .earliest
}

func span(_ first: String, _ last: String) -> DateSpan {
  DateSpan(first: date(first), last: date(last))
}

func clock(_ text: String) -> TimeOfDay {
  let parts = text.split(separator: ":").compactMap { Int($0) }
  return TimeOfDay(minutes: parts[0] * 60 + parts[1])
}

extension Schedule {
  /// The dates on which something is held, as text.
  var dates: [String] { occurrences.map { "\($0.date)" } }

  /// Date and wall time of what is held.
  var times: [String] {
    occurrences.map { "\($0.date) \(TimeOfDay(minutes: Int($0.startMinute)))" }
  }

  var ids: [String] { occurrences.map { id(of: $0) } }

  var checks: [CheckName] { findings.map(\.check) }

  func finding(_ check: CheckName) -> Finding? { findings.first { $0.check == check } }
}
