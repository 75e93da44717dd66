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
      switch ActionPart(child) {
      case .due(let phrase): action.due = date(phrase.date)
      case .from(let phrase): action.from = occurrence(phrase.occurrence?.node)
      case .with(let clause): action.helpers = people(clause.people?.node)
      case .about(let clause): action.about += subjects(clause.things?.node)
      case .serves(let clause): action.serves += identifiers(in: clause.measures?.node, .measure)
      case .comesBack(let clause): action.comesBackAt = series(clause.series?.node)
      case .waive(let clause): if let waiver = waiver(clause) { action.waivers.append(waiver) }
      case .by: continue  // all owners are read together
      case nil:
        if let event = ActionEvent(child).flatMap({ event($0, at: child.sourceRange) }) {
          action.events.append(event)
        }
      }
    }
    action.owners = owners(of: node)
    plan.actions[body.index] = action
  }

  /// The owners of an action, told of where they are not one person.
  private mutating func owners(of node: SyntaxNode) -> [Located<PersonID>] {
    var phrases: [WhoPhrase] = []
    for child in node.children {
      if case .by(let phrase)? = ActionPart(child) { phrases += phrase.terms }
    }
    guard let name = node.name else { return [] }
    if phrases.isEmpty, !node.children.contains(where: \.isBroken) {
      report(
        .noSingleOwner, "nobody owns the action `\(name.text)`", at: name.sourceRange,
        label: "no `by`", help: [Help("add its owner behind the title, such as `by ana`")])
    }
    for day in phrases.filter(isDay) { reportDay(day, in: day.sourceRange, meant: nil) }
    phrases.removeAll(where: isDay)
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

  private mutating func event(_ event: ActionEvent, at range: SourceRange) -> Action.Event? {
    let phrase: DatePhrase?
    let change: Action.Change?
    switch event {
    case .note(let event):
      phrase = event.date
      change = event.text.map { .note(text($0)) }
    case .moved(let event):
      phrase = event.date
      guard let because = because(event.because), let to = date(event.to) else { return nil }
      change = .moved(to: to.value, because: because)
    case .passed(let event):
      phrase = event.date
      guard let because = because(event.because) else { return nil }
      change = person(event.who).map { .passed(to: $0, because: because) }
    case .blocked(let event):
      phrase = event.date
      guard let because = because(event.because) else { return nil }
      change = .blocked(by: event.by.flatMap { person($0) }, because: because)
    case .resumed(let event): (phrase, change) = (event.date, .resumed(event.text.map { text($0) }))
    case .done(let event): (phrase, change) = (event.date, .done(event.text.map { text($0) }))
    case .dropped(let event):
      phrase = event.date
      change = because(event.because).map { .dropped(because: $0) }
    }
    guard let change, let date = date(phrase) else { return missing() }
    return Action.Event(date: date, change: change, range: range)
  }

  mutating func lowerTopic(_ body: Body) {
    let node = body.node
    var topic = plan.topics[body.index]
    if let title = text(in: node) { topic.title = title }
    for child in node.children where !child.isBroken {
      switch TopicPart(child) {
      case .series(let phrase): topic.series = series(phrase.series?.node)
      case .by(let phrase): topic.by = person(phrase.terms.first)
      case .on(let phrase): topic.on = date(phrase.date)
      case .length(let phrase):
        topic.minutes = minutes(phrase.duration)
        topic.aims = phrase.aims.map { aims($0) } ?? []
      case .first: topic.isFirst = true
      case .about(let clause): topic.about += subjects(clause.things?.node)
      case .doneWhen(let clause): if let said = clause.text { topic.doneWhen.append(text(said)) }
      case .note(let event):
        guard let date = date(event.date), let said = event.text else { continue }
        topic.events.append(
          Topic.Event(date: date, change: .note(text(said)), range: event.sourceRange))
      case .closed(let event):
        guard let date = date(event.date) else { continue }
        let said = event.text.map { text($0) }
        topic.events.append(
          Topic.Event(date: date, change: .closed(said), range: event.sourceRange))
      case nil: continue
      }
    }
    topic.waivers = waivers(in: node)
    plan.topics[body.index] = topic
  }

  mutating func lowerDecision(_ body: Body) {
    let node = body.node
    var decision = plan.decisions[body.index]
    if let title = text(in: node) { decision.title = title }
    for child in node.children where !child.isBroken {
      switch DecisionPart(child) {
      case .from(let phrase): decision.from = occurrence(phrase.occurrence?.node)
      case .by(let phrase): decision.by = people(phrase.node)
      case .meaning(let clause): decision.meaning = clause.text.map { text($0) }
      case .about(let clause): decision.about += subjects(clause.things?.node)
      case .overrules(let clause):
        decision.overrules += identifiers(in: clause.decisions?.node, .decision)
      case nil: continue
      }
    }
    decision.waivers = waivers(in: node)
    plan.decisions[body.index] = decision
  }

  mutating func lowerUnplanned(_ declaration: UnplannedDeclaration) {
    guard !declaration.isBroken, let date = date(declaration.date),
      let title = declaration.title.map({ text($0) }),
      let minutes = minutes(declaration.duration)
    else { return }
    var unplanned = Unplanned(
      date: date, minutes: minutes, title: title, range: declaration.sourceRange)
    unplanned.whom = declaration.whom.flatMap { people($0.node) }
    unplanned.by = declaration.by.flatMap { chosen($0.terms.first) }
    plan.unplanned.append(unplanned)
  }
}
