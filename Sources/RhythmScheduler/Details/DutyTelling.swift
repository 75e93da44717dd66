import RhythmCalendar
import RhythmPlan

extension OccurrenceDetails {
  /// What is to be done for an occurrence before and after it, and the actions that it must produce:
  /// preps, follow-ups, expected actions, each in the order in which they are written, one a person.
  ///
  /// - Parameter kinds: those that are asked for; whoever needs one kind is spared the others.
  package func duties(
    of occurrence: Occurrence, kinds: [DutyInstance.Kind] = [.prep, .followUp, .expects]
  ) -> [DutyInstance] {
    let clauses = clauses(of: occurrence)
    let asked = kinds.map { ($0, clauses.duties(of: $0)) }.filter { !$0.1.isEmpty }
    if asked.isEmpty { return [] }
    let bindings = bindingsAsHeld(occurrence, clauses)
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
    for (kind, duties) in asked { add(kind, duties) }
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

extension ReviewClauses {
  fileprivate func duties(of kind: DutyInstance.Kind) -> [Duty] {
    switch kind {
    case .prep: preps
    case .followUp: followUps
    case .expects: expects
    }
  }
}
