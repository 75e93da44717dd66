import RhythmCalendar
import RhythmPlan

/// Who works on which days and in which zone: the plan, its teams, its people.
package struct WorkingDays: Sendable {
  /// All that the plan says of its calendar, holidays among it.
  package let calendar: CalendarContext
  /// The working days of each team, by id.
  let teams: [WorkingCalendar]
  /// The working days of each person, by id.
  let people: [WorkingCalendar]
  let planZone: String?
  let teamZones: [String?]
  let peopleZones: [String?]

  /// The working days of the plan.
  package var plan: WorkingCalendar { calendar.working }

  /// The working days of a person: their own, those of the first declared team that has them among
  /// its members and says any, else the plan's. Days and holidays are each taken by themselves.
  package subscript(person: PersonID) -> WorkingCalendar {
    let index = Int(person.index)
    return people.indices.contains(index) ? people[index] : plan
  }

  /// The working days of a team: its own, else the plan's.
  package subscript(team: TeamID) -> WorkingCalendar {
    let index = Int(team.index)
    return teams.indices.contains(index) ? teams[index] : plan
  }

  /// The zone of a person: their own, their first declared team's, the plan's; nil where nobody
  /// says one.
  package func zone(of person: PersonID) -> String? {
    let index = Int(person.index)
    return peopleZones.indices.contains(index) ? peopleZones[index] : planZone
  }
}
