import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// What other declarations need to know of a review before its body is lowered.
struct ReviewOutline {
  /// All clauses that hold, those of templates among them; `nil` where they are just its lines.
  var merged: [SyntaxNode]?
  var forEach: [ForEach] = []
  var rotations: [Rotation] = []
  var bindings: [Scope.Binding] = []
  var isTroubled = false

  var slots: Int { forEach.count + rotations.count }
}

extension Lowering {
  /// Finds the template of every review, and the names that it binds.
  mutating func lowerOutlines() {
    resolveTemplates()
    outlines = Array(repeating: ReviewOutline(), count: plan.reviews.count)
    let nodes = reviewNodes()
    var isMerged = Array(repeating: false, count: plan.reviews.count)
    for index in plan.reviews.indices { mergeClauses(of: index, nodes, &isMerged) }
    for index in plan.reviews.indices {
      guard let node = nodes[index] else { continue }
      lowerOutline(of: index, node)
    }
  }

  /// Merges the clauses of a review's templates into its own, from the furthest to the nearest.
  private mutating func mergeClauses(
    of index: Int, _ nodes: [SyntaxNode?], _ isMerged: inout [Bool]
  ) {
    var chain: [Int] = []
    var next: Int? = index
    while let current = next, !isMerged[current] {
      chain.append(current)
      next = plan.reviews[current].basedOn.map { Int($0.value.index) }
    }
    for current in chain.reversed() {
      isMerged[current] = true
      guard let base = plan.reviews[current].basedOn.map({ Int($0.value.index) }),
        let node = nodes[current]
      else { continue }
      let below = outlines[base].merged ?? nodes[base]?.clauses ?? []
      outlines[current].merged = merge(node.clauses, over: below)
    }
  }

  private mutating func lowerOutline(of index: Int, _ node: SyntaxNode) {
    scope = Scope()
    scope.hasReviewParts = true
    scope.isOpen = plan.reviews[index].isTemplate
    isTroubled = false
    var outline = outlines[index]
    if let merged = outline.merged {
      lowerBindings(merged, into: &outline)
    } else {
      lowerBindings(node.children, into: &outline)
    }
    outlines[index] = outline
  }

  private mutating func lowerBindings(
    _ clauses: some Sequence<SyntaxNode>, into outline: inout ReviewOutline
  ) {
    var rotations: [SyntaxNode] = []
    for clause in clauses {
      if clause.kind == .rotateClause { rotations.append(clause) }
      guard clause.kind == .forEachClause else { continue }
      if clause.isBroken { isTroubled = true }
      if let loop = forEach(clause, slot: outline.forEach.count) { outline.forEach.append(loop) }
    }
    for clause in rotations {
      if clause.isBroken { isTroubled = true }
      if let rotation = rotation(clause, slot: outline.slots) { outline.rotations.append(rotation) }
    }
    outline.bindings = scope.bindings
    outline.isTroubled = isTroubled
  }

  /// Lowers `rotate X through ...`, and binds X unless it is a place of the review.
  mutating func rotation(_ node: SyntaxNode, slot: Int) -> Rotation? {
    guard let token = node.tokens.first(where: { $0.word != .also && $0.word != .rotate }) else {
      return missing()
    }
    let place: Rotation.Place
    switch token.word {
    case .chair: place = .chair
    case .presenter: place = .presenter
    case .noteTaker: place = .noteTaker
    case .agenda: place = .agenda
    case .place: place = .place
    default: place = .binding(token.text, slot: slot)
    }
    guard let turns = turns(node, place) else { return missing() }
    var rotation = Rotation(place: place, turns: turns, range: node.sourceRange)
    checkRepeatedPhrases(node)
    rotation.atATime = node.firstChild(of: .atATime)?.firstToken(of: .integer)?.integer
    rotation.isRandom = node.hasChild(of: .atRandom)
    if let phrase = node.firstChild(of: .byWeek) {
      rotation.isByWeekOfMonth = true
      for child in phrase.children where child.kind == .ordinalWeek {
        guard let week = child.firstToken(of: .ordinal)?.ordinal,
          let turn = child.firstChild(of: .turnPhrase).flatMap({ self.turns($0, place) })
        else {
          isTroubled = true
          continue
        }
        rotation.weeks.append(Rotation.WeekTurn(week: week, turn: turn))
      }
    }
    if case .binding(let name, let slot) = place {
      var binding = Scope.Binding(name: name, slot: slot)
      if case .people(let set, _) = turns { binding.portfolios = portfolios(of: set) }
      scope.bindings.append(binding)
    }
    return rotation
  }

  /// What takes its turn: the people, times or texts in a `rotate` or a turn.
  mutating func turns(_ node: SyntaxNode, _ place: Rotation.Place?) -> Rotation.Turns? {
    let times = node.tokens.compactMap(\.timeOfDay)
    if !times.isEmpty { return .times(times) }
    let texts = node.tokens.filter { $0.kind == .string || $0.kind == .text }
    if !texts.isEmpty { return .texts(texts.map { text($0) }) }
    let set = node.firstChild(of: .peoplePhrase) ?? node
    if place == .agenda {
      let names = set.nodes(.whoPhrase).compactMap { who in
        who.firstToken.map { Located($0.text, at: $0.sourceRange) }
      }
      return names.isEmpty ? nil : .agendas(names)
    }
    guard let people = people(set, Lowering.walkable), !people.terms.isEmpty else { return nil }
    return .people(people, tests(in: node, portfolios: portfolios(of: people)))
  }
}
