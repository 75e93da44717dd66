import RhythmCalendar
import RhythmPlan

/// Where everybody is always there as planned, told once a series, so that of hundreds of thousands
/// of occurrences only those are looked at one by one where it can differ.
struct PlannedAttendance: Sendable {
  /// Of each person, whether there may be a day on which they are not there while the plan works.
  private let mayBeAway: [Bool]
  /// Of each person those days, as far as they lie in the horizon.
  private let away: [DateRanges]
  private let horizon: DateSpan
  /// Of each series, whether the same people take part in all its occurrences and none is ever away.
  private let isCertain: [Bool]

  /// The cost is linear in the series, the people who take part and the days of calendars of their own.
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
    horizon = schedule.horizon
    var daysOff = OwnDaysOff(days, over: horizon)
    away = plan.people.indices.map { index in
      guard mayBeAway[index] else { return DateRanges([]) }
      let absences = plan.people[index].absences.map(\.dates)
      return DateRanges(
        (plan.people[index].daysUnemployed + absences).filter { $0.first <= $0.last }
          + daysOff.of(PersonID(index)))
    }
    isCertain = schedule.series.indices.map { index in
      !mayDiffer(index) && schedule.series[index].participants.everybodyIs(isAlwaysThere)
    }
  }

  func mayBeAway(_ person: PersonID) -> Bool {
    let index = Int(person.index)
    return mayBeAway.indices.contains(index) && mayBeAway[index]
  }

  /// Whether somebody is there on a day; nil for one beyond the horizon, of which that was not told.
  func isThere(_ person: PersonID, on date: CivilDate) -> Bool? {
    guard mayBeAway(person) else { return true }
    return horizon.contains(date) ? !away[Int(person.index)].contains(date) : nil
  }

  func isCertain(ofSeries index: Int) -> Bool {
    isCertain.indices.contains(index) && isCertain[index]
  }
}

/// The days that the plan works and a calendar of somebody's own does not, told once a calendar.
private struct OwnDaysOff {
  private let days: WorkingDays
  private let horizon: DateSpan
  private var known: [(calendar: WorkingCalendar, daysOff: [DateSpan])] = []

  init(_ days: WorkingDays, over horizon: DateSpan) {
    self.days = days
    self.horizon = horizon
  }

  mutating func of(_ person: PersonID) -> [DateSpan] {
    let calendar = days[person]
    if let last = known.last, last.calendar == calendar { return last.daysOff }
    if let told = known.first(where: { $0.calendar == calendar }) { return told.daysOff }
    let usual = days.plan
    var daysOff: [DateSpan] = []
    if calendar != usual, horizon.first <= horizon.last {
      for number in horizon.first.dayNumber...horizon.last.dayNumber {
        let date = CivilDate(dayNumber: number)
        if !calendar.isWorkingDay(date), usual.isWorkingDay(date) { daysOff.append(DateSpan(date)) }
      }
    }
    known.append((calendar, daysOff))
    return daysOff
  }
}

extension Person {
  /// The days before somebody starts, and those after they have left.
  fileprivate var daysUnemployed: [DateSpan] {
    var result: [DateSpan] = []
    if let started = started?.value {
      result.append(DateSpan(first: .earliest, last: started.adding(days: -1)))
    }
    if let left = left?.value {
      result.append(DateSpan(first: left.adding(days: 1), last: .latest))
    }
    return result
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

  /// Whether a series plans the same people for all its dates, wherever `held` lines do not say who
  /// was there. Constant time.
  package func hasSamePeople(inSeries index: Int) -> Bool {
    schedule.series.indices.contains(index)
      && !hasFilteredPeople[Int(schedule.series[index].review.index)] && !isAdjusted(series: index)
  }

  /// Whether there may be a day on which somebody is not there while the plan works. Constant time.
  package func mayBeAway(_ person: PersonID) -> Bool { plannedAttendance.mayBeAway(person) }
}
