import RhythmPlan

extension Plan {
  /// The lead and the members of a team, each once.
  package func people(of team: TeamID) -> [PersonID] {
    var result: [PersonID] = []
    var visited: Set<TeamID> = []
    collect(team, into: &result, visited: &visited)
    return unique(result)
  }

  /// Everybody in a role, in the order of their declaration.
  package func people(in role: RoleID) -> [PersonID] {
    people.indices.filter { people[$0].roles.contains { $0.value == role } }.map { PersonID($0) }
  }

  /// Those who report to somebody, in the order of their declaration.
  package func reports(of person: PersonID) -> [PersonID] {
    people.indices.filter { people[$0].reportsTo?.value == person }.map { PersonID($0) }
  }

  private func collect(
    _ team: TeamID, into result: inout [PersonID], visited: inout Set<TeamID>
  ) {
    guard visited.insert(team).inserted else { return }
    if let lead = self[team].lead { collect(lead.value, into: &result, visited: &visited) }
    guard let members = self[team].members else { return }
    var included: [PersonID] = []
    for term in members.terms { collect(term.value, into: &included, visited: &visited) }
    var excluded: [PersonID] = []
    for term in members.except { collect(term.value, into: &excluded, visited: &visited) }
    result += included.filter { !excluded.contains($0) }
  }

  private func collect(
    _ term: PeopleTerm, into result: inout [PersonID], visited: inout Set<TeamID>
  ) {
    switch term {
    case .reference(.person(let person)): result.append(person)
    case .reference(.team(let team)): collect(team, into: &result, visited: &visited)
    case .role(let role): result += people(in: role)
    case .related(.members, .reference(.team(let team))):
      collect(team, into: &result, visited: &visited)
    case .related(.lead, .reference(.team(let team))):
      if let lead = self[team].lead { collect(lead.value, into: &result, visited: &visited) }
    case .related(.reports, .reference(.person(let person))): result += reports(of: person)
    case .related(.manager, .reference(.person(let person))):
      if let manager = self[person].reportsTo { result.append(manager.value) }
    default: break
    }
  }

  private func unique(_ people: [PersonID]) -> [PersonID] {
    var seen: Set<PersonID> = []
    return people.filter { seen.insert($0).inserted }
  }
}
