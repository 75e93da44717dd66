import RhythmPlan

// Who takes part in a review, from its clauses.
extension Phrases {
  /// The people of a review, where `holds` tells which filters do.
  ///
  /// Of two clauses for one place the filtered one wins where it holds; somebody who is invited
  /// twice is what the filtered one says, else the first of required, optional, observing.
  func participants(
    _ clauses: ReviewClauses, _ bindings: Bindings, holds: ([Located<Filter>]) -> Bool
  ) -> Participants {
    var bindings = bindings
    bindings.participants = Participants()
    let chair = chosen(clauses.chair, holds)
    let presenter = chosen(clauses.presenter, holds)
    bindings.participants.chair = chair.flatMap { people($0, bindings).first }
    bindings.participants.presenter = presenter.flatMap { people($0, bindings).first }
    if bindings.participants.chair == nil {
      bindings.participants.chair = chair.flatMap { people($0, bindings).first }
    }
    let parts = [clauses.attendees, clauses.optional, clauses.observers]
    var guests: [[PersonID]] = [[], [], []]
    var byFilter: [PersonID: Int] = [:]
    for (part, invitations) in parts.enumerated() where !invitations.isEmpty {
      for (person, isFiltered) in invited(invitations, bindings, holds) {
        guests[part].append(person)
        if isFiltered { byFilter[person] = part }
      }
      if part == 0 { bindings.participants.attendees = guests[0] }
    }
    var noteTakers = invited(clauses.noteTaker.filter { !$0.filters.isEmpty }, bindings, holds)
    if noteTakers.isEmpty {
      noteTakers = invited(clauses.noteTaker.filter(\.filters.isEmpty), bindings, holds)
    }
    var result = Participants()
    result.chair = bindings.participants.chair
    result.presenter = bindings.participants.presenter
    result.noteTakers = noteTakers.map(\.0)
    var placed = PeopleSet()
    if let chair = result.chair { placed.insert(chair) }
    func take(_ part: Int) -> [PersonID] {
      guests[part].filter {
        (byFilter.isEmpty || byFilter[$0, default: part] == part) && placed.insert($0)
      }
    }
    result.attendees = take(0)
    if let presenter = result.presenter, placed.insert(presenter) {
      result.attendees.insert(presenter, at: 0)
    }
    for noteTaker in result.noteTakers where placed.insert(noteTaker) {
      result.attendees.append(noteTaker)
    }
    result.optional = take(1)
    result.observers = take(2)
    return result
  }

  /// Who takes part where no date is meant: what is said without a filter, else all that is said.
  func usualParticipants(_ clauses: ReviewClauses, _ bindings: Bindings) -> Participants {
    let plain = participants(clauses, bindings) { $0.isEmpty }
    guard plain.chair == nil || plain.attendees.isEmpty, clauses.hasFilteredPeople else {
      return plain
    }
    let full = participants(clauses, bindings) { _ in true }
    var result = plain
    result.chair = plain.chair ?? full.chair
    if plain.attendees.isEmpty { result.attendees = full.attendees.filter { $0 != result.chair } }
    return result
  }

  private func chosen(
    _ choices: [Chosen], _ holds: ([Located<Filter>]) -> Bool
  ) -> PeopleTerm? {
    let filtered = choices.last { !$0.filters.isEmpty && holds($0.filters) }
    return (filtered ?? choices.first { $0.filters.isEmpty && holds($0.filters) })?.who.value
  }

  private func invited(
    _ invitations: [Invitation], _ bindings: Bindings, _ holds: ([Located<Filter>]) -> Bool
  ) -> [(PersonID, Bool)] {
    var seen = PeopleSet()
    var result: [(PersonID, Bool)] = []
    for invitation in invitations where holds(invitation.filters) {
      var left = PeopleSet()
      for term in invitation.except { left.formUnion(people(term.value, bindings)) }
      for guest in invitation.guests where holds(guest.filters) {
        let isFiltered = !invitation.filters.isEmpty || !guest.filters.isEmpty
        for person in people(guest.who.value, bindings) where !left.contains(person) {
          if seen.insert(person) { result.append((person, isFiltered)) }
        }
      }
    }
    return result
  }
}

extension ReviewClauses {
  /// Whether somebody takes part on some occurrences only.
  var hasFilteredPeople: Bool {
    chair.contains { !$0.filters.isEmpty } || presenter.contains { !$0.filters.isEmpty }
      || attendees.contains(where: \.isFiltered) || optional.contains(where: \.isFiltered)
      || observers.contains(where: \.isFiltered) || noteTaker.contains(where: \.isFiltered)
  }

  /// Whether somebody's part may pass to another from one occurrence to the next.
  var hasChangingPeople: Bool { !rotations.isEmpty || !swaps.isEmpty || !conditions.isEmpty }
}

extension Invitation {
  fileprivate var isFiltered: Bool {
    !filters.isEmpty || guests.contains { !$0.filters.isEmpty }
  }
}
