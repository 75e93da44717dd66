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
    if bindings.participants.chair == nil, !clauses.chair.isEmpty {
      bindings.participants.chair = named(clauses.chair, turns?.chair, bindings, holds).first
    }
    // Of whoever is invited by a filter, as what.
    var byFilter: [PersonID: GuestPart] = [:]
    let attendees = invited(clauses.attendees, bindings, holds) { byFilter[$0] = .attendee }
    bindings.participants.attendees = attendees
    let optional = invited(clauses.optional, bindings, holds) { byFilter[$0] = .optional }
    let observers = invited(clauses.observers, bindings, holds) { byFilter[$0] = .observer }
    var result = bindings.participants
    result.noteTakers = noteTakers(clauses.noteTaker, turns?.noteTaker, bindings, holds)
    var placed = PeopleSet()
    if let chair = result.chair { placed.insert(chair) }
    result.attendees = attendees.taking(.attendee, byFilter, &placed)
    if let presenter = result.presenter, placed.insert(presenter) {
      result.attendees.insert(presenter, at: 0)
    }
    for other in chairs.others where placed.insert(other) { result.attendees.append(other) }
    for other in presenters.others where placed.insert(other) { result.attendees.append(other) }
    for noteTaker in result.noteTakers where placed.insert(noteTaker) {
      result.attendees.append(noteTaker)
    }
    result.optional = optional.taking(.optional, byFilter, &placed)
    result.observers = observers.taking(.observer, byFilter, &placed)
    return result
  }

  /// The values of each series of a review, the tests of its `for each` left aside.
  func valuesOfSeries(_ clauses: ReviewClauses) -> [[BoundValue]] {
    var rows: [[BoundValue]] = [[]]
    for set in clauses.forEach.compactMap(\.set) {
      rows = rows.flatMap { row in values(set, Bindings(row)).map { row + [$0] } }
    }
    return rows
  }

  /// Whether on some dates of a review others may take part than usually.
  func hasChangingPeople(_ review: ReviewID) -> Bool {
    let place = Int(review.index)
    return plan.reviews[place].clauses.hasFilteredPeople
      || plan.reviews[place].clauses.hasChangingPeople
      || plan.adjustments.indices.contains { plan.adjustments[$0].series.review == review }
  }

  /// Who takes part where no date is meant: what is said without a filter, else all that is said.
  func usualParticipants(_ clauses: ReviewClauses, _ bindings: Bindings) -> Participants {
    var bindings = bindings
    if !clauses.rotations.isEmpty { bindings.turns = usualTurns(clauses.rotations, bindings) }
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
  /// else what the review says; of what a phrase means the first. The others take their turn together
  /// with the one who is named.
  private func named(
    _ choices: [Chosen], _ turn: [BoundValue]?, _ bindings: Bindings,
    _ holds: ([Located<Filter>]) -> Bool
  ) -> (first: PersonID?, others: ArraySlice<PersonID>) {
    if choices.isEmpty, turn == nil { return (nil, []) }
    let filtered = choices.last { !$0.filters.isEmpty && holds($0.filters) }
    if filtered == nil, let turn {
      let people = turn.compactMap { person(taking: $0) }
      return (people.first, people.dropFirst())
    }
    let plain = choices.first { $0.filters.isEmpty && holds($0.filters) }
    return ((filtered ?? plain).flatMap { person($0.who.value, bindings) }, [])
  }

  /// Those whom invitations name, each once; `note` is told of whom a filter brings.
  private func invited(
    _ invitations: [Invitation], _ bindings: Bindings, _ holds: ([Located<Filter>]) -> Bool,
    note: (PersonID) -> Void = { _ in }
  ) -> [PersonID] {
    if invitations.isEmpty { return [] }
    var seen = PeopleSet()
    var result: [PersonID] = []
    for invitation in invitations where holds(invitation.filters) {
      var left = PeopleSet()
      for term in invitation.except { left.formUnion(people(term.value, bindings)) }
      for guest in invitation.guests where holds(guest.filters) {
        let isFiltered = !invitation.filters.isEmpty || !guest.filters.isEmpty
        let people = people(guest.who.value, bindings)
        result.reserveCapacity(result.count + people.count)
        for person in people where !left.contains(person) && seen.insert(person) {
          result.append(person)
          if isFiltered { note(person) }
        }
      }
    }
    return result
  }

  /// Those who take notes: whom a filter names, else those whose turn it is, else whom the review
  /// names.
  private func noteTakers(
    _ invitations: [Invitation], _ turn: [BoundValue]?, _ bindings: Bindings,
    _ holds: ([Located<Filter>]) -> Bool
  ) -> [PersonID] {
    if invitations.isEmpty { return turn?.compactMap { person(taking: $0) } ?? [] }
    let filtered = invited(invitations.filter { !$0.filters.isEmpty }, bindings, holds)
    if !filtered.isEmpty { return filtered }
    if let turn { return turn.compactMap { person(taking: $0) } }
    return invited(invitations.filter(\.filters.isEmpty), bindings, holds)
  }
}

/// As what somebody may be invited.
private enum GuestPart {
  case attendee, optional, observer
}

extension [PersonID] {
  /// Those of them who have a part: who is not placed yet, and whom no filter invites for another.
  fileprivate func taking(
    _ part: GuestPart, _ byFilter: [PersonID: GuestPart], _ placed: inout PeopleSet
  ) -> [PersonID] {
    var left = self
    left.removeAll { person in
      !byFilter.isEmpty && byFilter[person, default: part] != part || !placed.insert(person)
    }
    return left
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
