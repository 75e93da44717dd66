import RhythmPlan

/// Who belongs to whom, by id: what people phrases look up.
package struct Organisation: Sendable {
  /// The members of each team as its `members` says, without its lead.
  private var membersOfTeam: [[PersonID]]
  private var leadOfTeam: [PersonID?]
  private var peopleInRole: [[PersonID]]
  private var reportsOfPerson: [[PersonID]]
  private var teamsOfTeam: [[TeamID]]

  package init(_ plan: Plan) {
    membersOfTeam = Array(repeating: [], count: plan.teams.count)
    leadOfTeam = Array(repeating: nil, count: plan.teams.count)
    peopleInRole = Array(repeating: [], count: plan.roles.count)
    reportsOfPerson = Array(repeating: [], count: plan.people.count)
    teamsOfTeam = Array(repeating: [], count: plan.teams.count)
    for index in plan.people.indices {
      for role in plan.people[index].roles
      where peopleInRole.indices.contains(Int(role.value.index)) {
        peopleInRole[Int(role.value.index)].append(PersonID(index))
      }
      if let manager = plan.people[index].reportsTo?.value.index,
        reportsOfPerson.indices.contains(Int(manager))
      {
        reportsOfPerson[Int(manager)].append(PersonID(index))
      }
    }
    for index in plan.teams.indices {
      if let whole = plan.teams[index].partOf?.value.index,
        teamsOfTeam.indices.contains(Int(whole))
      {
        teamsOfTeam[Int(whole)].append(TeamID(index))
      }
    }
    resolveTeams(plan)
  }

  /// The members of a team, without its lead.
  package func members(of team: TeamID) -> [PersonID] {
    membersOfTeam.indices.contains(Int(team.index)) ? membersOfTeam[Int(team.index)] : []
  }

  package func lead(of team: TeamID) -> PersonID? {
    leadOfTeam.indices.contains(Int(team.index)) ? leadOfTeam[Int(team.index)] : nil
  }

  /// The lead of a team and its members, each once.
  package func people(of team: TeamID) -> [PersonID] {
    guard let lead = lead(of: team) else { return members(of: team) }
    return [lead] + members(of: team).filter { $0 != lead }
  }

  /// Everybody in a role, in the order of their declaration.
  package func people(in role: RoleID) -> [PersonID] {
    peopleInRole.indices.contains(Int(role.index)) ? peopleInRole[Int(role.index)] : []
  }

  /// Those who report to somebody, in the order of their declaration.
  package func reports(of person: PersonID) -> [PersonID] {
    reportsOfPerson.indices.contains(Int(person.index)) ? reportsOfPerson[Int(person.index)] : []
  }

  /// The teams that are part of a team, in the order of their declaration.
  package func teams(of team: TeamID) -> [TeamID] {
    teamsOfTeam.indices.contains(Int(team.index)) ? teamsOfTeam[Int(team.index)] : []
  }

  /// Resolves leads and members, which may be told by other teams: as often as that can lead from
  /// one to the next, and no more where they lead in a circle.
  private mutating func resolveTeams(_ plan: Plan) {
    let refers = plan.teams.indices.map { index in
      plan.teams[index].lead?.value.namesTeam ?? false
        || plan.teams[index].members?.terms.contains { $0.value.namesTeam } ?? false
    }
    let nothing = Bindings()
    let rounds = refers.contains(true) ? min(plan.teams.count, 16) + 1 : 1
    for round in 0..<rounds {
      let phrases = Phrases(plan: plan, organisation: self)
      var changed = false
      for index in plan.teams.indices where round == 0 || refers[index] {
        let lead = plan.teams[index].lead.flatMap { phrases.person($0.value, nothing) }
        let members = plan.teams[index].members.map { phrases.people($0, nothing) } ?? []
        changed = changed || lead != leadOfTeam[index] || members != membersOfTeam[index]
        leadOfTeam[index] = lead
        membersOfTeam[index] = members
      }
      if !changed { return }
    }
  }
}

extension PeopleTerm {
  /// Whether what it means depends on a team.
  fileprivate var namesTeam: Bool {
    switch self {
    case .reference(.team): true
    case .reference, .role, .field: false
    case .related(_, let term): term.namesTeam
    }
  }
}
