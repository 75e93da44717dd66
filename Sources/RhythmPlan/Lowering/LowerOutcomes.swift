import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What was promised, waits to be raised, was decided, or came in between.
extension Lowering {
  mutating func lowerAction(_ body: Body) {
    let node = body.node
    var action = plan.actions[body.index]
    if let title = text(in: node) { action.title = title }
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .actionDue: action.due = date(in: child)
      case .fromOccurrence:
        action.from = occurrence(child.firstChild(of: .occurrencePhrase))
      case .withClause: action.helpers = people(child.firstChild(of: .peoplePhrase))
      case .aboutClause: action.about += subjects(child.firstChild(of: .thingList))
      case .servesClause:
        action.serves += identifiers(in: child.firstChild(of: .nameList), .measure)
      case .comesBackClause: action.comesBackAt = series(child.firstChild(of: .seriesPhrase))
      case .waiveClause: if let waiver = waiver(child) { action.waivers.append(waiver) }
      case .noteEvent, .movedEvent, .passedEvent, .blockedEvent, .resumedEvent, .doneEvent,
        .droppedEvent:
        if let event = event(child) { action.events.append(event) }
      default: continue
      }
    }
    action.owners = owners(of: node)
    plan.actions[body.index] = action
  }

  /// The owners of an action, told of where they are not one person.
  private mutating func owners(of node: SyntaxNode) -> [Located<PersonID>] {
    let phrases = node.nodes(.byPhrase).flatMap { $0.nodes(.whoPhrase) }
    guard let name = node.name else { return [] }
    if phrases.isEmpty, !node.children.contains(where: \.isBroken) {
      report(
        .noSingleOwner, "nobody owns the action `\(name.text)`", at: name.sourceRange,
        label: "no `by`", help: [Help("add its owner behind the title, such as `by ana`")])
    }
    var owners: [Located<PersonID>] = []
    for phrase in phrases {
      guard let who = who(phrase) else { continue }
      if case .reference(.person(let person)) = who.value {
        owners.append(Located(person, at: who.range))
      } else {
        report(
          .noSingleOwner, "the action `\(name.text)` is not owned by one person", at: who.range,
          label: "more than one person, or nobody in particular",
          help: [Help("name one person behind `by`, and the others in a line `with ...`")])
        return owners
      }
    }
    if phrases.count > 1 {
      report(
        .noSingleOwner, "the action `\(name.text)` has \(phrases.count) owners",
        at: phrases[1].sourceRange, label: "a further owner",
        secondary: [Label(phrases[0].sourceRange, "the first owner")],
        help: [Help("keep one owner, and name the others in a line `with ...` below it")])
    }
    return owners
  }

  private mutating func event(_ node: SyntaxNode) -> Action.Event? {
    guard let date = date(in: node) else { return nil }
    let change: Action.Change?
    switch node.kind {
    case .noteEvent: change = neededText(in: node).map { .note($0) }
    case .movedEvent:
      let dates = node.nodes(.datePhrase).compactMap { self.date($0) }
      guard let because = because(in: node), dates.count == 2 else { return missing() }
      change = .moved(to: dates[1].value, because: because)
    case .passedEvent:
      guard let because = because(in: node) else { return nil }
      change = person(node.firstChild(of: .whoPhrase)).map { .passed(to: $0, because: because) }
    case .blockedEvent:
      guard let because = because(in: node) else { return nil }
      let by = node.firstChild(of: .whoPhrase).flatMap { person($0) }
      change = .blocked(by: by, because: because)
    case .resumedEvent: change = .resumed(text(in: node))
    case .doneEvent: change = .done(text(in: node))
    default: change = because(in: node).map { .dropped(because: $0) }
    }
    return change.map { Action.Event(date: date, change: $0, range: node.sourceRange) }
  }

  mutating func lowerTopic(_ body: Body) {
    let node = body.node
    var topic = plan.topics[body.index]
    if let title = text(in: node) { topic.title = title }
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .forSeries: topic.series = series(child.firstChild(of: .seriesPhrase))
      case .byPhrase: topic.by = person(child.firstChild(of: .whoPhrase))
      case .onDate: topic.on = date(in: child)
      case .topicLength:
        topic.minutes = minutes(child.firstChild(of: .durationPhrase))
        topic.aims = child.firstChild(of: .aimsPhrase).map { aims($0) } ?? []
      case .firstPhrase: topic.isFirst = true
      case .aboutClause: topic.about += subjects(child.firstChild(of: .thingList))
      case .doneWhenClause: if let text = text(in: child) { topic.doneWhen.append(text) }
      case .noteEvent, .closedEvent:
        guard let date = date(in: child) else { continue }
        let said = text(in: child)
        if child.kind == .closedEvent {
          topic.events.append(
            Topic.Event(date: date, change: .closed(said), range: child.sourceRange))
        } else if let said {
          topic.events.append(
            Topic.Event(date: date, change: .note(said), range: child.sourceRange))
        }
      default: continue
      }
    }
    plan.topics[body.index] = topic
  }

  mutating func lowerDecision(_ body: Body) {
    let node = body.node
    var decision = plan.decisions[body.index]
    if let title = text(in: node) { decision.title = title }
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .fromOccurrence:
        decision.from = occurrence(child.firstChild(of: .occurrencePhrase))
      case .byPhrase: decision.by = people(child)
      case .meaningClause: decision.meaning = text(in: child)
      case .aboutClause: decision.about += subjects(child.firstChild(of: .thingList))
      case .overrulesClause:
        decision.overrules += identifiers(in: child.firstChild(of: .nameList), .decision)
      default: continue
      }
    }
    plan.decisions[body.index] = decision
  }

  mutating func lowerUnplanned(_ node: SyntaxNode) {
    guard !node.isBroken, let date = date(in: node), let title = text(in: node),
      let minutes = minutes(node.firstChild(of: .durationPhrase))
    else { return }
    var unplanned = Unplanned(
      date: date, minutes: minutes, title: title, range: node.sourceRange)
    unplanned.whom = node.firstChild(of: .forPeople).flatMap { people($0) }
    unplanned.by = node.firstChild(of: .byPhrase).flatMap { chosen(in: $0) }
    plan.unplanned.append(unplanned)
  }
}
