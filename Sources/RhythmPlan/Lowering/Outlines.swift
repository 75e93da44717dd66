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
    for index in plan.reviews.indices where plan.reviews[index].basedOn != nil {
      mergeClauses(of: index, nodes, &isMerged)
    }
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
    let binds = node.hasChild(of: .forEachClause) || node.hasChild(of: .rotateClause)
    if outline.merged == nil, !binds { return }
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
    var rotations: [RotateClause] = []
    for node in clauses where node.kind == .rotateClause || node.kind == .forEachClause {
      switch ReviewClause(node) {
      case .rotate(let clause): rotations.append(clause)
      case .forEach(let clause):
        if clause.isBroken { isTroubled = true }
        if let loop = forEach(clause, slot: outline.forEach.count) { outline.forEach.append(loop) }
      default: continue
      }
    }
    for clause in rotations {
      if clause.isBroken { isTroubled = true }
      if let rotation = rotation(clause, slot: outline.slots) { outline.rotations.append(rotation) }
    }
    outline.bindings = scope.bindings
    outline.isTroubled = isTroubled
  }

  /// Lowers `rotate X through ...`, and binds X unless it is a place of the review.
  mutating func rotation(_ clause: RotateClause, slot: Int) -> Rotation? {
    guard let token = clause.subject else { return missing() }
    let place: Rotation.Place
    switch token.word {
    case .chair: place = .chair
    case .presenter: place = .presenter
    case .noteTaker: place = .noteTaker
    case .agenda: place = .agenda
    case .place: place = .place
    default: place = .binding(token.text, slot: slot)
    }
    guard let turns = turns(clause.node, place, where: clause.conditions) else { return missing() }
    var rotation = Rotation(place: place, turns: turns, range: clause.sourceRange)
    checkRepeatedPhrases(clause.node)
    rotation.atATime = clause.atATime?.count?.integer
    rotation.isRandom = clause.random != nil
    if let phrase = clause.byWeek {
      rotation.isByWeekOfMonth = true
      for line in phrase.weeks {
        guard let week = line.ordinal?.ordinal,
          let turn = line.turn.flatMap({ self.turns($0.node, place) })
        else {
          isTroubled = true
          continue
        }
        rotation.weeks.append(Rotation.WeekTurn(week: week, turn: turn))
      }
    }
    if case .binding(let name, let slot) = place {
      var binding = Scope.Binding(name: name, slot: slot)
      if case .people(let set, _) = turns {
        binding.portfolios = portfolios(of: set)
        binding.kind = kind(of: set)
      }
      scope.bindings.append(binding)
    }
    return rotation
  }

  /// What takes its turn: the people, times or texts in a `rotate` or a turn.
  mutating func turns(
    _ node: SyntaxNode, _ place: Rotation.Place?, where conditions: WherePhrase? = nil
  ) -> Rotation.Turns? {
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
    return .people(people, tests(conditions, portfolios: portfolios(of: people)))
  }
}
