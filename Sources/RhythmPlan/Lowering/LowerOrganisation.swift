import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Kinds, roles, people, teams and portfolios.
extension Lowering {
  mutating func lowerKind(_ body: Body) {
    plan.kinds[body.index].title = body.node.string?.plainText
  }

  mutating func lowerRole(_ body: Body) {
    var role = plan.roles[body.index]
    role.title = text(in: body.node)
    for child in body.node.children where !child.isBroken {
      switch child.kind {
      case .functionClause: role.function = identifier(child.name, .function)
      case .waiveClause: if let waiver = waiver(child) { role.waivers.append(waiver) }
      default: continue
      }
    }
    plan.roles[body.index] = role
  }

  mutating func lowerPerson(_ body: Body) {
    var person = plan.people[body.index]
    person.title = text(in: body.node)
    for child in body.node.children where !child.isBroken {
      switch child.kind {
      case .roleClause: person.roles += identifiers(in: child.firstChild(of: .nameList), .role)
      case .emailClause: person.email = path(child)
      case .reportsToClause: person.reportsTo = identifier(child.name, .person)
      case .startedClause: person.started = date(in: child)
      case .leftClause: person.left = date(in: child)
      case .awayClause: if let absence = absence(child) { person.absences.append(absence) }
      case .waiveClause: if let waiver = waiver(child) { person.waivers.append(waiver) }
      default: lowerWorking(child, &person.working)
      }
    }
    plan.people[body.index] = person
  }

  private mutating func absence(_ node: SyntaxNode) -> Absence? {
    guard let dates = dates(in: node) else { return nil }
    return Absence(
      dates: dates.value, title: text(in: node),
      standIn: node.firstChild(of: .standInAction).flatMap { chosen(in: $0) },
      range: node.sourceRange)
  }

  mutating func lowerTeam(_ body: Body) {
    var team = plan.teams[body.index]
    team.title = text(in: body.node)
    for child in body.node.children where !child.isBroken {
      switch child.kind {
      case .leadClause: team.lead = chosen(in: child)
      case .membersClause: team.members = people(child.firstChild(of: .peoplePhrase))
      case .partOfClause: team.partOf = identifier(child.name, .team)
      case .waiveClause: if let waiver = waiver(child) { team.waivers.append(waiver) }
      default: lowerWorking(child, &team.working)
      }
    }
    plan.teams[body.index] = team
    checkEmpty(body.node)
  }

  mutating func lowerFileSource(_ node: SyntaxNode) {
    let content: FileSource.Content
    switch node.kind {
    case .peopleDeclaration: content = .people
    case .leaveDeclaration: content = .leave
    default: content = .readings
    }
    guard let path = node.firstChild(of: .fileSource).flatMap({ path($0) }) else { return }
    plan.fileSources.append(
      FileSource(
        content: content, path: path, columns: columns(node), file: dataFile(of: node),
        range: node.sourceRange))
  }

  func columns(_ node: SyntaxNode) -> [Column] {
    node.nodes(.columnLine).compactMap { line in
      guard let field = line.firstToken, let header = path(line) else {
        return nil
      }
      return Column(field: Located(field.text, at: field.sourceRange), header: header)
    }
  }

  mutating func lowerPortfolio(_ body: Body) {
    let node = body.node
    plan.portfolios[body.index].title = text(in: node)
    plan.portfolios[body.index].columns = columns(node)
    plan.portfolios[body.index].source = node.firstChild(of: .fileSource).flatMap { path($0) }
    let fieldsOfPeople = fieldsOfPeople(in: node)
    var place = 0
    for line in node.children where line.kind == .entryLine && line.name != nil {
      guard plan.portfolios[body.index].entries.indices.contains(place) else { break }
      let index = Int(plan.portfolios[body.index].entries[place].index)
      place += 1
      plan.entries[index].title = text(in: line)
      plan.entries[index].fields = fields(of: line, ofPeople: fieldsOfPeople)
    }
    if plan.portfolios[body.index].source == nil { checkEmpty(node) }
  }

  /// A field that holds a declared person in one entry is a field of people in all.
  private func fieldsOfPeople(in node: SyntaxNode) -> Set<String> {
    var fields: Set<String> = ["owner"]
    for line in node.children where line.kind == .entryLine {
      for field in line.children where field.kind == .fieldValue {
        guard let name = field.fieldName, let value = field.firstChild(of: .valuePhrase),
          case .person = fieldValue(value)
        else { continue }
        fields.insert(name.text)
      }
    }
    return fields
  }

  private mutating func fields(of line: SyntaxNode, ofPeople: Set<String>) -> [Entry.Field] {
    var fields: [Entry.Field] = []
    for node in line.children where node.kind == .fieldValue && !node.isBroken {
      guard let name = node.fieldName?.text, let phrase = node.firstChild(of: .valuePhrase),
        let value = fieldValue(phrase)
      else { continue }
      if case .name(let unknown) = value, ofPeople.contains(name) {
        reportUnknown(unknown, wanted: .person, at: phrase.sourceRange)
        continue
      }
      fields.append(Entry.Field(name: name, value: Located(value, at: phrase.sourceRange)))
    }
    return fields
  }

  /// Tells of a declaration whose body says nothing.
  mutating func checkEmpty(_ node: SyntaxNode) {
    guard !node.isBroken, let name = node.name else { return }
    for child in node.children {
      switch child.kind {
      case .fileSource, .basedOn, .seriesPhrase, .startingPhrase, .becausePhrase, .datePhrase:
        continue
      default: return
      }
    }
    report(
      .emptyDeclaration, "nothing is said of `\(name.text)`", at: name.sourceRange,
      label: "no line below it",
      help: [Help("add lines below it, two spaces in, or remove it")])
  }
}
