import RhythmCalendar
import RhythmPlan
import RhythmText

/// An occurrence that stands in a time that a policy wants free for some of those who must come.
package struct FreeTimeBreach: Hashable, Sendable {
  /// The index of the occurrence in `Schedule.occurrences`.
  package var occurrence: Int
  /// Those for whom the time is to be free, in the order of their part.
  package var people: [PersonID]
  /// The most minutes of it that lie in the free time for one of them.
  package var minutes: Int
  /// The place of the `free` line.
  package var line: SourceRange
}

extension OccurrenceDetails {
  /// Where reviews stand in times that the policies want free, in the order of the occurrences, of
  /// each in the order of the lines.
  ///
  /// A time is told in the plan's zone, `local` in each person's own; whom nobody gives a zone has no
  /// free time. What takes whole days, no time or nobody's presence breaks nothing. The cost is that
  /// of the occurrences times the lines times the zones of those who come.
  package func freeTimeBreaches(zones: TimeZoneDatabase) -> [FreeTimeBreach] {
    var search = FreeTimeSearch(self, zones)
    return search.lines.isEmpty ? [] : search.breaches()
  }
}

/// Looks through all occurrences with a cursor for each zone.
private struct FreeTimeSearch {
  let details: OccurrenceDetails
  let zones: TimeZoneDatabase
  let lines: [FreeTimes.Line]
  let ranges: [SourceRange]
  private var cursors: [TimeZoneCursor] = []
  private var cursorOfZone: [String: Int] = [:]
  /// For each series that is always attended as planned, who wants what free, once told.
  private var known: [Int32: [Wanting]] = [:]

  /// Those of one zone for whom a line holds.
  struct Wanting {
    var line: Int
    var cursor: Int
    var people: [PersonID]
  }

  init(_ details: OccurrenceDetails, _ zones: TimeZoneDatabase) {
    self.details = details
    self.zones = zones
    lines = FreeTimes(details.plan, details.organisation).lines
    ranges = details.plan.policies.flatMap(\.freeTimes).map(\.range)
  }

  mutating func breaches() -> [FreeTimeBreach] {
    var result: [FreeTimeBreach] = []
    for (index, occurrence) in details.schedule.occurrences.enumerated()
    where occurrence.seconds > 0 && occurrence.flags.isDisjoint(with: [.isAsync, .wholeDays]) {
      let length = Int(occurrence.seconds) / 60
      var found: [Int: FreeTimeBreach] = [:]
      for item in wanting(occurrence) {
        let wall = cursors[item.cursor].wallTime(at: occurrence.start)
        let minutes = lines[item.line].minutes(of: length, from: wall)
        guard minutes > 0 else { continue }
        var breach =
          found[item.line]
          ?? FreeTimeBreach(
            occurrence: index, people: [], minutes: 0, line: ranges[item.line])
        breach.people += item.people
        breach.minutes = max(breach.minutes, min(minutes, length))
        found[item.line] = breach
      }
      result += found.sorted { $0.key < $1.key }.map(\.value)
    }
    return result
  }

  private mutating func wanting(_ occurrence: Occurrence) -> [Wanting] {
    let isPlanned = details.isAttendedAsPlanned(occurrence)
    if isPlanned, let wanting = known[occurrence.series] { return wanting }
    let people = details.attendance(of: occurrence).participants.required
    var result: [Wanting] = []
    for (index, line) in lines.enumerated() where !details.excepts(line.selection, occurrence) {
      for person in people where line.selection.concerns(person) {
        guard let cursor = cursor(of: person, isLocal: line.isLocal) else { continue }
        if let place = result.firstIndex(where: { $0.line == index && $0.cursor == cursor }) {
          result[place].people.append(person)
        } else {
          result.append(Wanting(line: index, cursor: cursor, people: [person]))
        }
      }
    }
    if isPlanned { known[occurrence.series] = result }
    return result
  }

  /// Where the cursor of the zone stands in which a line means its times for somebody.
  private mutating func cursor(of person: PersonID, isLocal: Bool) -> Int? {
    let days = details.schedule.workingDays
    guard let zone = isLocal ? days.zone(of: person) : days.planZone ?? days.zone(of: person)
    else { return nil }
    if let known = cursorOfZone[zone] { return known }
    guard let rules = zones.rules(for: zone) else { return nil }
    cursors.append(TimeZoneCursor(rules))
    cursorOfZone[zone] = cursors.count - 1
    return cursors.count - 1
  }
}
