import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What a name stands for, and what is said where it stands for nothing.
extension Lowering {
  /// The declaration of a name, which must be of one of `kinds`.
  mutating func declaration(
    of token: SyntaxToken, _ kinds: NameKinds, help: @autoclosure () -> [Help] = []
  ) -> NameTable.Declaration? {
    let name = token.text
    if let found = names.use(of: name, among: kinds) { return found }
    reportUnknown(name, wanted: kinds, at: token.sourceRange, help: help())
    return nil
  }

  mutating func identifier<Entity>(
    _ token: SyntaxToken?, _ kind: NameKind, help: @autoclosure () -> [Help] = []
  ) -> Located<Identifier<Entity>>? {
    guard let token else {
      isTroubled = true
      return nil
    }
    return declaration(of: token, NameKinds(kind), help: help()).map {
      Located(Identifier(Int($0.index)), at: token.sourceRange)
    }
  }

  /// The ids of all direct names of a node.
  mutating func identifiers<Entity>(
    in node: SyntaxNode?, _ kind: NameKind
  ) -> [Located<Identifier<Entity>>] {
    guard let node else {
      isTroubled = true
      return []
    }
    var all: [Located<Identifier<Entity>>] = []
    for token in node.tokens where token.kind == .name {
      if let one: Located<Identifier<Entity>> = identifier(token, kind) { all.append(one) }
    }
    return all
  }

  /// What a name in a phrase stands for: a name of the declaration's own, or the plan's.
  ///
  /// Of things of one name, those of `preferred` kinds come first. Messages speak of `shown` kinds.
  mutating func reference(
    _ token: SyntaxToken, _ kinds: NameKinds, preferring preferred: NameKinds = .sets,
    shown: NameKinds? = nil
  ) -> Reference? {
    let name = token.text
    if let own = ownReference(name, token.word) { return own }
    if let found = names.use(of: name, among: kinds.intersection(preferred))
      ?? names.use(of: name, among: kinds)
    {
      return Reference(found)
    }
    reportUnknown(name, wanted: kinds, shown: shown, at: token.sourceRange)
    return nil
  }

  /// What a name, and the word that it spells, stands for that the declaration itself brings.
  func ownReference(_ name: String, _ word: Word?) -> Reference? {
    if let binding = scope.binding(name) { return .binding(binding.slot) }
    return word.flatMap { scope.part($0) }.map { .part($0) }
  }

  /// Tells of a name that nothing fitting has; or says nothing, where something may have it that
  /// could not be read.
  mutating func reportUnknown(
    _ name: String, wanted: NameKinds, shown: NameKinds? = nil, at range: SourceRange,
    help: [Help] = [], isInText: Bool = false
  ) {
    isTroubled = true
    let shown = shown ?? wanted
    if lacksFiles || suspects.contains(name) || !shown.isDisjoint(with: openKinds) { return }
    let takesOwnNames = !wanted.isDisjoint(with: [.person, .team, .entry])
    if scope.isOpen, takesOwnNames { return }
    let own = takesOwnNames ? scope.ownNames : []
    var help = help
    if takesOwnNames, let user = userOfTemplate(at: range) {
      help.append(
        Help("`\(user)` is based on this template: give it a `for each \(name) in ...`"))
    }
    unknown.add(name, wanted: wanted, at: range) {
      let nearest = nearestName(to: name, among: own + names.names(of: wanted))
      if isInText { return ("nothing is called `\(name)` here", nearest, help) }
      guard nearest == nil, let other = names.declaration(of: name) else {
        return ("no \(shown.noun) is called `\(name)`", nearest, help)
      }
      let article = "aeiou".contains(other.kind.noun.first ?? " ") ? "an" : "a"
      return (
        "`\(name)` is \(article) \(other.kind.noun), and no \(shown.noun) is called so", nil, help
      )
    }
  }

  /// The review at hand, where a place is in the template that it is based on.
  private func userOfTemplate(at range: SourceRange) -> String? {
    guard let review = scope.review.map({ plan[$0] }), !review.isTemplate, review.basedOn != nil
    else { return nil }
    let isOwn = review.range.file == range.file && review.range.bytes.contains(range.bytes)
    return isOwn ? nil : review.name.value
  }

  /// Notes that something is missing whose finding is the parser's.
  mutating func missing<Value>() -> Value? {
    isTroubled = true
    return nil
  }
}

extension Reference {
  init?(_ declaration: NameTable.Declaration) {
    let index = Int(declaration.index)
    switch declaration.kind {
    case .person: self = .person(PersonID(index))
    case .team: self = .team(TeamID(index))
    case .portfolio: self = .portfolio(PortfolioID(index))
    case .entry: self = .entry(EntryID(index))
    case .measure: self = .measure(MeasureID(index))
    case .initiative: self = .initiative(InitiativeID(index))
    default: return nil
    }
  }
}
