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

    func minutes(on date: CivilDate) -> Int {
      guard isWorked(date) else { return 0 }
      return calendar.isHalfDay(date) ? minutes / 2 : minutes
    }

    /// Whether at least half of a day is worked.
    func isWorked(_ date: CivilDate) -> Bool {
      employed.contains(date) && !absences.contains { $0.contains(date) }
        && calendar.isWorkingDay(date)
    }
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
    let index = Int(person.index)
    return people.indices.contains(index) ? people[index].minutes(on: date) : 0
  }

  func minutes(of person: PersonID, in days: DateSpan) -> Int {
    let index = Int(person.index)
    guard people.indices.contains(index), days.first <= days.last else { return 0 }
    let hours = people[index]
    var total = 0
    for number in days.first.dayNumber...days.last.dayNumber {
      total &+= hours.minutes(on: CivilDate(dayNumber: number))
    }
    return total
  }

  /// How many of some days all of some people work.
  func count(workedBy all: [PersonID], in days: DateSpan) -> Int {
    guard days.first <= days.last else { return 0 }
    var worked = Array(days.first.dayNumber...days.last.dayNumber)
    for person in all {
      let index = Int(person.index)
      guard people.indices.contains(index) else { return 0 }
      let hours = people[index]
      worked.removeAll { hours.minutes == 0 || !hours.isWorked(CivilDate(dayNumber: $0)) }
    }
    return worked.count
  }

  /// The minutes of a week without a day off.
  func usualWeek(of person: PersonID) -> Int {
    let index = Int(person.index)
    guard people.indices.contains(index) else { return 0 }
    return people[index].minutes * people[index].calendar.weekdays.count
  }

  /// Whether somebody is employed on some of these days.
  func isEmployed(_ person: PersonID, in days: DateSpan) -> Bool {
    let index = Int(person.index)
    return people.indices.contains(index) && people[index].employed.intersection(days) != nil
  }

  /// Whether somebody is neither away nor not there yet or any more.
  func isThere(_ person: PersonID, on date: CivilDate) -> Bool {
    let index = Int(person.index)
    return people.indices.contains(index) && people[index].employed.contains(date)
      && !people[index].absences.contains { $0.contains(date) }
  }
}
