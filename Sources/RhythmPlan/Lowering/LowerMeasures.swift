import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Measures, terms and initiatives.
extension Lowering {
  mutating func lowerMeasure(_ body: Body) {
    let node = body.node
    var measure = plan.measures[body.index]
    measure.title = text(in: node)
    if let clause = node.firstChild(of: .forEachClause), !clause.isBroken {
      measure.forEach = forEach(clause, slot: 0)
    }
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .typeClause: measure.sort = sort(child)
      case .meaningClause: measure.meaning = text(in: child)
      case .unitClause:
        if let value = child.firstChild(of: .valuePhrase) {
          let text = value.string?.plainText ?? value.text
          measure.unit = Located(text, at: value.sourceRange)
        }
      case .targetClause: measure.target = bound(in: child)
      case .redClause: measure.red = bound(in: child)
      case .noTargetClause: measure.noTarget = because(in: child)
      case .definedByClause: measure.definedBy = chosen(in: child)
      case .accountableClause: measure.accountable = chosen(in: child)
      case .sourceClause: measure.source = text(in: child)
      case .updatedClause:
        measure.updated = child.firstChild(of: .everyCadence).flatMap { everyCadence($0) }
      case .drivesClause:
        measure.drives += identifiers(in: child.firstChild(of: .nameList), .measure)
      case .besideClause:
        measure.beside += identifiers(in: child.firstChild(of: .nameList), .measure)
      case .waiveClause: if let waiver = waiver(child) { measure.waivers.append(waiver) }
      default: continue
      }
    }
    plan.measures[body.index] = measure
    checkEmpty(node)
  }

  private mutating func sort(_ node: SyntaxNode) -> Located<Measure.Sort>? {
    guard let token = node.name else { return missing() }
    let name = token.text
    if let sort = Measure.Sort(rawValue: name) { return Located(sort, at: token.sourceRange) }
    let known = Measure.Sort.allCases.map(\.rawValue)
    report(
      .unknownName, "a measure is an activity, an objective or a result, and no `\(name)`",
      at: token.sourceRange, label: "not a type of measure",
      help: nearestName(to: name, among: known).map {
        [Help("did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(token.sourceRange, with: $0)]))]
      } ?? [])
    return nil
  }

  private mutating func bound(in node: SyntaxNode) -> Located<Measure.Bound>? {
    guard let phrase = node.firstChild(of: .boundPhrase),
      let number = phrase.tokens.lazy.compactMap(\.exactNumber).first
    else { return missing() }
    let bound: Measure.Bound =
      phrase.has(.least)
      ? .atLeast(number)
      : phrase.has(.most)
        ? .atMost(number) : phrase.has(.above) ? .above(number) : .below(number)
    return Located(bound, at: phrase.sourceRange)
  }

  /// The reason in a node.
  mutating func because(in node: SyntaxNode) -> Text? {
    node.firstChild(of: .becausePhrase).flatMap { text(in: $0) } ?? missing()
  }

  mutating func lowerTerm(_ body: Body) {
    let node = body.node
    var term = plan.terms[body.index]
    if let title = text(in: node) { term.title = title }
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .meaningClause: term.meaning = text(in: child)
      case .notClause:
        for token in child.allTokens where token.kind == .string || token.kind == .text {
          term.discouraged.append(text(token))
        }
      case .waiveClause: if let waiver = waiver(child) { term.waivers.append(waiver) }
      default: continue
      }
    }
    plan.terms[body.index] = term
    checkEmpty(node)
  }

  mutating func lowerInitiative(_ body: Body) {
    let node = body.node
    scope.hasInitiativeParts = true
    var initiative = plan.initiatives[body.index]
    initiative.title = text(in: node)
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .kindClause: initiative.kind = kind(child)
      case .ownerClause: initiative.owner = chosen(in: child)
      case .sponsorClause: initiative.sponsor = chosen(in: child)
      case .shapedClause: if let shaped = shaped(child) { initiative.shaped.append(shaped) }
      case .affectsClause: initiative.affects = people(child.firstChild(of: .peoplePhrase))
      case .designClause: initiative.designUntil = date(in: child)
      case .pilotClause:
        initiative.pilot = dates(in: child)
        if let phrase = child.firstChild(of: .peoplePhrase) {
          initiative.pilotWith = people(phrase)
        }
      case .rolloutClause: initiative.rollout = date(in: child)
      case .endsClause:
        if let ended = text(in: child) {
          initiative.endsTexts.append(ended)
        } else {
          initiative.endsReviews += identifiers(in: child.firstChild(of: .nameList), .review)
        }
      case .successMeasureClause:
        let measure: Located<MeasureID>? = identifier(child.name, .measure)
        if let measure { initiative.success.append(measure) }
      case .prepClause: if let duty = duty(child) { initiative.preps.append(duty) }
      case .followUpClause: if let duty = duty(child) { initiative.followUps.append(duty) }
      case .waiveClause: if let waiver = waiver(child) { initiative.waivers.append(waiver) }
      default: continue
      }
    }
    plan.initiatives[body.index] = initiative
    checkEmpty(node)
  }

  mutating func kind(_ node: SyntaxNode) -> Located<KindID>? {
    guard let token = node.name ?? node.secondToken else {
      return missing()
    }
    return identifier(
      token, .kind, help: [Help("a kind of your own needs the line `kind \(token.text)`")])
  }

  mutating func shaped(_ node: SyntaxNode) -> Shaped? {
    guard let by = people(node.firstChild(of: .peoplePhrase)), let since = date(in: node) else {
      return nil
    }
    return Shaped(
      by: by, since: since, changed: node.firstChild(of: .changedPhrase).flatMap { text(in: $0) },
      range: node.sourceRange)
  }
}
