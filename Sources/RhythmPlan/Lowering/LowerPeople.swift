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
      switch PeoplePart(child) {
      case .term(let term): if let term = who(term, kinds) { phrase.terms.append(term) }
      case .except(let except): phrase.except += terms(except.terms, kinds)
      case nil: continue
      }
    }
    return phrase
  }

  mutating func terms(
    _ phrases: [WhoPhrase], _ kinds: NameKinds = .people
  ) -> [Located<PeopleTerm>] {
    var terms: [Located<PeopleTerm>] = []
    for phrase in phrases {
      if let term = who(phrase, kinds) { terms.append(term) }
    }
    return terms
  }

  /// The one term that must stand somewhere.
  mutating func chosen(_ phrase: WhoPhrase?) -> Located<PeopleTerm>? {
    guard let phrase else { return missing() }
    return who(phrase)
  }

  mutating func who(
    _ phrase: WhoPhrase, _ kinds: NameKinds = .people
  ) -> Located<PeopleTerm>? {
    term(phrase, kinds).map { Located($0, at: phrase.sourceRange) }
  }

  private mutating func term(_ phrase: WhoPhrase, _ kinds: NameKinds) -> PeopleTerm? {
    guard let first = phrase.first else { return missing() }
    if first.kind == .keyword {
      if first.word == .role {
        let role: Located<RoleID>? = identifier(phrase.role, .role)
        return role.map { .role($0.value) }
      }
      if let relation = first.word.flatMap({ Relation($0) }), let inner = phrase.of {
        return related(relation, inner)
      }
    }
    let shown = kinds == Lowering.walkable ? NameKinds.sets : kinds
    guard let field = phrase.field else {
      return reference(first, kinds, shown: shown).map { .reference($0) }
    }
    let owners: NameKinds = [.entry, .initiative, .person]
    guard let reference = reference(first, owners) else { return nil }
    checkField(field.text, of: reference, at: field.sourceRange)
    return .field(reference, field.text)
  }

  private mutating func related(_ relation: Relation, _ inner: WhoPhrase) -> PeopleTerm? {
    let kinds: NameKinds
    switch relation {
    case .members, .teams, .lead: kinds = .team
    case .reports, .manager: kinds = .person
    case .owner: kinds = [.entry, .portfolio, .initiative]
    }
    return term(inner, kinds).map { .related(relation, $0) }
  }

  /// The one person whom a phrase names.
  mutating func person(_ phrase: WhoPhrase?) -> Located<PersonID>? {
    guard let phrase, let who = who(phrase, .person) else { return missing() }
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
  mutating func forEach(
    _ clause: ForEachClause, slot: Int, isInItem: Bool = false
  ) -> ForEach? {
    guard let name = clause.name else { return missing() }
    var binding = Scope.Binding(name: name.text, slot: slot)
    var set: PeoplePhrase?
    if let phrase = clause.set {
      set = isInItem ? measuresLookedAt(phrase) : nil
      if set == nil { set = people(phrase.node, Lowering.walkable) }
      binding.portfolios = portfolios(of: set)
      binding.kind = kind(of: set)
    } else if isInItem, !scope.hasList, !scope.isOpen {
      reportNoList(name)
    }
    scope.bindings.append(binding)
    let conditions = tests(clause.conditions, portfolios: binding.portfolios)
    return ForEach(
      name: binding.name, slot: slot, set: set, conditions: conditions,
      range: clause.sourceRange)
  }

  private mutating func reportNoList(_ name: SyntaxToken) {
    isTroubled = true
    report(
      .unknownName, "this does not say what `\(name.text)` goes through", at: name.sourceRange,
      label: "no `in`, and no `rotate` that binds several at a time",
      help: [Help("add what it goes through, such as `in attendees` or `in measures`")])
  }

  /// `measures` below an agenda's item.
  private func measuresLookedAt(_ phrase: RhythmSyntax.PeoplePhrase) -> PeoplePhrase? {
    guard let who = phrase.terms.first, who.node.text == "measures" else {
      return nil
    }
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

  /// Of what kind all are that a set has; nil where they are of several, or nobody can tell.
  func kind(of set: PeoplePhrase?) -> NameKind? {
    guard let terms = set?.terms, let first = terms.first.flatMap({ kind(of: $0.value) }),
      terms.allSatisfy({ kind(of: $0.value) == first })
    else { return nil }
    return first
  }

  private func kind(of term: PeopleTerm) -> NameKind? {
    switch term {
    case .role, .field: .person
    case .related(.teams, _): .team
    case .related: .person
    case .reference(let reference): kind(of: reference)
    }
  }

  /// Of what kind something is that a name stands for; nil of entries, whose fields hang on their
  /// portfolio, and where nobody can tell.
  func kind(of reference: Reference) -> NameKind? {
    switch reference {
    case .person, .part: .person
    case .team: .team
    case .measure, .measuresLookedAt: .measure
    case .initiative: .initiative
    case .binding(let slot): scope.bindings.last { $0.slot == slot }?.kind
    case .portfolio, .entry: nil
    }
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
