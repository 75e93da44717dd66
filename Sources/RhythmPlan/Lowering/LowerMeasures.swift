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
    for child in node.children where !child.isBroken {
      if case .forEach(let clause) = MeasureLine(child) {
        measure.forEach = forEach(clause, slot: 0)
      }
    }
    for child in node.children where !child.isBroken {
      switch MeasureLine(child) {
      case .type(let clause): measure.sort = sort(clause)
      case .meaning(let clause): measure.meaning = clause.text.map { text($0) }
      case .unit(let clause):
        if let value = clause.unit {
          let text = value.value?.plainText ?? value.node.text
          measure.unit = Located(text, at: value.sourceRange)
        }
      case .target(let clause): measure.target = bound(clause.bound)
      case .red(let clause): measure.red = bound(clause.bound)
      case .noTarget(let clause): measure.noTarget = because(clause.because)
      case .definedBy(let clause): measure.definedBy = chosen(clause.who)
      case .accountable(let clause): measure.accountable = chosen(clause.who)
      case .source(let clause): measure.source = clause.text.map { text($0) }
      case .updated(let clause): measure.updated = clause.cadence.flatMap { everyCadence($0) }
      case .drives(let clause):
        measure.drives += identifiers(in: clause.measures?.node, .measure)
      case .beside(let clause):
        measure.beside += identifiers(in: clause.measures?.node, .measure)
      case .waive(let clause): if let waiver = waiver(clause) { measure.waivers.append(waiver) }
      case .forEach, nil: continue
      }
    }
    plan.measures[body.index] = measure
    checkEmpty(node)
  }

  private mutating func sort(_ clause: TypeClause) -> Located<Measure.Sort>? {
    guard let token = clause.name else { return missing() }
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

  private mutating func bound(_ phrase: BoundPhrase?) -> Located<Measure.Bound>? {
    guard let phrase, let number = phrase.number?.exactNumber else { return missing() }
    let bound: Measure.Bound =
      phrase.isLeast
      ? .atLeast(number)
      : phrase.isMost ? .atMost(number) : phrase.isAbove ? .above(number) : .below(number)
    return Located(bound, at: phrase.sourceRange)
  }

  /// The reason that must stand somewhere.
  mutating func because(_ phrase: BecausePhrase?) -> Text? {
    phrase?.text.map { text($0) } ?? missing()
  }

  mutating func lowerTerm(_ body: Body) {
    let node = body.node
    var term = plan.terms[body.index]
    if let title = text(in: node) { term.title = title }
    for child in node.children where !child.isBroken {
      switch TermLine(child) {
      case .meaning(let clause): term.meaning = clause.text.map { text($0) }
      case .not(let clause):
        for token in clause.node.allTokens where token.kind == .string || token.kind == .text {
          term.discouraged.append(text(token))
        }
      case .waive(let clause): if let waiver = waiver(clause) { term.waivers.append(waiver) }
      case nil: continue
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
      switch InitiativeLine(child) {
      case .kind(let clause): initiative.kind = kind(clause.kind)
      case .owner(let clause): initiative.owner = chosen(clause.who)
      case .sponsor(let clause): initiative.sponsor = chosen(clause.who)
      case .shaped(let clause): if let shaped = shaped(clause) { initiative.shaped.append(shaped) }
      case .affects(let clause): initiative.affects = people(clause.people?.node)
      case .design(let clause): initiative.designUntil = date(clause.until)
      case .pilot(let clause):
        initiative.pilot = dates(clause.dates)
        if let phrase = clause.with { initiative.pilotWith = people(phrase.node) }
      case .rollout(let clause): initiative.rollout = date(clause.date)
      case .ends(let clause):
        if let ended = clause.text {
          initiative.endsTexts.append(text(ended))
        } else {
          initiative.endsReviews += identifiers(in: clause.reviews?.node, .review)
        }
      case .success(let clause):
        let measure: Located<MeasureID>? = identifier(clause.measure, .measure)
        if let measure { initiative.success.append(measure) }
      case .prep(let clause): if let duty = duty(clause) { initiative.preps.append(duty) }
      case .followUp(let clause): if let duty = duty(clause) { initiative.followUps.append(duty) }
      case .waive(let clause): if let waiver = waiver(clause) { initiative.waivers.append(waiver) }
      case nil: continue
      }
    }
    plan.initiatives[body.index] = initiative
    checkEmpty(node)
  }

  mutating func kind(_ token: SyntaxToken?) -> Located<KindID>? {
    guard let token else { return missing() }
    return identifier(
      token, .kind, help: [Help("a kind of your own needs the line `kind \(token.text)`")])
  }

  mutating func shaped(_ clause: ShapedClause) -> Shaped? {
    guard let by = people(clause.by?.node), let since = date(clause.since) else { return nil }
    return Shaped(
      by: by, since: since, changed: clause.changed?.text.map { text($0) },
      range: clause.sourceRange)
  }
}
