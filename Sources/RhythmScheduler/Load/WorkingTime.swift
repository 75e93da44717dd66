import RhythmCalendar
import RhythmPlan

/// How long everybody works, day by day, less what they are away.
struct WorkingTime: Sendable {
  private var people: [Hours]

  private struct Hours {
    var calendar: WorkingCalendar
    /// Of a whole working day.
    var minutes: Int
    var absences: [DateSpan]
    var employed: DateSpan
  }

  init(_ plan: Plan, _ days: WorkingDays) {
    people = plan.people.indices.map { index in
      let hours = days.hours(of: PersonID(index))
      let length = Int(hours.end.minutes) - Int(hours.start.minutes)
      let started = plan.people[index].started?.value ?? .earliest
      let left = plan.people[index].left?.value ?? .latest
      return Hours(
        calendar: days[PersonID(index)],
        // Whoever works at night works into the next day.
        minutes: length < 0 ? length + 1440 : length,
        absences: plan.people[index].absences.map(\.dates),
        employed: DateSpan(first: started, last: max(started, left)))
    }
  }

  /// The minutes that somebody works on a day: half of them on a half day, none on a day off, when
  /// they are away, before they start and after they left.
  func minutes(of person: PersonID, on date: CivilDate) -> Int {
    guard isThere(person, on: date) else { return 0 }
    let index = Int(person.index)
    guard people[index].calendar.isWorkingDay(date) else { return 0 }
    return people[index].calendar.isHalfDay(date)
      ? people[index].minutes / 2 : people[index].minutes
  }

  func minutes(of person: PersonID, in days: DateSpan) -> Int {
    guard days.first <= days.last else { return 0 }
    var total = 0
    for number in days.first.dayNumber...days.last.dayNumber {
      total &+= minutes(of: person, on: CivilDate(dayNumber: number))
    }
    return total
  }

  /// How many of some days all of some people work.
  func count(workedBy all: [PersonID], in days: DateSpan) -> Int {
    guard days.first <= days.last else { return 0 }
    return (days.first.dayNumber...days.last.dayNumber).count { number in
      all.allSatisfy { minutes(of: $0, on: CivilDate(dayNumber: number)) > 0 }
    }
  }

  /// The minutes of a week without a day off.
  func usualWeek(of person: PersonID) -> Int {
    let index = Int(person.index)
    guard people.indices.contains(index) else { return 0 }
    return people[index].minutes * people[index].calendar.weekdays.count
  }

  /// Whether somebody is neither away nor not there yet or any more.
  func isThere(_ person: PersonID, on date: CivilDate) -> Bool {
    let index = Int(person.index)
    guard people.indices.contains(index), people[index].employed.contains(date) else {
      return false
    }
    return !people[index].absences.contains { $0.contains(date) }
  }
}
