import RhythmPlan

extension OccurrenceDetails {
  /// What names stand for in an occurrence, before anybody is away.
  func bindings(of occurrence: Occurrence, _ clauses: ReviewClauses) -> Bindings {
    guard let series = schedule.series(of: occurrence) else { return Bindings() }
    var bindings = Bindings(series.values)
    bindings.measures = measuresLookedAt(in: occurrence, clauses)
    bindings.participants = series.participants
    bindings.turns = turns(of: occurrence, clauses)
    let isAdjusted = !startedAdjustments(of: occurrence).isEmpty
    if hasFilteredPeople[Int(series.review.index)] || isAdjusted {
      bindings.participants = phrases.participants(clauses, bindings) {
        holds($0, for: occurrence)
      }
    }
    return bindings
  }

  /// The measures that an occurrence looks at, each once.
  package func measuresLookedAt(in occurrence: Occurrence) -> [MeasureID] {
    measuresLookedAt(in: occurrence, clauses(of: occurrence))
  }

  private func measuresLookedAt(
    in occurrence: Occurrence, _ clauses: ReviewClauses
  ) -> [MeasureID] {
    if clauses.looksAt.allSatisfy(\.filters.isEmpty) { return clauses.measuresLookedAt }
    var clauses = clauses
    clauses.looksAt.removeAll { !holds($0.filters, for: occurrence) }
    return clauses.measuresLookedAt
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
    let clauses = plan[series.review].clauses
    let rotations =
      [clauses.rotations.count]
      + startedAdjustments(of: occurrence).map { plan.adjustments[$0].clauses.rotations.count }
    return Set(rotations).map { clauses.forEach.count + $0 }.sorted()
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
    var bindings = bindings(of: occurrence, clauses)
    bindings.participants = attendance(of: occurrence).participants
    return bindings
  }
}
