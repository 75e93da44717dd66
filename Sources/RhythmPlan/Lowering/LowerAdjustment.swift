import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// `adjust`: how one series of a review differs.
extension Lowering {
  mutating func lowerAdjustment(_ declaration: AdjustDeclaration) {
    let node = declaration.node
    guard let phrase = declaration.series, !phrase.isBroken, let series = series(phrase.node)
    else { return }
    let review = plan[series.review]
    let index = Int(series.review.index)
    var outline = outlines[index]
    isTroubled = false
    let own = node.clauses
    let clausesOfReview = outline.merged ?? reviewNode(index)?.clauses ?? []
    // What `also` adds to stands in the review; here all of it is written out.
    let clauses = added(by: own, to: clausesOfReview) + own
    if own.contains(where: { $0.kind == .rotateClause || $0.kind == .forEachClause }) {
      outline = adjustedOutline(clauses, outline)
    }
    scope = scope(of: series.review, outline)
    var lowered = ReviewClauses()
    lowered.rotations = own.contains { $0.kind == .rotateClause } ? outline.rotations : []
    for clause in clauses where !isFixed(clause, in: review) { lower(clause, into: &lowered) }
    checkRepeats(node)
    checkAgendas(lowered, known: lowered.agendas + review.clauses.agendas, isOpen: node.isBroken)
    checkFixed(own, review)
    let starting = declaration.starting.flatMap { date($0.date) }
    let because = declaration.because?.text.map { text($0) }
    plan.adjustments.append(
      Adjustment(
        series: series, starting: starting, because: because, clauses: lowered,
        range: node.sourceRange))
    if own.isEmpty, !node.isBroken {
      report(
        .emptyDeclaration, "this adjustment says nothing", at: phrase.sourceRange,
        label: "no line below it", help: [Help("add lines below it, two spaces in, or remove it")])
    }
  }

  private func reviewNode(_ index: Int) -> SyntaxNode? {
    bodies.first { $0.index == index && $0.node.isReview }?.node
  }

  /// The clauses of the review to which those of an adjustment add without replacing them.
  private func added(by own: [SyntaxNode], to review: [SyntaxNode]) -> [SyntaxNode] {
    let adding = Set(own.lazy.filter { $0.firstToken?.word == .also }.map(\.kind))
    let replacing = Set(
      own.lazy.filter { $0.firstToken?.word != .also }.map(\.kind))
    if adding.isEmpty { return [] }
    return review.filter { adding.contains($0.kind) && !replacing.contains($0.kind) }
  }

  /// The names that an adjustment binds by `rotate` lines of its own.
  private mutating func adjustedOutline(
    _ clauses: [SyntaxNode], _ review: ReviewOutline
  ) -> ReviewOutline {
    for clause in clauses where clause.kind == .forEachClause {
      report(
        .syntax, "an adjustment is of series that the review has, and cannot make others",
        at: clause.sourceRange, label: "belongs into the review")
    }
    var outline = review
    outline.rotations = []
    outline.bindings = review.bindings.filter { $0.slot < review.forEach.count }
    scope = Scope()
    scope.hasReviewParts = true
    scope.bindings = outline.bindings
    for clause in clauses {
      guard case .rotate(let clause) = ReviewClause(clause),
        let rotation = rotation(clause, slot: outline.slots)
      else { continue }
      outline.rotations.append(rotation)
    }
    outline.bindings = scope.bindings
    return outline
  }

  /// Whether the review or its template keeps a clause as it is.
  private func isFixed(_ clause: SyntaxNode, in review: Review) -> Bool {
    FixedClause(clause.kind).map { name in
      review.clauses.fixed.contains { $0.value == name }
    } ?? false
  }

  /// Tells of clauses that the template or the review keeps from being changed.
  private mutating func checkFixed(_ own: [SyntaxNode], _ review: Review) {
    for clause in own {
      guard let name = FixedClause(clause.kind),
        let fixed = review.clauses.fixed.first(where: { $0.value == name })
      else { continue }
      let place = clause.firstToken?.sourceRange ?? clause.sourceRange
      report(
        .fixedClause, "`\(name.rawValue)` is fixed in `\(review.name.value)` and stays as it is",
        at: place, label: "changes what is fixed",
        secondary: [Label(fixed.range, "fixed here")],
        help: [Help("leave this clause out, or agree to take it off the `fixed` line")])
    }
  }
}

extension FixedClause {
  fileprivate init?(_ kind: NodeKind) {
    switch kind {
    case .agendaClause: self = .agenda
    case .expectsClause: self = .expects
    case .looksAtClause: self = .looksAt
    case .prepClause: self = .prep
    case .followUpClause: self = .followUp
    case .purposeClause: self = .purpose
    case .kindClause: self = .kind
    case .cadenceClause: self = .every
    default: return nil
    }
  }
}
