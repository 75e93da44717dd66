import RhythmCalendar
import RhythmDiagnostics
import RhythmText

// What the rows of people say, once every name of the plan is known.
extension Lowering {
  mutating func lowerPeopleRows() {
    let roles = titled(plan.roles.map { ($0.name.value, $0.title) })
    let teams = titled(plan.teams.map { ($0.name.value, $0.title) })
    for row in data.peopleRows {
      guard let place = names.declaration(of: row.name, among: .person)?.index,
        plan.people.indices.contains(Int(place))
      else { continue }
      let table = data.peopleTables[row.table]
      var person = plan.people[Int(place)]
      complete(&person, by: row.row, of: table)
      // The clauses of a `person` line win over its row.
      if person.roles.isEmpty, let text = table.text("role", in: row.row),
        let role = index(text, .role, roles)
      {
        person.roles = [Located(RoleID(role), at: text.range)]
      }
      if person.reportsTo == nil, let text = table.text("manager", in: row.row) {
        person.reportsTo = self.person(text)
      }
      plan.people[Int(place)] = person
      if let text = table.text("team", in: row.row), let team = index(text, .team, teams) {
        add(PersonID(Int(place)), to: team, at: text.range)
      }
    }
  }

  private mutating func complete(
    _ person: inout Person, by row: SeparatedValues.Row, of table: Table
  ) {
    if person.title == nil, let title = table.text("name", in: row) {
      person.title = Text(segments: [.literal(title.value)], range: title.range)
    }
    person.email = person.email ?? table.text("email", in: row)
    person.working.timeZone = person.working.timeZone ?? table.text("timezone", in: row)
    if person.started == nil, let text = table.text("started", in: row) {
      person.started = date(text, consequence: "left out")
    }
    if person.left == nil, let text = table.text("left", in: row) {
      person.left = date(text, consequence: "left out")
    }
    for column in table.columns where !TableShape.people.fields.contains(column.field) {
      guard let text = table.text(column, in: row),
        let value = value(text, in: column)
      else { continue }
      person.fields.append(Entry.Field(name: column.field, value: Located(value, at: text.range)))
    }
  }

  /// The names of things by their titles, in small letters; those of two things are left out.
  private func titled(_ things: [(name: String, title: Text?)]) -> [String: String] {
    var names: [String: String] = [:]
    var twice: Set<String> = []
    for thing in things {
      guard let title = thing.title?.literal?.lowercased() else { continue }
      if names.updateValue(thing.name, forKey: title) != nil { twice.insert(title) }
    }
    for title in twice { names[title] = nil }
    return names
  }

  /// The role or team that a cell names by its name or its title.
  private mutating func index(
    _ text: Located<String>, _ kind: NameKind, _ titles: [String: String]
  ) -> Int? {
    let name = titles[text.value.lowercased()] ?? text.value
    if let found = names.use(of: text.value, among: NameKinds(kind))
      ?? names.use(of: name, among: NameKinds(kind))
      ?? names.use(of: name.lowercased(), among: NameKinds(kind))
    {
      return Int(found.index)
    }
    reportUnknownText(
      text, NameKinds(kind), among: names.names(of: NameKinds(kind)) + titles.keys.sorted())
    return nil
  }

  private mutating func add(_ person: PersonID, to team: Int, at range: SourceRange) {
    let term = Located(PeopleTerm.reference(.person(person)), at: range)
    if plan.teams[team].lead?.value == term.value { return }
    if plan.teams[team].members == nil {
      plan.teams[team].members = PeoplePhrase(terms: [term], range: range)
    } else {
      plan.teams[team].members?.terms.append(term)
    }
  }
}

extension Text {
  /// What it reads where nothing is to be filled in.
  var literal: String? {
    var result = ""
    for segment in segments {
      guard case .literal(let text) = segment else { return nil }
      result += text
    }
    return result
  }
}
