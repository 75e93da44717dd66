import RhythmPlan
import RhythmScheduler

/// For whom a document is: somebody, a team or everybody in a role.
package struct Audience: Sendable {
  /// The declared name.
  package var name: String
  /// What a page calls it.
  package var title: String
  package var people: [PersonID]
  /// Set where one person is meant by name: pages then speak to them.
  package var person: PersonID?

  /// Whoever is called so: a person, else a team, else a role; nil where nobody is.
  package init?(named name: String, in source: DocumentSource) {
    self.init(named: name, in: source.plan, source.organisation)
  }

  /// The same in a plan that is not scheduled yet.
  package init?(named name: String, in plan: Plan, _ organisation: Organisation) {
    self.name = name
    if let index = plan.people.firstIndex(where: { $0.name.value == name }) {
      let person = PersonID(index)
      title = plan.title(of: person)
      people = [person]
      self.person = person
    } else if let index = plan.teams.firstIndex(where: { $0.name.value == name }) {
      title = plan.teams[index].title.map(plan.plainText) ?? name
      people = organisation.people(of: TeamID(index))
    } else if let index = plan.roles.firstIndex(where: { $0.name.value == name }) {
      title = plan.roles[index].title.map(plan.plainText) ?? name
      people = organisation.people(in: RoleID(index))
    } else {
      return nil
    }
  }

  /// Whether somebody of it takes part, in whatever way, or would if they were not away.
  package func takesPart(in attendance: Attendance) -> Bool {
    let participants = attendance.participants
    return people.contains { person in
      participants.chair == person || participants.presenter == person
        || participants.attendees.contains(person) || participants.optional.contains(person)
        || participants.observers.contains(person) || participants.noteTakers.contains(person)
        || attendance.missing.contains(person)
    }
  }
}
