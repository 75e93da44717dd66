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
      switch RoleLine(child) {
      case .function(let clause): role.function = identifier(clause.name, .function)
      case .waive(let clause): if let waiver = waiver(clause) { role.waivers.append(waiver) }
      case nil: continue
      }
    }
    plan.roles[body.index] = role
  }

  mutating func lowerPerson(_ body: Body) {
    var person = plan.people[body.index]
    person.title = text(in: body.node)
    for child in body.node.children where !child.isBroken {
      switch PersonLine(child) {
      case .role(let clause): person.roles += identifiers(in: clause.roles?.node, .role)
      case .email(let clause): person.email = path(clause.node)
      case .reportsTo(let clause): person.reportsTo = identifier(clause.manager, .person)
      case .started(let clause): person.started = date(clause.date)
      case .left(let clause): person.left = date(clause.date)
      case .away(let clause): if let absence = absence(clause) { person.absences.append(absence) }
      case .waive(let clause): if let waiver = waiver(clause) { person.waivers.append(waiver) }
      case .timezone, .workingDays, .workingHours, .holidays:
        lowerWorking(child, &person.working)
      case nil: continue
      }
    }
    plan.people[body.index] = person
  }

  private mutating func absence(_ clause: AwayClause) -> Absence? {
    guard let dates = dates(clause.dates) else { return nil }
    return Absence(
      dates: dates.value, title: clause.title.map { text($0) },
      standIn: clause.standIn.flatMap { chosen($0.who) }, range: clause.sourceRange)
  }

  mutating func lowerTeam(_ body: Body) {
    var team = plan.teams[body.index]
    team.title = text(in: body.node)
    for child in body.node.children where !child.isBroken {
      switch TeamLine(child) {
      case .lead(let clause): team.lead = chosen(clause.who)
      case .members(let clause): team.members = people(clause.members?.node)
      case .partOf(let clause): team.partOf = identifier(clause.team, .team)
      case .waive(let clause): if let waiver = waiver(clause) { team.waivers.append(waiver) }
      case .timezone, .workingDays, .workingHours, .holidays: lowerWorking(child, &team.working)
      case nil: continue
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
    var source = FileSource(
      content: content, path: path, columns: columns(node), file: dataFile(of: node),
      range: node.sourceRange)
    source.waivers = waivers(in: node)
    plan.fileSources.append(source)
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
    plan.portfolios[body.index].waivers = waivers(in: node)
    plan.portfolios[body.index].file = dataFile(of: node)
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
  private mutating func fieldsOfPeople(in node: SyntaxNode) -> Set<String> {
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
