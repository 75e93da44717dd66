import RhythmPlan

/// What a selector of the plan means: which reviews, and whose.
///
/// It is made once for a selector; what it is asked for then costs no more than the length of the
/// line. `limit`, `keep`, `includes`, `free` and `pauses` all mean what is told here.
package struct Selection: Sendable {
  package let selector: Selector
  /// Those to whom it is narrowed, teams read as their lead and members; nil where it is anybody.
  package let people: Set<PersonID>?

  package init(_ selector: Selector, _ plan: Plan, _ organisation: Organisation) {
    self.selector = selector
    people =
      selector.groups.isEmpty
      ? nil : Set(selector.groups.flatMap { $0.people(in: plan, organisation) })
  }

  /// Whether it is narrowed to somebody, or to nobody in particular.
  package func concerns(_ person: PersonID) -> Bool { people?.contains(person) ?? true }

  /// Whether a series is of those to whom it is narrowed: the review is its chair's, and where nobody
  /// chairs it, theirs whose attendees all belong to them.
  package func concerns(_ participants: Participants) -> Bool {
    guard let people else { return true }
    if let chair = participants.chair { return people.contains(chair) }
    return !participants.attendees.isEmpty && participants.attendees.allSatisfy(people.contains)
  }

  /// Whether it means a review by what it is, whoever it is narrowed to.
  package func selects(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    selector.selects(review, clauses)
  }

  /// Whether its `except` takes a review out.
  package func excepts(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    selector.excepts(review, clauses)
  }
}

extension Selector {
  /// Whether it means a review by what it is, whoever it is narrowed to.
  package func selects(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    things.contains { $0.means(review, clauses) } && !excepts(review, clauses)
  }

  /// Whether its `except` takes a review out.
  package func excepts(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    except.contains { $0.means(review, clauses) }
  }
}

extension Selector.Thing {
  /// Whether a review is of this sort. `internal time` means every review without customers;
  /// `reports` and a field of people mean no review.
  func means(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    switch self {
    case .kind(let kind): clauses.kind?.value == kind
    case .review(let other): other == review
    case .customerFacing: clauses.isCustomerFacing != nil
    case .internalTime: clauses.isCustomerFacing == nil
    case .rotating: clauses.hasRotatingTime
    case .everything: true
    case .reports, .field: false
    }
  }
}

extension Selector.Group {
  /// Those who belong to it, in the order of their declaration; of a team its lead first.
  package func people(in plan: Plan, _ organisation: Organisation) -> [PersonID] {
    switch self {
    case .person(let person): [person]
    case .team(let team): organisation.people(of: team)
    case .role(let role): organisation.people(in: role)
    case .function(let function): organisation.people(in: function, plan)
    }
  }
}

extension Organisation {
  /// Everybody with a role of a function, role by role; somebody with two comes twice.
  package func people(in function: FunctionID, _ plan: Plan) -> [PersonID] {
    plan.roles.indices.filter { plan.roles[$0].function?.value == function }
      .flatMap { people(in: RoleID($0)) }
  }
}

extension ReviewClauses {
  /// Whether the hour passes from one turn to the next: `rotate slot through 09:00, 16:00`.
  var hasRotatingTime: Bool {
    rotations.contains { rotation in
      if case .times = rotation.turns { true } else { false }
    }
  }
}
