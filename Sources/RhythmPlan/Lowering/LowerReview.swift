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
    Swift.swap(&plan.reviews[body.index].clauses, &clauses)
    if isTroubled { plan.reviews[body.index].isBroken = true }
  }

  /// The names of a review's own.
  func scope(of review: ReviewID, _ outline: ReviewOutline) -> Scope {
    var scope = Scope()
    scope.bindings = outline.bindings
    scope.slots = outline.slots
    scope.hasList = outline.rotations.contains { $0.atATime != nil }
    scope.hasReviewParts = true
    scope.isOpen = plan.reviews[Int(review.index)].isTemplate
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
    switch ReviewClause(node) {
    case .kind(let clause): clauses.kind = kind(clause.kind)
    case .purpose(let clause): clauses.purpose = clause.text.map { text($0) }
    case .isPrivate: clauses.isPrivate = node.sourceRange
    case .isAsync: clauses.isAsync = node.sourceRange
    case .customerFacing: clauses.isCustomerFacing = node.sourceRange
    case .timezone(let clause): clauses.timeZone = zone(clause)
    case .place(let clause):
      if let text = filteredText(clause.text, clause.filters) { clauses.places.append(text) }
    case .link(let clause):
      if let text = filteredText(clause.text, clause.filters) { clauses.links.append(text) }
    case .cadence(let clause):
      if let cadence = cadence(clause) { clauses.cadences.append(cadence) }
    case .swap(let clause): if let swap = swap(clause) { clauses.swaps.append(swap) }
    case .chair(let clause):
      if let who = placed(clause.who, clause.filters) { clauses.chair.append(who) }
    case .presenter(let clause):
      if let who = placed(clause.who, clause.filters) { clauses.presenter.append(who) }
    case .attendees(let clause): clauses.attendees.append(invitation(clause))
    case .optional(let clause): clauses.optional.append(invitation(clause))
    case .observers(let clause): clauses.observers.append(invitation(clause))
    case .noteTaker(let clause): clauses.noteTaker.append(invitation(clause))
    case .looksAt(let clause):
      for phrase in clause.phrases {
        let measures: [Located<MeasureID>] = identifiers(in: phrase.node, .measure)
        clauses.looksAt.append(
          LooksAt(measures, filters: filters(phrase.filters), range: phrase.sourceRange))
      }
    case .prep(let clause): if let duty = duty(clause) { clauses.preps.append(duty) }
    case .followUp(let clause): if let duty = duty(clause) { clauses.followUps.append(duty) }
    case .expects(let clause): if let duty = expectation(clause) { clauses.expects.append(duty) }
    case .agenda(let clause): clauses.agendas.append(agenda(clause))
    case .doneWhen(let clause): if let said = clause.text { clauses.doneWhen.append(text(said)) }
    case .shaped(let clause): if let shaped = shaped(clause) { clauses.shaped.append(shaped) }
    case .forEach, .rotate, nil: break  // in the outline
    case let flow?: lowerFlow(flow, into: &clauses)
    }
  }

  private mutating func lowerFlow(_ clause: ReviewClause, into clauses: inout ReviewClauses) {
    switch clause {
    case .actionsDue(let clause): clauses.actionsDue = due(clause.due)
    case .actionsComeBack(let clause): clauses.comesBackAt = comeBack(clause)
    case .feeds(let clause):
      let fed: [Located<ReviewID>] = identifiers(in: clause.reviews?.node, .review)
      let ahead = clause.ahead.flatMap { neededSpan($0.span) }
      clauses.feeds += fed.map { Feed($0, ahead: ahead) }
    case .after(let clause): clauses.after += identifiers(in: clause.reviews?.node, .review)
    case .insteadOf(let clause):
      let review: Located<ReviewID>? = identifier(clause.review, .review)
      if let review, let unit = clause.same.flatMap({ neededUnit($0.unit) }) {
        clauses.insteadOf.append(Replacement(review, within: unit))
      }
    case .replaces(let clause): clauses.replaces += identifiers(in: clause.reviews?.node, .review)
    case .nonWorkingDays(let clause):
      if let rule = dayOffRule(clause) { clauses.daysOff.append(rule) }
    case .ifNothingOpen(let clause):
      if let condition = condition(clause) { clauses.conditions.append(condition) }
    case .ifManyAway(let clause):
      if let condition = condition(clause) { clauses.conditions.append(condition) }
    case .ifAway(let clause):
      if let condition = condition(clause) { clauses.conditions.append(condition) }
    case .revisit(let clause): clauses.revisitBy = lastDate(clause.by)
    case .cancel(let clause):
      if let exception = exception(clause) { clauses.exceptions.append(exception) }
    case .move(let clause):
      if let exception = exception(clause) { clauses.exceptions.append(exception) }
    case .add(let clause):
      if let exception = exception(clause) { clauses.exceptions.append(exception) }
    case .held(let clause): if let held = held(clause) { clauses.held.append(held) }
    case .fixed(let clause): clauses.fixed += fixed(clause)
    case .waive(let clause): if let waiver = waiver(clause) { clauses.waivers.append(waiver) }
    default: break
    }
  }

  private mutating func filteredText(
    _ token: SyntaxToken?, _ filters: [FilterPhrase]
  ) -> FilteredText? {
    guard let token else { return missing() }
    return FilteredText(text(token), filters: self.filters(filters))
  }

  private mutating func fixed(_ clause: RhythmSyntax.FixedClause) -> [Located<FixedClause>] {
    clause.names.compactMap { name in
      let words = name.node.tokens.map(\.text).joined(separator: " ")
      return FixedClause(rawValue: words).map { Located($0, at: name.sourceRange) }
    }
  }

  private mutating func swap(_ clause: SwapClause) -> Swap? {
    var turns: [Rotation.Turns] = []
    for phrase in clause.turns {
      let place = swapsAgendas(phrase) ? Rotation.Place.agenda : nil
      if let turn = self.turns(phrase.node, place) { turns.append(turn) }
    }
    guard turns.count == 2, let date = date(clause.date), let because = because(clause.because)
    else { return missing() }
    return Swap(
      first: turns[0], second: turns[1], date: date,
      only: clause.only?.series.flatMap { ownSeries($0.node) }, because: because,
      range: clause.sourceRange)
  }

  /// Whether a turn is the name of an agenda that the review at hand rotates.
  private func swapsAgendas(_ turn: TurnPhrase) -> Bool {
    guard let review = scope.review, outlines.indices.contains(Int(review.index)),
      let name = turn.who?.node.text
    else { return false }
    return outlines[Int(review.index)].rotations.contains { rotation in
      guard case .agendas(let names) = rotation.turns else { return false }
      return names.contains { $0.value == name }
    }
  }
}
