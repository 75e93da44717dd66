import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Limits and severities, and the selectors of reviews that they share with windows.
extension Lowering {
  mutating func lowerPolicy(_ declaration: PolicyDeclaration) {
    let node = declaration.node
    let profile: Policy.Profile? =
      declaration.isStrict
      ? .strict : declaration.isStandard ? .standard : declaration.isGentle ? .gentle : nil
    var policy = Policy(profile: profile, range: node.sourceRange)
    for child in node.children where !child.isBroken {
      let range = child.sourceRange
      switch PolicyLine(child) {
      case .severity(let clause):
        if let line = severities(clause) { policy.severities.append(line) }
      case .limit(let clause):
        if let selector = limited(clause.subject), let most = amount(clause.amount) {
          policy.limits.append(Policy.Limit(selector: selector, most: most, range: range))
        }
      case .keep(let clause):
        if let selector = clause.selector.flatMap({ selector($0) }),
          let least = amount(clause.least)
        {
          let target = clause.target.flatMap { quantity($0) }
          policy.floors.append(
            Policy.Floor(selector: selector, least: least, target: target, range: range))
        }
      case .includes(let clause):
        if let selector = clause.selector.flatMap({ selector($0) }) {
          let groups = groups(clause.groups)
          policy.inclusions.append(
            Policy.Inclusion(selector: selector, groups: groups, range: range))
        }
      case .free(let clause): if let line = freeTime(clause) { policy.freeTimes.append(line) }
      case nil: continue
      }
    }
    policy.waivers = waivers(in: node)
    plan.policies.append(policy)
    if profile == nil, !node.isBroken, !node.children.contains(where: { _ in true }) {
      report(
        .emptyDeclaration, "this policy says nothing", at: node.sourceRange,
        label: "no line below it", help: [Help("add lines below it, two spaces in, or remove it")])
    }
  }

  private mutating func severities(_ clause: SeverityClause) -> Policy.Severities? {
    let verdict: Policy.Verdict =
      clause.isBlock ? .block : clause.isWarn ? .warn : clause.isAdvise ? .advise : .ignore
    guard let list = clause.checks else { return missing() }
    let checks = list.node.tokens.filter { $0.kind == .name || $0.kind == .keyword }
      .map { Located($0.text, at: $0.sourceRange) }
    var threshold: Policy.Severities.Threshold?
    if let phrase = clause.threshold {
      if let span = phrase.span.flatMap({ span($0) }) {
        threshold = .after(span)
      } else if let quantity = phrase.quantity.flatMap({ quantity($0) }) {
        threshold = phrase.isAbove ? .above(quantity) : .below(quantity)
      }
    }
    return Policy.Severities(
      verdict: verdict, checks: checks, threshold: threshold, range: clause.sourceRange)
  }

  private mutating func limited(_ subject: LimitedPhrase?) -> Selector? {
    switch subject {
    case .selector(let phrase): return selector(phrase)
    case .internalTime(let phrase):
      return scoped([.internalTime], phrase.scope, phrase.except, at: phrase.sourceRange)
    case .reports(let phrase):
      return scoped([.reports], phrase.scope, phrase.except, at: phrase.sourceRange)
    case .field(let phrase): return limitedField(phrase)
    case nil: return missing()
    }
  }

  /// `programmes.engineer`: a field of a portfolio.
  private mutating func limitedField(_ phrase: FieldPhrase) -> Selector? {
    guard let first = phrase.owner, let last = phrase.field, first.index != last.index,
      let reference = reference(first, .portfolio)
    else { return missing() }
    if case .portfolio(let id) = reference {
      checkField(last.text, of: [id], at: last.sourceRange)
    }
    return Selector(things: [.field(reference, last.text)], range: phrase.sourceRange)
  }

  mutating func selector(_ phrase: SelectorPhrase) -> Selector? {
    scoped(things(phrase.things), phrase.scope, phrase.except, at: phrase.sourceRange)
  }

  /// Things, narrowed by a scope and exceptions.
  private mutating func scoped(
    _ things: [Selector.Thing], _ scope: ScopePhrase?, _ except: ExceptThings?,
    at range: SourceRange
  ) -> Selector {
    var selector = Selector(things: things, range: range)
    if let scope { selector.groups = groups(scope.groups) }
    if let except { selector.except = self.things(except.things) }
    return selector
  }

  private mutating func things(_ phrases: [ThingPhrase]) -> [Selector.Thing] {
    var things: [Selector.Thing] = []
    for phrase in phrases {
      if phrase.isKind {
        if let kind = kind(phrase.name) { things.append(.kind(kind.value)) }
      } else if phrase.isReview {
        let review: Located<ReviewID>? = identifier(phrase.name, .review)
        if let review { things.append(.review(review.value)) }
      } else {
        things.append(
          phrase.isCustomerFacing
            ? .customerFacing : phrase.isRotating ? .rotating : .everything)
      }
    }
    return things
  }

  private mutating func groups(_ phrases: [GroupPhrase]) -> [Selector.Group] {
    var groups: [Selector.Group] = []
    for phrase in phrases {
      if let group = group(phrase) { groups.append(group) }
    }
    return groups
  }

  private mutating func group(_ phrase: GroupPhrase) -> Selector.Group? {
    guard let name = phrase.name else { return missing() }
    if phrase.isRole {
      let role: Located<RoleID>? = identifier(name, .role)
      return role.map { .role($0.value) }
    }
    if phrase.isFunction {
      let function: Located<FunctionID>? = identifier(name, .function)
      return function.map { .function($0.value) }
    }
    switch reference(name, .people) {
    case .person(let person): return .person(person)
    case .team(let team): return .team(team)
    default: return nil
    }
  }

  private mutating func freeTime(_ clause: FreeClause) -> Policy.FreeTime? {
    let when: Policy.FreeTime.When?
    if let phrase = clause.days {
      when = weekdays(phrase).map { .days($0) }
    } else {
      when = hours(clause.times).map { .hours($0) }
    }
    guard let when else { return missing() }
    return Policy.FreeTime(
      when: when, isLocal: clause.isLocal,
      selector: scoped([.everything], clause.scope, clause.except, at: clause.sourceRange),
      range: clause.sourceRange)
  }

  private mutating func amount(_ phrase: AmountPhrase?) -> Policy.Amount? {
    guard let phrase, let quantity = phrase.quantity.flatMap({ quantity($0) })
    else { return missing() }
    return Policy.Amount(
      quantity: quantity, per: phrase.unit.flatMap { unit($0) }, isPerReport: phrase.isPerReport)
  }

  private func quantity(_ phrase: QuantityPhrase) -> Quantity? {
    guard let number = phrase.number else { return nil }
    if number.kind == .duration || phrase.isHours || phrase.isMinutes {
      return minutes(number, count: number, isHours: phrase.isHours)
        .map { .minutes($0) }
    }
    return number.exactNumber.map { .number($0) }
  }
}
