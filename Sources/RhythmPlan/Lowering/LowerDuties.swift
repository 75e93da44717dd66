import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What is to be done around a review, and what must come out of it.
extension Lowering {
  /// A `prep`, `follow-up` or `expects`. Its own `for each` is bound in it alone.
  mutating func duty(_ clause: some DutyClause) -> Duty? {
    let bound = scope.bindings.count
    defer { scope.bindings.removeLast(scope.bindings.count - bound) }
    let forEach = clause.forEach.flatMap { self.forEach($0, slot: scope.slots) }
    guard let title = clause.title else { return missing() }
    var duty = Duty(title: text(title), range: clause.sourceRange)
    checkRepeatedPhrases(clause.node)
    duty.forEach = forEach
    for phrase in clause.phrases {
      switch phrase {
      case .by(let phrase):
        if let day = phrase.terms.first(where: isDay) {
          reportDay(day, in: phrase.sourceRange, meant: "due on \(day.node.text)")
        } else {
          duty.by = joined(duty.by, people(phrase.node))
        }
      case .due(let phrase): duty.due = due(phrase)
      case .takes(let phrase): duty.takes = minutes(phrase.duration)
      case .submits(let phrase):
        duty.submits += identifiers(in: phrase.measures?.node, .measure)
      case .doneWhen(let phrase): if let said = phrase.text { duty.doneWhen.append(text(said)) }
      case .except(let phrase):
        let except = PeoplePhrase(terms: terms(phrase.terms), range: phrase.sourceRange)
        duty.except = joined(duty.except, except)
        duty.exceptConditions += tests(phrase.conditions, portfolios: [])
      case .atMost(let phrase): duty.atMost = phrase.count?.integer
      }
    }
    duty.filters = filters(clause.filters)
    return duty
  }

  private func joined(_ first: PeoplePhrase?, _ second: PeoplePhrase?) -> PeoplePhrase? {
    guard var all = first, let second else { return first ?? second }
    all.terms += second.terms
    all.except += second.except
    all.range.bytes = all.range.bytes.union(second.range.bytes)
    return all
  }

  /// An `expects`, which must have one owner.
  mutating func expectation(_ clause: ExpectsClause) -> Duty? {
    let duty = duty(clause)
    guard let token = clause.title else { return duty }
    let all = clause.owners.flatMap(\.terms)
    let owners = all.filter { !isDay($0) }
    if all.isEmpty {
      report(
        .noSingleOwner, "nobody owns the expected action \(shown(token))", at: token.sourceRange,
        label: "no `by`", help: [Help("add who does it, such as `by chair`")])
    } else if owners.count > 1 {
      report(
        .noSingleOwner, "the expected action \(shown(token)) has \(owners.count) owners",
        at: owners[1].sourceRange, label: "a further owner",
        secondary: [Label(owners[0].sourceRange, "the first owner")],
        help: [Help("keep one owner, or write one `expects` for each of them")])
    }
    return duty
  }

  /// Whether a weekday stands where somebody is named, and nobody is called so.
  func isDay(_ phrase: WhoPhrase) -> Bool {
    let name = phrase.node.text
    return Vocabulary.weekday(name.utf8) != nil && names.declaration(of: name) == nil
      && scope.binding(name) == nil
  }

  /// Tells of `by Friday`; `meant` is what may stand for it.
  mutating func reportDay(_ day: WhoPhrase, in phrase: SourceRange, meant: String?) {
    isTroubled = true
    report(
      .unknownName, "`by` says who does it, and nobody is called `\(day.node.text)`",
      at: day.sourceRange, label: "a day",
      help: [
        meant.map {
          Help(
            "by when it is to be done stands behind `due`: `\($0)`",
            fix: Fix(.unsafe, [TextEdit(phrase, with: $0)]))
        } ?? Help("by when it is to be done stands behind `due`, as in `due 2026-03-20`")
      ])
  }

  /// A title as messages show it, cut where it is long.
  func shown(_ token: SyntaxToken) -> String {
    let title = token.plainText ?? ""
    let cut = title.count > 60 ? title.prefix(57) + "..." : title[...]
    return "\"\(cut)\""
  }

  mutating func agenda(_ clause: AgendaClause) -> Agenda {
    var items: [AgendaItem] = []
    for child in clause.items {
      if child.isBroken {
        isTroubled = true
      } else if let item = item(child) {
        items.append(item)
      }
    }
    return Agenda(
      name: clause.name.map { Located($0.text, at: $0.sourceRange) }, items: items,
      range: clause.sourceRange)
  }

  private mutating func item(_ line: RhythmSyntax.AgendaItem) -> AgendaItem? {
    let bound = scope.bindings.count
    defer { scope.bindings.removeLast(scope.bindings.count - bound) }
    let forEach = line.forEach.flatMap {
      self.forEach($0, slot: scope.slots, isInItem: true)
    }
    guard let title = line.title else { return missing() }
    var item = AgendaItem(minutes: 0, title: text(title), range: line.sourceRange)
    checkRepeatedPhrases(line.node)
    item.forEach = forEach
    for (place, phrase) in line.durations.enumerated() {
      guard let minutes = minutes(phrase) else { return missing() }
      if place == 0 { item.minutes = minutes } else { item.mostMinutes = minutes }
    }
    if let phrase = line.ledBy { item.ledBy = people(phrase.people?.node) }
    if let phrase = line.aims { item.aims = aims(phrase) }
    for line in line.lines {
      switch line {
      case .ask(let line): if let question = line.text { item.questions.append(text(question)) }
      case .doneWhen(let line): if let said = line.text { item.doneWhen.append(text(said)) }
      case .looksAt(let line):
        item.looksAt += identifiers(in: line.measures?.node ?? line.node, .measure)
      }
    }
    return item
  }

  func aims(_ phrase: AimsPhrase) -> [Aim] {
    phrase.aims.compactMap { token in
      switch token.word {
      case .inform: .inform
      case .discuss: .discuss
      case .decide: .decide
      case .coach: .coach
      default: nil
      }
    }
  }
}
