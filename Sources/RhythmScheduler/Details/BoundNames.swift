import RhythmPlan

extension OccurrenceDetails {
  /// What names stand for in an occurrence, before anybody is away.
  func bindings(of occurrence: Occurrence, _ clauses: ReviewClauses) -> Bindings {
    var bindings = bindingsBesidePeople(of: occurrence, clauses)
    bindings.participants = participants(of: occurrence, clauses)
    return bindings
  }

  private func bindingsBesidePeople(
    of occurrence: Occurrence, _ clauses: ReviewClauses
  ) -> Bindings {
    let index = Int(occurrence.series)
    guard schedule.series.indices.contains(index) else { return Bindings() }
    var bindings = Bindings(schedule.series[index].values)
    bindings.measures = measuresLookedAt(in: occurrence, clauses.looksAt)
    bindings.turns = turns(of: occurrence, clauses)
    return bindings
  }

  /// Who is to take part in an occurrence, before anybody is away. Measures have no part in it.
  func participants(of occurrence: Occurrence, _ clauses: ReviewClauses) -> Participants {
    let index = Int(occurrence.series)
    guard schedule.series.indices.contains(index) else { return Participants() }
    let review = Int(schedule.series[index].review.index)
    guard hasFilteredPeople[review] || !startedAdjustments(of: occurrence).isEmpty else {
      return schedule.series[index].participants
    }
    var bindings = Bindings(schedule.series[index].values)
    bindings.turns = turns(of: occurrence, clauses)
    return phrases.participants(clauses, bindings) { holds($0, for: occurrence) }
  }

  /// A text of the plan with its names put in, as an occurrence reads it.
  ///
  /// `further` binds what a duty's or an agenda item's own `for each` adds after the slots of the
  /// review.
  package func text(
    _ text: Text, of occurrence: Occurrence, further: [BoundValue] = []
  ) -> String {
    if text.segments.allSatisfy({ if case .literal = $0 { true } else { false } }) {
      return phrases.text(text)
    }
    return phrases.text(text, bindingsAsHeld(occurrence, further))
  }

  /// The people that a phrase means in an occurrence, each once, in the order of the phrase.
  ///
  /// `attendees` and the like are those who are there.
  package func people(
    _ phrase: PeoplePhrase, of occurrence: Occurrence, further: [BoundValue] = []
  ) -> [PersonID] {
    phrases.people(phrase, bindingsAsHeld(occurrence, further))
  }

  /// What a `for each` of a duty or an agenda item walks in an occurrence: without `in` the list that
  /// a rotation has bound.
  package func values(
    _ forEach: ForEach, of occurrence: Occurrence, further: [BoundValue] = []
  ) -> [BoundValue] {
    values(forEach, bindingsAsHeld(occurrence, further), on: occurrence)
  }

  func values(
    _ forEach: ForEach, _ bindings: Bindings, on occurrence: Occurrence
  ) -> [BoundValue] {
    guard let set = forEach.set else {
      return list(walkedBy: forEach, bindings, clauses(of: occurrence))
    }
    let values = phrases.values(set, bindings)
    if forEach.conditions.isEmpty { return values }
    return values.filter { value in
      var bindings = bindings
      bindings[forEach.slot] = value
      return phrases.holds(
        forEach.conditions, for: value, bindings, on: occurrence.nominal,
        working: schedule.workingDays.plan)
    }
  }

  /// The slots after those of `for each` and `rotate`; an `adjust` counts its own `rotate` lines.
  private func furtherSlots(of occurrence: Occurrence) -> [Int] {
    guard let series = schedule.series(of: occurrence) else { return [] }
    let review = Int(series.review.index)
    let rotations =
      [plan.reviews[review].clauses.rotations.count]
      + startedAdjustments(of: occurrence).map { plan.adjustments[$0].clauses.rotations.count }
    return Set(rotations).map { plan.reviews[review].clauses.forEach.count + $0 }.sorted()
  }

  /// What names stand for in an occurrence, with those who are there as its people.
  func bindingsAsHeld(_ occurrence: Occurrence, _ further: [BoundValue] = []) -> Bindings {
    var bindings = bindingsAsHeld(occurrence, clauses(of: occurrence))
    if further.isEmpty { return bindings }
    for slot in furtherSlots(of: occurrence) {
      for (index, value) in further.enumerated() { bindings[slot + index] = value }
    }
    return bindings
  }

  func bindingsAsHeld(_ occurrence: Occurrence, _ clauses: ReviewClauses) -> Bindings {
    var bindings = bindingsBesidePeople(of: occurrence, clauses)
    bindings.participants = attendance(of: occurrence).participants
    return bindings
  }
}
