import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Limits and severities, and the selectors of reviews that they share with windows.
extension Lowering {
  mutating func lowerPolicy(_ node: SyntaxNode) {
    let profile: Policy.Profile? =
      node.has(.strict)
      ? .strict : node.has(.standard) ? .standard : node.has(.gentle) ? .gentle : nil
    var policy = Policy(profile: profile, range: node.sourceRange)
    for child in node.children where !child.isBroken {
      let range = child.sourceRange
      switch child.kind {
      case .severityClause: if let line = severities(child) { policy.severities.append(line) }
      case .limitClause:
        if let selector = limited(child), let most = amount(child.firstChild(of: .amountPhrase)) {
          policy.limits.append(Policy.Limit(selector: selector, most: most, range: range))
        }
      case .keepClause:
        if let selector = child.firstChild(of: .selectorPhrase).flatMap({ selector($0) }),
          let least = amount(child.firstChild(of: .amountPhrase))
        {
          let target = child.firstChild(of: .quantityPhrase).flatMap { quantity($0) }
          policy.floors.append(
            Policy.Floor(selector: selector, least: least, target: target, range: range))
        }
      case .includesClause:
        if let selector = child.firstChild(of: .selectorPhrase).flatMap({ selector($0) }) {
          let groups = groups(in: child)
          policy.inclusions.append(
            Policy.Inclusion(selector: selector, groups: groups, range: range))
        }
      case .freeClause: if let line = freeTime(child) { policy.freeTimes.append(line) }
      default: continue
      }
    }
    plan.policies.append(policy)
    if profile == nil, !node.isBroken, !node.children.contains(where: { _ in true }) {
      report(
        .emptyDeclaration, "this policy says nothing", at: node.sourceRange,
        label: "no line below it", help: [Help("add lines below it, two spaces in, or remove it")])
    }
  }

  private mutating func severities(_ node: SyntaxNode) -> Policy.Severities? {
    let verdict: Policy.Verdict =
      node.has(.block) ? .block : node.has(.warn) ? .warn : node.has(.advise) ? .advise : .ignore
    guard let list = node.firstChild(of: .nameList) else { return missing() }
    let checks = list.tokens.filter { $0.kind == .name || $0.kind == .keyword }
      .map { Located($0.text, at: $0.sourceRange) }
    var threshold: Policy.Severities.Threshold?
    if let phrase = node.firstChild(of: .thresholdPhrase) {
      if let span = phrase.firstChild(of: .spanPhrase).flatMap({ span($0) }) {
        threshold = .after(span)
      } else if let quantity = phrase.firstChild(of: .quantityPhrase).flatMap({ quantity($0) }) {
        threshold = phrase.has(.above) ? .above(quantity) : .below(quantity)
      }
    }
    return Policy.Severities(
      verdict: verdict, checks: checks, threshold: threshold, range: node.sourceRange)
  }

  private mutating func limited(_ node: SyntaxNode) -> Selector? {
    for child in node.children {
      let thing: Selector.Thing
      switch child.kind {
      case .selectorPhrase: return selector(child)
      case .internalTime: thing = .internalTime
      case .reportsCount: thing = .reports
      case .fieldPhrase: return limitedField(child)
      default: continue
      }
      return scoped([thing], child)
    }
    return missing()
  }

  /// `programmes.engineer`: a field of a portfolio.
  private mutating func limitedField(_ node: SyntaxNode) -> Selector? {
    guard let first = node.name, let last = node.lastName, first.index != last.index,
      let reference = reference(first, .portfolio)
    else { return missing() }
    if case .portfolio(let id) = reference {
      checkField(last.text, of: [id], at: last.sourceRange)
    }
    return Selector(things: [.field(reference, last.text)], range: node.sourceRange)
  }

  mutating func selector(_ node: SyntaxNode) -> Selector? {
    scoped(things(in: node), node)
  }

  /// Things, narrowed by the scope and the exceptions that stand in a node.
  private mutating func scoped(_ things: [Selector.Thing], _ node: SyntaxNode) -> Selector {
    var selector = Selector(things: things, range: node.sourceRange)
    if let phrase = node.firstChild(of: .scopePhrase) { selector.groups = groups(in: phrase) }
    if let phrase = node.firstChild(of: .exceptThings) { selector.except = self.things(in: phrase) }
    return selector
  }

  private mutating func things(in node: SyntaxNode) -> [Selector.Thing] {
    var things: [Selector.Thing] = []
    for child in node.children where child.kind == .thingPhrase {
      if child.has(.kind) {
        if let kind = kind(child) { things.append(.kind(kind.value)) }
      } else if child.has(.review) {
        let review: Located<ReviewID>? = identifier(child.name, .review)
        if let review { things.append(.review(review.value)) }
      } else {
        things.append(
          child.has(.customerFacing)
            ? .customerFacing : child.has(.rotating) ? .rotating : .everything)
      }
    }
    return things
  }

  private mutating func groups(in node: SyntaxNode) -> [Selector.Group] {
    var groups: [Selector.Group] = []
    for child in node.children where child.kind == .groupPhrase {
      if let group = group(child) { groups.append(group) }
    }
    return groups
  }

  private mutating func group(_ node: SyntaxNode) -> Selector.Group? {
    guard let name = node.name else { return missing() }
    if node.has(.role) {
      let role: Located<RoleID>? = identifier(name, .role)
      return role.map { .role($0.value) }
    }
    if node.has(.function) {
      let function: Located<FunctionID>? = identifier(name, .function)
      return function.map { .function($0.value) }
    }
    switch reference(name, .people) {
    case .person(let person): return .person(person)
    case .team(let team): return .team(team)
    default: return nil
    }
  }

  private mutating func freeTime(_ node: SyntaxNode) -> Policy.FreeTime? {
    let when: Policy.FreeTime.When?
    if let phrase = node.firstChild(of: .weekdaysPhrase) {
      when = weekdays(phrase).map { .days($0) }
    } else {
      when = hours(node).map { .hours($0) }
    }
    guard let when else { return missing() }
    return Policy.FreeTime(
      when: when, isLocal: node.has(.local), selector: scoped([.everything], node),
      range: node.sourceRange)
  }

  private mutating func amount(_ node: SyntaxNode?) -> Policy.Amount? {
    guard let node, let quantity = node.firstChild(of: .quantityPhrase).flatMap({ quantity($0) })
    else { return missing() }
    return Policy.Amount(
      quantity: quantity, per: node.firstChild(of: .unitPhrase).flatMap { unit($0) },
      isPerReport: node.has(.per))
  }

  private func quantity(_ node: SyntaxNode) -> Quantity? {
    if node.firstToken(of: .duration) != nil || node.tokens.contains(where: \.isTimeUnit) {
      return minutes(node).map { .minutes($0) }
    }
    return node.tokens.lazy.compactMap(\.exactNumber).first.map { .number($0) }
  }
}

extension SyntaxToken {
  fileprivate var isTimeUnit: Bool {
    switch word {
    case .minute, .minutes, .hour, .hours: kind == .keyword
    default: false
    }
  }
}
