import RhythmCalendar
import RhythmPlan

/// Who works on which days, at which hours and in which zone: the plan, its teams, its people.
///
/// What a person does not say, the first declared team says that they lead or are a member of and
/// that says it, or the team that this one is part of, else the plan. Zone, days, hours and holidays
/// are each told by themselves.
package struct WorkingDays: Sendable {
  /// All that the plan says of its calendar, holidays among it.
  package let calendar: CalendarContext
  /// The holidays of the plan, by date.
  package let holidays: [Holiday]
  /// The zone of the plan; nil where it says none.
  package let planZone: String?
  package let planHours: TimeRange
  /// The working days of each team and person, by id.
  let teams: [WorkingCalendar]
  let people: [WorkingCalendar]
  /// Of each person, whether they keep the calendar of the plan.
  let keepsPlan: [Bool]
  let peopleZones: [String?]
  let peopleHours: [TimeRange]

  /// The working days of the plan.
  package var plan: WorkingCalendar { calendar.working }

  package subscript(person: PersonID) -> WorkingCalendar {
    let index = Int(person.index)
    return people.indices.contains(index) ? people[index] : plan
  }

  /// Whether a day is worked by the calendar of somebody, who may be away.
  func works(_ person: PersonID, on date: CivilDate) -> Bool {
    let index = Int(person.index)
    return people.indices.contains(index)
      ? people[index].isWorkingDay(date) : calendar.working.isWorkingDay(date)
  }

  package subscript(team: TeamID) -> WorkingCalendar {
    let index = Int(team.index)
    return teams.indices.contains(index) ? teams[index] : plan
  }

  /// Whether somebody works on the days on which the plan does. Constant time.
  func keepsPlan(_ person: PersonID) -> Bool {
    let index = Int(person.index)
    return !keepsPlan.indices.contains(index) || keepsPlan[index]
  }

  /// The zone of a person; nil where nobody says one.
  package func zone(of person: PersonID) -> String? {
    let index = Int(person.index)
    return peopleZones.indices.contains(index) ? peopleZones[index] : planZone
  }

  /// The hours that a person works, in their own zone.
  package func hours(of person: PersonID) -> TimeRange {
    let index = Int(person.index)
    return peopleHours.indices.contains(index) ? peopleHours[index] : planHours
  }

  /// What the plan's holiday on a date is called; nil where there is none.
  package func holiday(on date: CivilDate) -> String? {
    var (lower, upper) = (0, holidays.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if holidays[middle].date < date { lower = middle + 1 } else { upper = middle }
    }
    guard lower < holidays.count, holidays[lower].date == date else { return nil }
    return holidays[lower].title
  }
}
