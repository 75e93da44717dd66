import RhythmPlan

extension Selector {
  /// Whether it means a review by what it is, whoever it is narrowed to.
  func selectsThing(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    func matches(_ thing: Thing) -> Bool {
      switch thing {
      case .kind(let kind): clauses.kind?.value == kind
      case .review(let other): other == review
      case .customerFacing: clauses.isCustomerFacing != nil
      case .internalTime: clauses.isCustomerFacing == nil
      case .rotating: !clauses.rotations.isEmpty
      case .everything: true
      case .reports, .field: false
      }
    }
    return things.contains(where: matches) && !except.contains(where: matches)
  }
}

extension Phrases {
  /// Whether a series is of those to whom a selector is narrowed: the review is its chair's, and
  /// where nobody chairs it, theirs whose attendees all belong to them.
  func concerns(_ selector: Selector, _ participants: Participants) -> Bool {
    if selector.groups.isEmpty { return true }
    func belongs(_ person: PersonID) -> Bool {
      selector.groups.contains { group in
        switch group {
        case .person(let other): other == person
        case .team(let team): organisation.people(of: team).contains(person)
        case .role(let role): organisation.people(in: role).contains(person)
        case .function(let function):
          plan.people.indices.contains(Int(person.index))
            && plan[person].roles.contains { role in
              plan.roles.indices.contains(Int(role.value.index))
                && plan[role.value].function?.value == function
            }
        }
      }
    }
    if let chair = participants.chair { return belongs(chair) }
    return !participants.attendees.isEmpty && participants.attendees.allSatisfy(belongs)
  }
}
