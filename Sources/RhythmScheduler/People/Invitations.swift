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
    let turns = bindings.turns
    let chairs = named(clauses.chair, turns?.chair, bindings, holds)
    bindings.participants.chair = chairs.first
    let presenters = named(clauses.presenter, turns?.presenter, bindings, holds)
    bindings.participants.presenter = presenters.first
    if bindings.participants.chair == nil {
      bindings.participants.chair = named(clauses.chair, turns?.chair, bindings, holds).first
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
    var noteTakers: [(PersonID, Bool)] = []
    if !clauses.noteTaker.isEmpty {
      noteTakers = invited(clauses.noteTaker.filter { !$0.filters.isEmpty }, bindings, holds)
    }
    if noteTakers.isEmpty, let taken = turns?.noteTaker {
      noteTakers = taken.compactMap { person(taking: $0) }.map { ($0, false) }
    } else if noteTakers.isEmpty, !clauses.noteTaker.isEmpty {
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
    // Those who take a turn together with the one who is named.
    for other in chairs.dropFirst() + presenters.dropFirst() where placed.insert(other) {
      result.attendees.append(other)
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
    var bindings = bindings
    bindings.turns = usualTurns(clauses.rotations, bindings)
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

  /// Those in a place for one person: what a filter says that holds, else those whose turn it is,
  /// else what the review says; of what a phrase means the first.
  private func named(
    _ choices: [Chosen], _ turn: [BoundValue]?, _ bindings: Bindings,
    _ holds: ([Located<Filter>]) -> Bool
  ) -> [PersonID] {
    if choices.isEmpty, turn == nil { return [] }
    if choices.count == 1, turn == nil, choices[0].filters.isEmpty, holds([]) {
      return Array(people(choices[0].who.value, bindings).prefix(1))
    }
    let filtered = choices.last { !$0.filters.isEmpty && holds($0.filters) }
    if filtered == nil, let turn { return turn.compactMap { person(taking: $0) } }
    let plain = choices.first { $0.filters.isEmpty && holds($0.filters) }
    return (filtered ?? plain).map { Array(people($0.who.value, bindings).prefix(1)) } ?? []
  }

  private func invited(
    _ invitations: [Invitation], _ bindings: Bindings, _ holds: ([Located<Filter>]) -> Bool
  ) -> [(PersonID, Bool)] {
    var seen = PeopleSet()
    var result: [(PersonID, Bool)] = []
    if invitations.count == 1, invitations[0].except.isEmpty, invitations[0].guests.count == 1,
      invitations[0].filters.isEmpty, invitations[0].guests[0].filters.isEmpty, holds([])
    {
      return people(invitations[0].guests[0].who.value, bindings)
        .filter { seen.insert($0) }.map { ($0, false) }
    }
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
    hasRotatingPeople || chair.contains { !$0.filters.isEmpty }
      || presenter.contains { !$0.filters.isEmpty }
      || attendees.contains(where: \.isFiltered) || optional.contains(where: \.isFiltered)
      || observers.contains(where: \.isFiltered) || noteTaker.contains(where: \.isFiltered)
  }

  /// Whether somebody's part may pass to another from one occurrence to the next.
  var hasChangingPeople: Bool {
    !rotations.isEmpty || !swaps.isEmpty || !conditions.isEmpty
      || held.contains { !$0.with.isEmpty }
  }
}

extension Invitation {
  fileprivate var isFiltered: Bool {
    !filters.isEmpty || guests.contains { !$0.filters.isEmpty }
  }
}
