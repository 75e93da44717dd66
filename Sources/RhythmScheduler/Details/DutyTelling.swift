import RhythmCalendar
import RhythmPlan

extension OccurrenceDetails {
  /// What is to be done for an occurrence before and after it, and the actions that it must produce:
  /// preps, follow-ups, expected actions, each in the order in which they are written, one a person.
  package func duties(of occurrence: Occurrence) -> [DutyInstance] {
    let clauses = clauses(of: occurrence)
    if clauses.preps.isEmpty, clauses.followUps.isEmpty, clauses.expects.isEmpty { return [] }
    let bindings = bindingsAsHeld(occurrence)
    let dues = DueTelling(details: self, occurrence: occurrence, clauses: clauses)
    var result: [DutyInstance] = []
    func add(_ kind: DutyInstance.Kind, _ duties: [Duty]) {
      for (index, duty) in duties.enumerated() where holds(duty.filters, for: occurrence) {
        for bindings in turns(of: duty.forEach, bindings, occurrence) {
          let title = phrases.text(duty.title, bindings)
          let left = Set(excepted(by: duty, bindings, occurrence))
          let people = (duty.by.map { phrases.people($0, bindings) } ?? [])
            .filter { !left.contains($0) }
          for person in people.isEmpty ? [nil] : people.map(Optional.some) {
            result.append(
              DutyInstance(
                kind: kind, duty: index, title: title, person: person,
                due: dues.moment(duty.due, kind, person: person, bindings), minutes: duty.takes,
                range: duty.range))
          }
        }
      }
    }
    add(.prep, clauses.preps)
    add(.followUp, clauses.followUps)
    add(.expects, clauses.expects)
    return result
  }

  private func excepted(
    by duty: Duty, _ bindings: Bindings, _ occurrence: Occurrence
  ) -> [PersonID] {
    guard let except = duty.except else { return [] }
    return phrases.people(except, bindings).filter { person in
      phrases.holds(
        duty.exceptConditions, for: .person(person), bindings, on: occurrence.nominal,
        working: schedule.workingDays[person])
    }
  }

  private func turns(
    of forEach: ForEach?, _ bindings: Bindings, _ occurrence: Occurrence
  ) -> [Bindings] {
    guard let forEach else { return [bindings] }
    return values(forEach, bindings, on: occurrence).map { value in
      var bindings = bindings
      bindings[forEach.slot] = value
      return bindings
    }
  }
}
