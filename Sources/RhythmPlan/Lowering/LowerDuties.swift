import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What is to be done around a review, and what must come out of it.
extension Lowering {
  /// A `prep`, `follow-up` or `expects`. Its own `for each` is bound in it alone.
  mutating func duty(_ node: SyntaxNode) -> Duty? {
    let bound = scope.bindings.count
    defer { scope.bindings.removeLast(scope.bindings.count - bound) }
    let forEach = node.firstChild(of: .forEachClause).flatMap {
      self.forEach($0, slot: scope.slots)
    }
    guard let title = neededText(in: node) else { return nil }
    var duty = Duty(title: title, range: node.sourceRange)
    checkRepeatedPhrases(node)
    duty.forEach = forEach
    for child in node.children {
      switch child.kind {
      case .byPhrase: duty.by = joined(duty.by, people(child))
      case .duePhrase: duty.due = due(child)
      case .takesPhrase: duty.takes = minutes(child.firstChild(of: .durationPhrase))
      case .submitsPhrase:
        duty.submits += identifiers(in: child.firstChild(of: .nameList), .measure)
      case .doneWhenClause: if let text = text(in: child) { duty.doneWhen.append(text) }
      case .exceptPeople:
        let except = PeoplePhrase(terms: terms(child), range: child.sourceRange)
        duty.except = joined(duty.except, except)
        duty.exceptConditions += tests(in: child, portfolios: [])
      case .atMostPhrase: duty.atMost = child.firstToken(of: .integer)?.integer
      default: if let filter = filter(child) { duty.filters.append(filter) }
      }
    }
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
  mutating func expectation(_ node: SyntaxNode) -> Duty? {
    let duty = duty(node)
    guard let token = node.string else { return duty }
    let owners = node.nodes(.byPhrase).flatMap { $0.nodes(.whoPhrase) }
    if owners.isEmpty {
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

  /// A title as messages show it, cut where it is long.
  func shown(_ token: SyntaxToken) -> String {
    let title = token.plainText ?? ""
    let cut = title.count > 60 ? title.prefix(57) + "..." : title[...]
    return "\"\(cut)\""
  }

  mutating func agenda(_ node: SyntaxNode) -> Agenda {
    var items: [AgendaItem] = []
    for child in node.children where child.kind == .agendaItem {
      if child.isBroken {
        isTroubled = true
      } else if let item = item(child) {
        items.append(item)
      }
    }
    return Agenda(
      name: node.name.map { Located($0.text, at: $0.sourceRange) }, items: items,
      range: node.sourceRange)
  }

  private mutating func item(_ node: SyntaxNode) -> AgendaItem? {
    let bound = scope.bindings.count
    defer { scope.bindings.removeLast(scope.bindings.count - bound) }
    let forEach = node.firstChild(of: .forEachClause).flatMap {
      self.forEach($0, slot: scope.slots, isInItem: true)
    }
    guard let title = neededText(in: node) else { return nil }
    var item = AgendaItem(minutes: 0, title: title, range: node.sourceRange)
    checkRepeatedPhrases(node)
    item.forEach = forEach
    var isFirst = true
    for child in node.children {
      switch child.kind {
      case .durationPhrase:
        guard let minutes = minutes(child) else { return missing() }
        if isFirst { item.minutes = minutes } else { item.mostMinutes = minutes }
        isFirst = false
      case .ledByPhrase: item.ledBy = people(child.firstChild(of: .peoplePhrase))
      case .aimsPhrase: item.aims = aims(child)
      case .askLine: if let text = text(in: child) { item.questions.append(text) }
      case .doneWhenClause: if let text = text(in: child) { item.doneWhen.append(text) }
      case .looksAtClause:
        item.looksAt += identifiers(in: child.firstChild(of: .nameList) ?? child, .measure)
      default: continue
      }
    }
    return item
  }

  func aims(_ node: SyntaxNode) -> [Aim] {
    node.tokens.compactMap { token in
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
