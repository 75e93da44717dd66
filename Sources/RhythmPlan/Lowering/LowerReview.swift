import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Reviews and templates.
extension Lowering {
  mutating func lowerReview(_ body: Body) {
    let node = body.node
    let outline = outlines[body.index]
    let isTemplate = plan.reviews[body.index].isTemplate
    scope = scope(of: ReviewID(body.index), outline)
    isTroubled = outline.isTroubled
    var clauses = ReviewClauses()
    clauses.forEach = outline.forEach
    clauses.rotations = outline.rotations
    if let merged = outline.merged {
      for clause in merged { lower(clause, into: &clauses) }
    } else {
      for clause in node.children { lower(clause, into: &clauses) }
    }
    checkAgendas(clauses, known: clauses.agendas, isOpen: isTemplate || node.isBroken)
    checkRepeats(node)
    if !node.hasChild(of: .basedOn) { checkEmpty(node) }
    let title = text(in: node) ?? inheritedTitle(of: body.index)
    plan.reviews[body.index].title = title
    plan.reviews[body.index].clauses = clauses
    if isTroubled { plan.reviews[body.index].isBroken = true }
  }

  /// The names of a review's own.
  func scope(of review: ReviewID, _ outline: ReviewOutline) -> Scope {
    var scope = Scope()
    scope.bindings = outline.bindings
    scope.slots = outline.slots
    scope.hasList = outline.rotations.contains { $0.atATime != nil }
    scope.hasReviewParts = true
    scope.isOpen = plan[review].isTemplate
    scope.review = review
    return scope
  }

  private mutating func inheritedTitle(of index: Int) -> Text? {
    var next = plan.reviews[index].basedOn?.value
    while let template = next {
      let node = bodies.first {
        $0.index == Int(template.index) && $0.node.kind == .templateDeclaration
      }?.node
      if let node, let title = text(in: node) { return title }
      next = plan[template].basedOn?.value
    }
    return nil
  }

  /// Lowers a clause. One that holds a syntax error leaves nothing but the trouble.
  mutating func lower(_ node: SyntaxNode, into clauses: inout ReviewClauses) {
    // An agenda keeps the items that can be read.
    if node.isBroken, node.kind != .agendaClause {
      isTroubled = true
      return
    }
    switch node.kind {
    case .kindClause: clauses.kind = kind(node)
    case .purposeClause: clauses.purpose = text(in: node)
    case .cadenceClause: if let cadence = cadence(node) { clauses.cadences.append(cadence) }
    case .swapClause: if let swap = swap(node) { clauses.swaps.append(swap) }
    case .chairClause, .presenterClause, .attendeesClause, .optionalClause, .observersClause,
      .noteTakerClause:
      lowerPlace(node, into: &clauses)
    case .customerFacingClause: clauses.isCustomerFacing = node.sourceRange
    case .privateClause: clauses.isPrivate = node.sourceRange
    case .asyncClause: clauses.isAsync = node.sourceRange
    case .placeClause:
      if let text = neededText(in: node) {
        clauses.places.append(FilteredText(text, filters: filters(in: node)))
      }
    case .linkClause:
      if let text = neededText(in: node) {
        clauses.links.append(FilteredText(text, filters: filters(in: node)))
      }
    case .timezoneClause: clauses.timeZone = zone(in: node)
    case .looksAtClause:
      for phrase in node.children where phrase.kind == .lookedPhrase {
        let measures: [Located<MeasureID>] = identifiers(in: phrase, .measure)
        clauses.looksAt.append(
          LooksAt(measures, filters: filters(in: phrase), range: phrase.sourceRange))
      }
    case .prepClause: if let duty = duty(node) { clauses.preps.append(duty) }
    case .followUpClause: if let duty = duty(node) { clauses.followUps.append(duty) }
    case .expectsClause: if let duty = expectation(node) { clauses.expects.append(duty) }
    case .agendaClause: clauses.agendas.append(agenda(node))
    case .doneWhenClause: if let text = text(in: node) { clauses.doneWhen.append(text) }
    case .shapedClause: if let shaped = shaped(node) { clauses.shaped.append(shaped) }
    default: lowerFlow(node, into: &clauses)
    }
  }

  private mutating func lowerFlow(_ node: SyntaxNode, into clauses: inout ReviewClauses) {
    switch node.kind {
    case .actionsDueClause: clauses.actionsDue = due(node.firstChild(of: .duePhrase))
    case .actionsComeBackClause: clauses.comesBackAt = comeBack(node)
    case .feedsClause:
      let fed: [Located<ReviewID>] = identifiers(in: node.firstChild(of: .nameList), .review)
      let ahead = node.firstChild(of: .aheadPhrase).flatMap { span(in: $0) }
      clauses.feeds += fed.map { Feed($0, ahead: ahead) }
    case .afterClause:
      clauses.after += identifiers(in: node.firstChild(of: .nameList), .review)
    case .insteadOfClause:
      let review: Located<ReviewID>? = identifier(node.name, .review)
      if let review, let unit = node.firstChild(of: .samePhrase).flatMap({ unit(in: $0) }) {
        clauses.insteadOf.append(Replacement(review, within: unit))
      }
    case .replacesClause:
      clauses.replaces += identifiers(in: node.firstChild(of: .nameList), .review)
    case .nonWorkingDaysClause:
      if let rule = dayOffRule(node) { clauses.daysOff.append(rule) }
    case .ifNothingOpenClause, .ifManyAwayClause, .ifAwayClause:
      if let condition = condition(node) { clauses.conditions.append(condition) }
    case .revisitClause: clauses.revisitBy = lastDate(in: node)
    case .cancelClause, .moveClause, .addClause:
      if let exception = exception(node) { clauses.exceptions.append(exception) }
    case .heldClause: if let held = held(node) { clauses.held.append(held) }
    case .fixedClause: clauses.fixed += fixed(node)
    case .waiveClause: if let waiver = waiver(node) { clauses.waivers.append(waiver) }
    default: break
    }
  }

  private mutating func fixed(_ node: SyntaxNode) -> [Located<FixedClause>] {
    node.nodes(.fixedName).compactMap { child in
      let words = child.tokens.map(\.text).joined(separator: " ")
      return FixedClause(rawValue: words).map { Located($0, at: child.sourceRange) }
    }
  }

  private mutating func swap(_ node: SyntaxNode) -> Swap? {
    var turns: [Rotation.Turns] = []
    for child in node.children where child.kind == .turnPhrase {
      if let turn = self.turns(child, swapsAgendas(child) ? .agenda : nil) { turns.append(turn) }
    }
    guard turns.count == 2, let date = date(in: node), let because = because(in: node) else {
      return missing()
    }
    let only = node.firstChild(of: .onlyPhrase)?.firstChild(of: .seriesPhrase)
    return Swap(
      first: turns[0], second: turns[1], date: date, only: only.flatMap { ownSeries($0) },
      because: because, range: node.sourceRange)
  }

  /// Whether a turn is the name of an agenda that the review at hand rotates.
  private func swapsAgendas(_ turn: SyntaxNode) -> Bool {
    guard let review = scope.review, outlines.indices.contains(Int(review.index)),
      let name = turn.firstChild(of: .whoPhrase)?.text
    else { return false }
    return outlines[Int(review.index)].rotations.contains { rotation in
      guard case .agendas(let names) = rotation.turns else { return false }
      return names.contains { $0.value == name }
    }
  }
}
