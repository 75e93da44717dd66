import RhythmCalendar
import RhythmPlan

/// Whether somebody is there on a day.
enum Presence: Hashable {
  case there
  /// Away, with whoever stands in.
  case away(standIn: PersonID?)
  /// Not there yet, or no more.
  case notEmployed
}

extension Phrases {
  /// Somebody is away in an absence, and on a day off that is theirs and not the plan's.
  func presence(of id: PersonID, on date: CivilDate, _ days: WorkingDays) -> Presence {
    let index = Int(id.index)
    guard plan.people.indices.contains(index) else { return .there }
    // A person is looked at in place: to copy all that is said of one costs more than the look.
    if let place = plan.people[index].absences.firstIndex(where: { $0.dates.contains(date) }) {
      let standIn = plan.people[index].absences[place].standIn
        .flatMap { people($0.value, Bindings()).first }
      return .away(standIn: standIn == id ? nil : standIn)
    }
    if let started = plan.people[index].started?.value, date < started { return .notEmployed }
    if let left = plan.people[index].left?.value, date > left { return .notEmployed }
    if !days.works(id, on: date), days.calendar.working.isWorkingDay(date) {
      return .away(standIn: nil)
    }
    return .there
  }

  /// Whether so many are away, or those whom a condition names, that it holds on a day.
  ///
  /// Those are counted who have to be there; somebody is away whether or not anybody stands in.
  func areAway(
    _ when: Condition.When, _ bindings: Bindings, on date: CivilDate, _ days: WorkingDays
  ) -> Bool {
    switch when {
    case .nothingIsOpen: return false
    case .halfAreAway:
      let (away, all) = countAway(bindings, on: date, days)
      return away > 0 && away * 2 >= all
    case .away(let count): return countAway(bindings, on: date, days).away >= max(1, count)
    case .isAway(let term):
      let people = people(term, bindings)
      return !people.isEmpty && people.allSatisfy { presence(of: $0, on: date, days) != .there }
    }
  }

  /// How many of those are away who have to be there, and how many these are.
  private func countAway(
    _ bindings: Bindings, on date: CivilDate, _ days: WorkingDays
  ) -> (away: Int, all: Int) {
    let required = bindings.participants.required
      .map { presence(of: $0, on: date, days) }.filter { $0 != .notEmployed }
    return (required.count { $0 != .there }, required.count)
  }

  /// Those for whom the conditions of a review name a stand-in on a day, with who it is.
  func appointed(
    _ conditions: [Condition], _ bindings: Bindings, on date: CivilDate, _ days: WorkingDays
  ) -> [PersonID: PersonID] {
    var result: [PersonID: PersonID] = [:]
    for condition in conditions {
      guard case .standIn(let term) = condition.then,
        areAway(condition.when, bindings, on: date, days),
        let standIn = people(term, bindings).first
      else { continue }
      var absent: [PersonID] = []
      if case .isAway(let who) = condition.when {
        absent = people(who, bindings)
      } else {
        // For one of many who are away somebody takes the part that matters most.
        let missing = bindings.participants.required.first {
          presence(of: $0, on: date, days) != .there && result[$0] == nil
        }
        absent = missing.map { [$0] } ?? []
      }
      for person in absent where result[person] == nil { result[person] = standIn }
    }
    return result
  }
}
