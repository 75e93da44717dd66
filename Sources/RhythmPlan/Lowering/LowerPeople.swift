import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Phrases that say who, or what `for each` goes through.
extension Lowering {
  /// Kinds that `for each` and `rotate` go through.
  static let walkable: NameKinds = [.person, .team, .portfolio, .entry, .measure]

  /// All of `node`'s terms, and its `except` at the end.
  mutating func people(_ node: SyntaxNode?, _ kinds: NameKinds = .people) -> PeoplePhrase? {
    guard let node else { return missing() }
    var phrase = PeoplePhrase(terms: [], range: node.sourceRange)
    for child in node.children {
      switch child.kind {
      case .whoPhrase:
        if let term = who(child, kinds) { phrase.terms.append(term) }
      case .exceptPeople: phrase.except += terms(child, kinds)
      default: break
      }
    }
    return phrase
  }

  /// The terms directly in a node.
  mutating func terms(_ node: SyntaxNode, _ kinds: NameKinds = .people) -> [Located<PeopleTerm>] {
    var terms: [Located<PeopleTerm>] = []
    for child in node.children where child.kind == .whoPhrase {
      if let term = who(child, kinds) { terms.append(term) }
    }
    return terms
  }

  /// The one term that stands in a node.
  mutating func chosen(in node: SyntaxNode) -> Located<PeopleTerm>? {
    guard let child = node.firstChild(of: .whoPhrase) else { return missing() }
    return who(child)
  }

  mutating func who(
    _ node: SyntaxNode, _ kinds: NameKinds = .people
  ) -> Located<PeopleTerm>? {
    term(node, kinds).map { Located($0, at: node.sourceRange) }
  }

  private mutating func term(_ node: SyntaxNode, _ kinds: NameKinds) -> PeopleTerm? {
    var tokens = node.tokens
    guard let first = tokens.next() else { return missing() }
    if first.kind == .keyword {
      if first.word == .role {
        let role: Located<RoleID>? = identifier(tokens.next(), .role)
        return role.map { .role($0.value) }
      }
      if let relation = first.word.flatMap({ Relation($0) }), node.hasChild(of: .whoPhrase) {
        return related(relation, node)
      }
    }
    let field = node.hasDot ? node.lastName : nil
    let shown = kinds == Lowering.walkable ? NameKinds.sets : kinds
    guard let field else {
      return reference(first, kinds, shown: shown).map { .reference($0) }
    }
    let owners: NameKinds = [.entry, .initiative, .person]
    guard let reference = reference(first, owners) else { return nil }
    checkField(field.text, of: reference, at: field.sourceRange)
    return .field(reference, field.text)
  }

  private mutating func related(_ relation: Relation, _ node: SyntaxNode) -> PeopleTerm? {
    guard let inner = node.firstChild(of: .whoPhrase) else { return missing() }
    let kinds: NameKinds
    switch relation {
    case .members, .teams, .lead: kinds = .team
    case .reports, .manager: kinds = .person
    case .owner: kinds = [.entry, .portfolio, .initiative]
    }
    return term(inner, kinds).map { .related(relation, $0) }
  }

  /// The one person whom a phrase names.
  mutating func person(_ node: SyntaxNode?) -> Located<PersonID>? {
    guard let node, let who = who(node, .person) else { return missing() }
    guard case .reference(.person(let person)) = who.value else {
      isTroubled = true
      report(
        .unknownName, "one person is to be named here", at: who.range, label: "not a person's name",
        help: [Help("write the name of one person")])
      return nil
    }
    return Located(person, at: who.range)
  }

  /// Lowers `for each X in ...` and binds its name in the scope, at a slot.
  mutating func forEach(_ node: SyntaxNode, slot: Int, isInItem: Bool = false) -> ForEach? {
    guard let name = node.name else { return missing() }
    var binding = Scope.Binding(name: name.text, slot: slot)
    var set: PeoplePhrase?
    if let phrase = node.firstChild(of: .peoplePhrase) {
      set = isInItem ? measuresLookedAt(phrase) : nil
      if set == nil { set = people(phrase, Lowering.walkable) }
      binding.portfolios = portfolios(of: set)
    } else if isInItem, !scope.hasList, !scope.isOpen {
      reportNoList(name)
    }
    scope.bindings.append(binding)
    let conditions = tests(in: node, portfolios: binding.portfolios)
    return ForEach(
      name: binding.name, slot: slot, set: set, conditions: conditions, range: node.sourceRange)
  }

  private mutating func reportNoList(_ name: SyntaxToken) {
    isTroubled = true
    report(
      .unknownName, "this does not say what `\(name.text)` goes through", at: name.sourceRange,
      label: "no `in`, and no `rotate` that binds several at a time",
      help: [Help("add what it goes through, such as `in attendees` or `in measures`")])
  }

  /// `measures` below an agenda's item.
  private func measuresLookedAt(_ phrase: SyntaxNode) -> PeoplePhrase? {
    guard let who = phrase.firstChild(of: .whoPhrase), who.text == "measures" else { return nil }
    let range = who.sourceRange
    return PeoplePhrase(
      terms: [Located(.reference(.measuresLookedAt), at: range)], range: range)
  }

  /// The portfolios whose entries a set has, where it has nothing else.
  func portfolios(of set: PeoplePhrase?) -> [PortfolioID] {
    var portfolios: [PortfolioID] = []
    for term in set?.terms ?? [] {
      switch term.value {
      case .reference(.portfolio(let id)): portfolios.append(id)
      case .reference(.entry(let id)): portfolios.append(plan[id].portfolio)
      default: return []
      }
    }
    return portfolios
  }
}

extension Relation {
  init?(_ word: Word) {
    switch word {
    case .members: self = .members
    case .teams: self = .teams
    case .reports: self = .reports
    case .lead: self = .lead
    case .manager: self = .manager
    case .owner: self = .owner
    default: return nil
    }
  }
}
