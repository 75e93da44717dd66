import RhythmPlan

extension OccurrenceDetails {
  /// What an occurrence has by the `rotate` lines that hold on its date; nil where there are none.
  func turns(of occurrence: Occurrence, _ clauses: ReviewClauses) -> Turns? {
    if clauses.rotations.isEmpty { return nil }
    if let held = turns(asHeld: occurrence, clauses.rotations) { return held }
    guard let table = schedule.turns[occurrence.series] else {
      return nil
    }
    return Turns(
      clauses.rotations, table.values(on: occurrence.nominal, number: occurrence.number))
  }

  /// Whose turn it was where a line says with whom a date was held: theirs who were there. Nil where
  /// none says it, or none of them takes turns.
  private func turns(asHeld occurrence: Occurrence, _ rotations: [Rotation]) -> Turns? {
    guard let series = schedule.series(of: occurrence), let with = people(asHeld: occurrence) else {
      return nil
    }
    let values = rotations.map { rotation in
      phrases.members(of: rotation.turns, Bindings(series.values)).filter { member in
        with.contains { member == .person($0) }
      }
    }
    return values.allSatisfy(\.isEmpty) ? nil : Turns(rotations, values)
  }

  /// The name of the agenda whose turn it is in an occurrence; nil where agendas take no turns.
  /// Constant time where its series takes none at all.
  package func agendaTurn(of occurrence: Occurrence) -> String? {
    if schedule.turns.index(forKey: occurrence.series) == nil { return nil }
    return turns(of: occurrence, clauses(of: occurrence))?.agenda
  }

  /// Where an occurrence is held: what a filter says that holds then, else whose turn it is among
  /// the places, else the review's place. Nil where the plan says none.
  package func place(of occurrence: Occurrence) -> String? {
    let clauses = clauses(of: occurrence)
    let holding = clauses.places.filter { holds($0.filters, for: occurrence) }
    if let filtered = holding.last(where: { !$0.filters.isEmpty }) {
      return text(filtered.text, of: occurrence)
    }
    return turns(of: occurrence, clauses)?.place
      ?? holding.last.map { text($0.text, of: occurrence) }
  }

  /// The list that a rotation of several at a time has bound: the one of that name, else the first.
  func list(
    walkedBy forEach: ForEach, _ bindings: Bindings, _ clauses: ReviewClauses
  ) -> [BoundValue] {
    let lists = clauses.rotations.filter { $0.atATime != nil }
    let named = lists.first {
      if case .binding(forEach.name, slot: _) = $0.place { true } else { false }
    }
    switch (named ?? lists.first)?.place {
    case .binding(_, let slot): return bindings.turns?.lists[slot] ?? []
    case .chair: return bindings.turns?.chair ?? []
    case .presenter: return bindings.turns?.presenter ?? []
    case .noteTaker: return bindings.turns?.noteTaker ?? []
    case .agenda, .place, nil: return []
    }
  }
}
