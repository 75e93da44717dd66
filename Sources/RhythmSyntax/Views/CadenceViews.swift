// Lines that say when a review is held.

/// `every week on Monday at 09:00 for 45m`
package struct CadenceClause: NodeView {
  package static var kind: NodeKind { .cadenceClause }
  package let node: SyntaxNode
  package var isAdded: Bool { node.has(.also) }
  package var cadence: CadenceForm? { node.choice() }
  package var phrases: [WhenPhrase] { node.choices() }
  package var filters: [FilterPhrase] { node.choices() }
}

/// How the dates of a review are said.
package enum CadenceForm: NodeChoice {
  case every(EveryCadence)
  case onDemand(OnDemandCadence)
  case onDates(OnDatesCadence)
  case lead(LeadCadence)
  case times(TimesCadence)
  case quota(QuotaCadence)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .everyCadence: self = .every(EveryCadence(node: node))
    case .onDemandCadence: self = .onDemand(OnDemandCadence(node: node))
    case .onDatesCadence: self = .onDates(OnDatesCadence(node: node))
    case .leadCadence: self = .lead(LeadCadence(node: node))
    case .timesCadence: self = .times(TimesCadence(node: node))
    case .quotaCadence: self = .quota(QuotaCadence(node: node))
    default: return nil
    }
  }

  /// The node, whichever it is.
  package var node: SyntaxNode {
    switch self {
    case .every(let view): view.node
    case .onDemand(let view): view.node
    case .onDates(let view): view.node
    case .lead(let view): view.node
    case .times(let view): view.node
    case .quota(let view): view.node
    }
  }
}

/// What may stand behind a cadence, filters apart.
package enum WhenPhrase: NodeChoice {
  case at(AtPhrase)
  case between(BetweenPhrase)
  case length(ForLength)
  case starting(StartingPhrase)
  case until(UntilPhrase)
  case timesInAll(TimesInAll)
  case agenda(WithAgenda)
  case async(AsyncPhrase)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .atPhrase: self = .at(AtPhrase(node: node))
    case .betweenPhrase: self = .between(BetweenPhrase(node: node))
    case .forLength: self = .length(ForLength(node: node))
    case .startingPhrase: self = .starting(StartingPhrase(node: node))
    case .untilPhrase: self = .until(UntilPhrase(node: node))
    case .timesInAll: self = .timesInAll(TimesInAll(node: node))
    case .withAgenda: self = .agenda(WithAgenda(node: node))
    case .asyncPhrase: self = .async(AsyncPhrase(node: node))
    default: return nil
    }
  }
}

/// `every 2 weeks on Monday`
package struct EveryCadence: NodeView {
  package static var kind: NodeKind { .everyCadence }
  package let node: SyntaxNode
  package var interval: SyntaxToken? { node.firstToken(of: .integer) }
  package var unit: UnitPhrase? { node.child() }
  package var cycle: SyntaxToken? { node.name }
  package var days: DaysPhrase? { node.choice() }
}

/// `on demand`
package struct OnDemandCadence: NodeView {
  package static var kind: NodeKind { .onDemandCadence }
  package let node: SyntaxNode
}

/// `on 2026-03-02, 2026-06-01`
package struct OnDatesCadence: NodeView {
  package static var kind: NodeKind { .onDatesCadence }
  package let node: SyntaxNode
  package var dates: [DatePhrase] { node.all() }
}

/// `2 weeks before the end of each quarter`, `within 3 days after each qbr`
package struct LeadCadence: NodeView {
  package static var kind: NodeKind { .leadCadence }
  package let node: SyntaxNode
  package var lead: LeadPhrase? { node.child() }
  package var within: SpanPhrase? { node.child() }
  package var isBefore: Bool { node.has(.before) }
  package var anchor: AnchorPhrase? { node.choice() }
}

/// `3 times a quarter`
package struct TimesCadence: NodeView {
  package static var kind: NodeKind { .timesCadence }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var unit: UnitPhrase? { node.child() }
}

/// `at least 5 times in any 7 days, target 10`
package struct QuotaCadence: NodeView {
  package static var kind: NodeKind { .quotaCadence }
  package let node: SyntaxNode
  package var isOnce: Bool { node.has(.once) }
  package var isRolling: Bool { node.has(.any) }
  /// The least, where it is not once, and the length of a rolling period.
  package var numbers: [SyntaxToken] { node.tokens { $0.kind == .integer } }
  package var unit: UnitPhrase? { node.child() }
  package var target: QuotaTarget? { node.child() }
}

/// `target 10`
package struct QuotaTarget: NodeView {
  package static var kind: NodeKind { .quotaTarget }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `at 09:00 local`, `at slot`
package struct AtPhrase: NodeView {
  package static var kind: NodeKind { .atPhrase }
  package let node: SyntaxNode
  package var time: SyntaxToken? { node.firstToken(of: .time) }
  /// What a `rotate` binds.
  package var binding: SyntaxToken? { node.name }
  package var isLocal: Bool { node.has(.local) }
}

/// `between 09:00 and 12:00`
package struct BetweenPhrase: NodeView {
  package static var kind: NodeKind { .betweenPhrase }
  package let node: SyntaxNode
  package var times: [SyntaxToken] { node.tokens { $0.kind == .time } }
}

/// `for 45m`
package struct ForLength: NodeView {
  package static var kind: NodeKind { .forLength }
  package let node: SyntaxNode
  package var length: LengthPhrase? { node.child() }
}

/// `starting 2026-03-02`
package struct StartingPhrase: NodeView {
  package static var kind: NodeKind { .startingPhrase }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var field: FieldPhrase? { node.child() }
}

/// `until 2026-06-30`, `until account.renewal`
package struct UntilPhrase: NodeView {
  package static var kind: NodeKind { .untilPhrase }
  package let node: SyntaxNode
  package var point: DatePoint? { node.choice() }
  package var field: FieldPhrase? { node.child() }
}

/// `10 times in all`
package struct TimesInAll: NodeView {
  package static var kind: NodeKind { .timesInAll }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `with agenda short`
package struct WithAgenda: NodeView {
  package static var kind: NodeKind { .withAgenda }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
}

/// `async`
package struct AsyncPhrase: NodeView {
  package static var kind: NodeKind { .asyncPhrase }
  package let node: SyntaxNode
}
