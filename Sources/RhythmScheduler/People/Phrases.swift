import RhythmPlan

/// What the people phrases of a plan mean.
struct Phrases: Sendable {
  let plan: Plan
  let organisation: Organisation

  init(plan: Plan, organisation: Organisation? = nil) {
    self.plan = plan
    self.organisation = organisation ?? Organisation(plan)
  }

  /// What `for each` walks: a team is itself, a portfolio its entries. Each once, in the order of the
  /// phrase.
  func values(_ phrase: PeoplePhrase, _ bindings: Bindings) -> [BoundValue] {
    var left = Set(phrase.except.flatMap { values($0.value, bindings) })
    if !phrase.except.isEmpty {
      left.formUnion(phrase.except.flatMap { people($0.value, bindings) }.map(BoundValue.person))
    }
    var seen: Set<BoundValue> = []
    return phrase.terms.flatMap { values($0.value, bindings) }
      .filter { !left.contains($0) && seen.insert($0).inserted }
  }

  /// The people that a phrase means, teams read as their lead and members. Each once, in the order
  /// of the phrase.
  func people(_ phrase: PeoplePhrase, _ bindings: Bindings) -> [PersonID] {
    var left = PeopleSet()
    for term in phrase.except { left.formUnion(people(term.value, bindings)) }
    return phrase.terms.flatMap { people($0.value, bindings) }.filter { left.insert($0) }
  }

  /// The people that one term means; one may come twice.
  func people(_ term: PeopleTerm, _ bindings: Bindings) -> [PersonID] {
    if let people = peopleAtOnce(term, bindings) { return people }
    return values(term, bindings).flatMap { value -> [PersonID] in
      switch value {
      case .person(let person): [person]
      case .team(let team): organisation.people(of: team)
      case .entry, .portfolio, .measure, .text, .time: []
      }
    }
  }

  /// The first of the people that a term means; nil where it means nobody.
  func person(_ term: PeopleTerm, _ bindings: Bindings) -> PersonID? {
    if case .reference(.person(let person)) = term { return person }
    return people(term, bindings).first
  }

  /// The people of the terms that most phrases have, which need no detour over values of any sort.
  private func peopleAtOnce(_ term: PeopleTerm, _ bindings: Bindings) -> [PersonID]? {
    switch term {
    case .reference(.person(let person)): [person]
    case .reference(.part(let part)): people(part, bindings.participants)
    case .reference(.binding(let slot)) where bindings.turns == nil:
      if case .person(let person)? = bindings[slot] { [person] } else { nil }
    case .role(let role): organisation.people(in: role)
    case .related(.members, .reference(.team(let team))): organisation.members(of: team)
    case .related(.reports, let term):
      peopleAtOnce(term, bindings)?.flatMap { organisation.reports(of: $0) }
    case .related(.manager, let term): peopleAtOnce(term, bindings)?.compactMap { manager(of: $0) }
    default: nil
    }
  }

  /// What one term means.
  func values(_ term: PeopleTerm, _ bindings: Bindings) -> [BoundValue] {
    switch term {
    case .reference(let reference): return values(reference, bindings)
    case .role(let role): return organisation.people(in: role).map(BoundValue.person)
    case .field(let reference, let field):
      if case .initiative(let initiative) = reference {
        return people(inField: field, of: initiative).map(BoundValue.person)
      }
      return values(reference, bindings).flatMap { people(inField: field, of: $0) }
        .map(BoundValue.person)
    case .related(let relation, let term):
      return values(term, bindings).flatMap { related(relation, to: $0) }
    }
  }

  /// What a name means.
  func values(_ reference: Reference, _ bindings: Bindings) -> [BoundValue] {
    switch reference {
    case .person(let person): return [.person(person)]
    case .team(let team): return [.team(team)]
    case .entry(let entry): return [.entry(entry)]
    case .measure(let measure): return [.measure(measure)]
    // An initiative is nobody; its fields are read where they are named.
    case .initiative: return []
    case .measuresLookedAt: return bindings.measures.map(BoundValue.measure)
    case .portfolio(let portfolio):
      guard plan.portfolios.indices.contains(Int(portfolio.index)) else { return [] }
      return plan[portfolio].entries.map(BoundValue.entry)
    case .binding(let slot):
      if let list = bindings.turns?.lists[slot] { return list }
      guard let value = bindings[slot] else { return [] }
      if case .portfolio(let portfolio) = value { return values(.portfolio(portfolio), bindings) }
      return [value]
    case .part(let part): return people(part, bindings.participants).map(BoundValue.person)
    }
  }

  private func people(_ part: ReviewPart, _ participants: Participants) -> [PersonID] {
    switch part {
    case .chair: participants.chair.map { [$0] } ?? []
    case .presenter: participants.presenter.map { [$0] } ?? []
    case .attendees: participants.attendees
    case .optional: participants.optional
    case .observers: participants.observers
    case .noteTaker: participants.noteTakers
    case .owner, .sponsor: []
    }
  }

  private func related(_ relation: Relation, to value: BoundValue) -> [BoundValue] {
    switch (relation, value) {
    case (.members, .team(let team)): organisation.members(of: team).map(BoundValue.person)
    case (.teams, .team(let team)): organisation.teams(of: team).map(BoundValue.team)
    case (.lead, .team(let team)): organisation.lead(of: team).map { [.person($0)] } ?? []
    case (.reports, .person(let person)):
      organisation.reports(of: person).map(BoundValue.person)
    case (.manager, .person(let person)): manager(of: person).map { [.person($0)] } ?? []
    case (.manager, .team(let team)):
      organisation.lead(of: team).flatMap(manager).map { [.person($0)] } ?? []
    case (.owner, .entry): people(inField: "owner", of: value).map(BoundValue.person)
    default: []
    }
  }

  private func people(inField field: String, of initiative: InitiativeID) -> [PersonID] {
    guard plan.initiatives.indices.contains(Int(initiative.index)) else { return [] }
    switch field {
    case "owner": return (plan[initiative].owner?.value).map { people($0, Bindings()) } ?? []
    case "sponsor": return (plan[initiative].sponsor?.value).map { people($0, Bindings()) } ?? []
    default: return []
    }
  }

  private func manager(of person: PersonID) -> PersonID? {
    plan.people.indices.contains(Int(person.index))
      ? plan.people[Int(person.index)].reportsTo?.value : nil
  }

  /// The people in a field; of a person `manager`, of a team `lead` read like fields.
  private func people(inField field: String, of value: BoundValue) -> [PersonID] {
    switch (value, field) {
    case (.entry(let entry), _):
      guard plan.entries.indices.contains(Int(entry.index)),
        case .person(let person) = plan[entry].value(of: field)
      else { return [] }
      return [person]
    case (.person(let person), "manager"): return manager(of: person).map { [$0] } ?? []
    case (.team(let team), "lead"): return organisation.lead(of: team).map { [$0] } ?? []
    default: return []
    }
  }
}
