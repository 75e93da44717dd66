import RhythmPlan

/// Whose dates a schedule has to hold, where not all are wanted: a page for one person of a thousand.
///
/// Series whose dates nobody asks for have none, and nothing is found about them. Reviews of which
/// that can be told at once, and which no action, topic or decision names, have no series either.
package struct DatesNeeded: Sendable {
  /// Those who take part, and those whom they may stand in for.
  private var people: PeopleSet
  /// Reviews that are wanted whoever takes part in them.
  private let reviews: Set<ReviewID>
  /// Reviews that actions, topics and decisions name: their series are told by their titles.
  private let mentioned: Set<ReviewID>

  /// What the pages of some people need: the reviews in which they take part or may stand in, and
  /// those from which actions came that they or their reports have, or that come back to them after
  /// a time.
  package init(pagesOf readers: [PersonID], in plan: Plan, _ organisation: Organisation) {
    let people = PeopleSet(readers).withReplaced(in: plan)
    self.people = people
    var owners = PeopleSet()
    owners.formUnion(readers)
    for reader in readers { owners.formUnion(organisation.reports(of: reader)) }
    let phrases = Phrases(plan: plan, organisation: organisation)
    var comesToReader: [ReviewID: Bool] = [:]
    var reviews: Set<ReviewID> = []
    for action in plan.actions {
      guard let home = action.home?.review, !reviews.contains(home) else { continue }
      if action.concerns(owners.contains) {
        reviews.insert(home)
      } else if let higher = plan.escalationRule(of: action)?.series.review {
        let isSeen = comesToReader[higher] ?? phrases.mayMeet(people, in: higher)
        comesToReader[higher] = isSeen
        if isSeen { reviews.insert(home) }
      }
    }
    self.reviews = reviews
    mentioned = plan.mentionedReviews
  }

  /// The same, and the reviews in which some further people take part or may stand in.
  func adding(_ further: [PersonID], in plan: Plan) -> DatesNeeded {
    var result = self
    result.people.formUnion(PeopleSet(further).withReplaced(in: plan))
    return result
  }

  /// Whether the dates of a series are needed, told by those who usually take part.
  fileprivate func needs(_ review: ReviewID, _ participants: Participants) -> Bool {
    reviews.contains(review) || participants.includes(where: people.contains)
  }

  /// Whether a review without `for each` may name one of them for a part in it, on whichever dates.
  fileprivate func names(in review: ReviewID, _ phrases: Phrases) -> Bool {
    let place = Int(review.index)
    let nothing = Bindings()
    func isMeant(_ term: PeopleTerm) -> Bool {
      switch term {
      case .reference(.person(let person)): people.contains(person)
      // Whoever has that part is named there.
      case .reference(.part): false
      default:
        term.namesPart || phrases.people(term, nothing).contains(where: people.contains)
      }
    }
    func areMeant(_ choices: [Chosen]) -> Bool { choices.contains { isMeant($0.who.value) } }
    func areMeant(_ invitations: [Invitation]) -> Bool {
      invitations.contains { $0.guests.contains { isMeant($0.who.value) } }
    }
    return areMeant(phrases.plan.reviews[place].clauses.chair)
      || areMeant(phrases.plan.reviews[place].clauses.presenter)
      || areMeant(phrases.plan.reviews[place].clauses.attendees)
      || areMeant(phrases.plan.reviews[place].clauses.optional)
      || areMeant(phrases.plan.reviews[place].clauses.observers)
      || areMeant(phrases.plan.reviews[place].clauses.noteTaker)
  }

  fileprivate func isMentioned(_ review: ReviewID) -> Bool { mentioned.contains(review) }

  fileprivate func includes(anyOf others: [PersonID]) -> Bool {
    others.contains(where: people.contains)
  }

  /// Whether one of them may owe something before or after a series without a part in it.
  fileprivate func mayOwe(_ duties: [Duty], _ values: [BoundValue]) -> Bool {
    duties.indices.contains { index in
      duties[index].by?.terms.contains { term in
        switch term.value {
        case .reference(.part): return false
        case .reference(.person(let person)): return people.contains(person)
        case .reference(.binding(let slot)) where values.indices.contains(slot):
          if case .person(let person) = values[slot] { return people.contains(person) }
          return true
        default: return true
        }
      } ?? false
    }
  }
}

extension PeopleTerm {
  /// Whether what it means depends on who has a part in a review.
  fileprivate var namesPart: Bool {
    switch self {
    case .reference(let reference), .field(let reference, _):
      if case .part = reference { true } else { false }
    case .role: false
    case .related(_, let term): term.namesPart
    }
  }
}

