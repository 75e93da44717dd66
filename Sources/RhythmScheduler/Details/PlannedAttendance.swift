import RhythmCalendar
import RhythmPlan

/// Where everybody is always there as planned, told once a series, so that of hundreds of thousands
/// of occurrences only those are looked at one by one where it can differ.
struct PlannedAttendance: Sendable {
  /// Of each person, whether there may be a day on which they are not there while the plan works.
  private let mayBeAway: [Bool]
  /// Of each series, whether the same people take part in all its occurrences and none is ever away.
  private let isCertain: [Bool]

  /// The cost is linear in the series and the people who take part.
  init(_ schedule: Schedule, in plan: Plan, mayDiffer: (_ series: Int) -> Bool) {
    let days = schedule.workingDays
    let mayBeAway = plan.people.indices.map { index in
      let person = PersonID(index)
      return !plan.people[index].absences.isEmpty || plan.people[index].started != nil
        || plan.people[index].left != nil || !days.keepsPlan(person)
    }
    func isAlwaysThere(_ person: PersonID) -> Bool {
      let index = Int(person.index)
      return !mayBeAway.indices.contains(index) || !mayBeAway[index]
    }
    self.mayBeAway = mayBeAway
    isCertain = schedule.series.indices.map { index in
      !mayDiffer(index) && schedule.series[index].participants.everybodyIs(isAlwaysThere)
    }
  }

  func mayBeAway(_ person: PersonID) -> Bool {
    let index = Int(person.index)
    return mayBeAway.indices.contains(index) && mayBeAway[index]
  }

  func isCertain(ofSeries index: Int) -> Bool {
    isCertain.indices.contains(index) && isCertain[index]
  }
}

extension Participants {
  /// Whether something holds for everybody but the note takers, who are guests as well.
  func everybodyIs(_ there: (PersonID) -> Bool) -> Bool {
    (chair.map(there) ?? true) && attendees.allSatisfy(there) && optional.allSatisfy(there)
      && observers.allSatisfy(there)
  }
}

extension OccurrenceDetails {
  /// Whether those who take part in an occurrence are the participants of its series, and all of
  /// them are there: `attendance(of:)` would say no more. Constant time.
  package func isAttendedAsPlanned(_ occurrence: Occurrence) -> Bool {
    plannedAttendance.isCertain(ofSeries: Int(occurrence.series))
  }

  /// Whether there may be a day on which somebody is not there while the plan works. Constant time.
  package func mayBeAway(_ person: PersonID) -> Bool { plannedAttendance.mayBeAway(person) }
}
