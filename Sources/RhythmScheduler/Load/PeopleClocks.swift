import RhythmCalendar
import RhythmPlan

/// On which day something is by everybody's own clock.
struct PeopleClocks {
  private var cursors: [TimeZoneCursor] = []
  /// By person and by series the place of their cursor; -1 where the zone is not known.
  private var ofPeople: [Int32] = []
  private var ofSeries: [Int32] = []
  private var places: [String: Int32] = [:]
  /// That of the zone that was asked for last: mostly it is asked for again.
  private var last: (name: String, place: Int32)?
  /// Of each person, which calendar they keep and where: those with equal numbers share both.
  private var classes: [Int32] = []

  init(_ plan: Plan, _ schedule: Schedule, _ zones: TimeZoneDatabase) {
    let days = schedule.workingDays
    // Most keep the plan's calendar in its zone.
    let usual = Class(zone: place(of: days.planZone, zones), calendar: days.plan)
    var known = [usual]
    for person in plan.people.indices.lazy.map({ PersonID($0) }) {
      let name = days.zone(of: person)
      let zone = name == days.planZone ? usual.zone : place(of: name, zones)
      ofPeople.append(zone)
      if zone == usual.zone, days.keepsPlan(person) {
        classes.append(0)
        continue
      }
      let own = Class(zone: zone, calendar: days[person])
      let number = known.firstIndex(of: own) ?? known.count
      if number == known.count { known.append(own) }
      classes.append(Int32(clamping: number))
    }
    for index in schedule.series.indices {
      let name = schedule.series[index].zoneName
      ofSeries.append(name == days.planZone ? usual.zone : place(of: name, zones))
    }
  }

  private struct Class: Equatable {
    var zone: Int32
    var calendar: WorkingCalendar
  }

  /// Which calendar somebody keeps and where: those with equal numbers share both. -1 for nobody of
  /// the plan.
  func number(of person: PersonID) -> Int32 {
    let index = Int(person.index)
    return classes.indices.contains(index) ? classes[index] : -1
  }

  private mutating func place(of name: String?, _ zones: TimeZoneDatabase) -> Int32 {
    guard let name else { return -1 }
    if let known = places[name] { return known }
    var place: Int32 = -1
    if let rules = zones.rules(for: name) {
      place = Int32(clamping: cursors.count)
      cursors.append(TimeZoneCursor(rules))
    }
    places[name] = place
    return place
  }

  /// The day on which an occurrence starts for somebody; days without a time are the same
  /// everywhere.
  mutating func day(of occurrence: Occurrence, for person: PersonID) -> CivilDate {
    let (own, series) = (Int(person.index), Int(occurrence.series))
    guard !occurrence.flags.contains(.wholeDays), ofPeople.indices.contains(own),
      ofSeries.indices.contains(series), ofPeople[own] >= 0, ofPeople[own] != ofSeries[series]
    else { return occurrence.date }
    return cursors[Int(ofPeople[own])].wallTime(at: occurrence.start).date
  }

  /// The day on which something is due for somebody.
  mutating func day(of due: DueMoment, for person: PersonID) -> CivilDate {
    let own = Int(person.index)
    guard let time = due.time, let name = due.zoneName, ofPeople.indices.contains(own),
      ofPeople[own] >= 0
    else { return due.date }
    if last?.name != name { last = (name, places[name] ?? -1) }
    guard let theirs = last?.place, theirs >= 0, ofPeople[own] != theirs else { return due.date }
    let instant = cursors[Int(theirs)].resolve(due.date, time).instant
    return cursors[Int(ofPeople[own])].wallTime(at: instant).date
  }
}