extension Plan {
  /// The reviews that actions, topics and decisions name.
  fileprivate var mentionedReviews: Set<ReviewID> {
    var reviews: Set<ReviewID> = []
    for action in actions {
      for series in [action.from?.series, action.comesBackAt] {
        if let series { reviews.insert(series.review) }
      }
      if let higher = escalationRule(of: action)?.series { reviews.insert(higher.review) }
    }
    for series in topics.compactMap(\.series) { reviews.insert(series.review) }
    for occurrence in decisions.compactMap(\.from) { reviews.insert(occurrence.series.review) }
    return reviews
  }
}

extension PeopleSet {
  /// These, and those for whom they may stand in.
  fileprivate func withReplaced(in plan: Plan) -> PeopleSet {
    var result = self
    for index in plan.people.indices where !plan.people[index].absences.isEmpty {
      let mayBeReplaced = plan.people[index].absences.contains { absence in
        switch absence.standIn?.value {
        case nil: false
        case .reference(.person(let standIn))?: contains(standIn)
        default: true
        }
      }
      if mayBeReplaced { result.insert(PersonID(index)) }
    }
    return result
  }
}

extension Phrases {
  /// Those whom the `if` lines of a review may name for somebody who is away.
  func appointed(
    _ clauses: ReviewClauses, _ values: [BoundValue], _ participants: Participants
  ) -> [PersonID] {
    var bindings = Bindings(values)
    bindings.participants = participants
    return clauses.conditions.flatMap { condition -> [PersonID] in
      guard case .standIn(let term) = condition.then else { return [] }
      return people(term, bindings)
    }
  }

  /// Whether one of some people may take part in some series of a review.
  fileprivate func mayMeet(_ people: PeopleSet, in review: ReviewID) -> Bool {
    if hasChangingPeople(review) { return true }
    let clauses = plan.reviews[Int(review.index)].clauses
    return valuesOfSeries(clauses).contains { row in
      usualParticipants(clauses, Bindings(row)).includes(where: people.contains)
    }
  }
}

extension Action {
  /// Whether it is, was or is blocked by one of some people.
  fileprivate func concerns(_ isMeant: (PersonID) -> Bool) -> Bool {
    if owners.contains(where: { isMeant($0.value) }) { return true }
    return events.contains { event in
      switch event.change {
      case .passed(to: let person, because: _): isMeant(person.value)
      case .blocked(by: let person?, because: _): isMeant(person.value)
      case .blocked, .note, .moved, .resumed, .done, .dropped: false
      }
    }
  }
}

extension Scheduling {
  /// Whether nobody asks for the dates of a series, and nothing else hangs on them.
  ///
  /// Where who takes part hangs on the date, where an `adjust` may change it, and where somebody owes
  /// something who does not take part, dates are told to be sure.
  func isAside(_ id: ReviewID, _ values: [BoundValue], _ participants: Participants) -> Bool {
    let place = Int(id.index)
    guard let needed, !order.anchors.contains(id), !needed.needs(id, participants),
      !plan.reviews[place].clauses.hasFilteredPeople,
      plan.reviews[place].clauses.rotations.isEmpty, plan.reviews[place].clauses.swaps.isEmpty,
      !needed.mayOwe(plan.reviews[place].clauses.preps, values),
      !needed.mayOwe(plan.reviews[place].clauses.followUps, values),
      !(adjustments[id] ?? []).contains(where: { plan.adjustments[$0].series.includes(values) })
    else { return false }
    return plan.reviews[place].clauses.conditions.isEmpty
      || !needed.includes(
        anyOf: phrases.appointed(plan.reviews[place].clauses, values, participants))
  }

  /// Whether a review is passed over: nobody asks for it, and it has but one series, of which nothing
  /// else is to be told.
  func isPassedOver(_ id: ReviewID) -> Bool {
    let place = Int(id.index)
    guard let needed, plan.reviews[place].clauses.forEach.isEmpty,
      plan.reviews[place].clauses.exceptions.isEmpty,
      plan.reviews[place].clauses.conditions.isEmpty, adjustments[id] == nil,
      !needed.isMentioned(id)
    else { return false }
    // Who takes part need not be told where none of them is named.
    let participants =
      needed.names(in: id, phrases)
      ? phrases.usualParticipants(plan.reviews[place].clauses, Bindings()) : Participants()
    return isAside(id, [], participants)
  }
}
