import RhythmCalendar
import RhythmPlan

/// The times that a plan's policies want free, where a review may not stand in them.
struct FreeTimes {
  struct Line {
    var when: Policy.FreeTime.When
    var isLocal: Bool
    /// Whose; nil for everybody's.
    var people: Set<PersonID>?
    var selector: Selector
  }

  let lines: [Line]

  init(_ plan: Plan, _ organisation: Organisation) {
    lines = plan.policies.flatMap(\.freeTimes).map { line in
      var people: Set<PersonID>?
      if !line.selector.groups.isEmpty {
        people = Set(line.selector.groups.flatMap { FreeTimes.people($0, plan, organisation) })
      }
      return Line(
        when: line.when, isLocal: line.isLocal, people: people, selector: line.selector)
    }
  }

  /// Those that a review has to keep.
  func lines(for review: ReviewID, _ clauses: ReviewClauses) -> [Line] {
    lines.filter { line in
      !line.selector.except.contains { thing in
        switch thing {
        case .kind(let kind): clauses.kind?.value == kind
        case .review(let other): other == review
        case .customerFacing: clauses.isCustomerFacing != nil
        case .rotating: !clauses.rotations.isEmpty
        case .everything: true
        case .internalTime: clauses.isCustomerFacing == nil
        case .reports, .field: false
        }
      }
    }
  }

  private static func people(
    _ group: Selector.Group, _ plan: Plan, _ organisation: Organisation
  ) -> [PersonID] {
    switch group {
    case .person(let person): [person]
    case .team(let team): organisation.people(of: team)
    case .role(let role): organisation.people(in: role)
    case .function(let function):
      plan.roles.indices.filter { plan.roles[$0].function?.value == function }
        .flatMap { organisation.people(in: RoleID($0)) }
    }
  }
}
