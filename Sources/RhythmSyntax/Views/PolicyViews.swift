// Lines of policies, and what they select.

/// A line of a policy.
package enum PolicyLine: NodeChoice {
  case severity(SeverityClause)
  case limit(LimitClause)
  case keep(KeepClause)
  case includes(IncludesClause)
  case free(FreeClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .severityClause: self = .severity(SeverityClause(node: node))
    case .limitClause: self = .limit(LimitClause(node: node))
    case .keepClause: self = .keep(KeepClause(node: node))
    case .includesClause: self = .includes(IncludesClause(node: node))
    case .freeClause: self = .free(FreeClause(node: node))
    default: return nil
    }
  }
}

/// `block no-purpose above 3`
package struct SeverityClause: NodeView {
  package static var kind: NodeKind { .severityClause }
  package let node: SyntaxNode
  package var isBlock: Bool { node.has(.block) }
  package var isWarn: Bool { node.has(.warn) }
  package var isAdvise: Bool { node.has(.advise) }
  package var checks: NameList? { node.child() }
  package var threshold: ThresholdPhrase? { node.child() }
}

/// `above 3`, `after 2 weeks`
package struct ThresholdPhrase: NodeView {
  package static var kind: NodeKind { .thresholdPhrase }
  package let node: SyntaxNode
  package var isAbove: Bool { node.has(.above) }
  package var quantity: QuantityPhrase? { node.child() }
  package var span: SpanPhrase? { node.child() }
}

/// `limit internal time of role rep to 20% a week`
package struct LimitClause: NodeView {
  package static var kind: NodeKind { .limitClause }
  package let node: SyntaxNode
  package var subject: LimitedPhrase? { node.choice() }
  package var amount: AmountPhrase? { node.child() }
}

/// What a limit is about.
package enum LimitedPhrase: NodeChoice {
  case internalTime(InternalTime)
  case reports(ReportsCount)
  case field(FieldPhrase)
  case selector(SelectorPhrase)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .internalTime: self = .internalTime(InternalTime(node: node))
    case .reportsCount: self = .reports(ReportsCount(node: node))
    case .fieldPhrase: self = .field(FieldPhrase(node: node))
    case .selectorPhrase: self = .selector(SelectorPhrase(node: node))
    default: return nil
    }
  }

  /// The node, whichever it is.
  package var node: SyntaxNode {
    switch self {
    case .internalTime(let view): view.node
    case .reports(let view): view.node
    case .field(let view): view.node
    case .selector(let view): view.node
    }
  }
}

/// `internal time of role rep`
package struct InternalTime: NodeView {
  package static var kind: NodeKind { .internalTime }
  package let node: SyntaxNode
  package var scope: ScopePhrase? { node.child() }
  package var except: ExceptThings? { node.child() }
}

/// `reports of role manager`
package struct ReportsCount: NodeView {
  package static var kind: NodeKind { .reportsCount }
  package let node: SyntaxNode
  package var scope: ScopePhrase? { node.child() }
  package var except: ExceptThings? { node.child() }
}

/// `keep kind coaching at least 2 hours a month target 3 hours`
package struct KeepClause: NodeView {
  package static var kind: NodeKind { .keepClause }
  package let node: SyntaxNode
  package var selector: SelectorPhrase? { node.child() }
  package var least: AmountPhrase? { node.child() }
  package var target: QuantityPhrase? { node.child() }
}

/// `kind coaching includes role manager`
package struct IncludesClause: NodeView {
  package static var kind: NodeKind { .includesClause }
  package let node: SyntaxNode
  package var selector: SelectorPhrase? { node.child() }
  package var groups: [GroupPhrase] { node.all() }
}

/// `free Friday of iberia except customer-facing`
package struct FreeClause: NodeView {
  package static var kind: NodeKind { .freeClause }
  package let node: SyntaxNode
  package var days: WeekdaysPhrase? { node.child() }
  package var times: [SyntaxToken] { node.tokens { $0.kind == .time } }
  package var isLocal: Bool { node.has(.local) }
  package var scope: ScopePhrase? { node.child() }
  package var except: ExceptThings? { node.child() }
}

/// `kind survey, review forecast of iberia except rotating`
package struct SelectorPhrase: NodeView {
  package static var kind: NodeKind { .selectorPhrase }
  package let node: SyntaxNode
  package var things: [ThingPhrase] { node.all() }
  package var scope: ScopePhrase? { node.child() }
  package var except: ExceptThings? { node.child() }
}

/// `kind survey`, `review forecast`, `everything`
package struct ThingPhrase: NodeView {
  package static var kind: NodeKind { .thingPhrase }
  package let node: SyntaxNode
  package var isKind: Bool { node.has(.kind) }
  package var isReview: Bool { node.has(.review) }
  package var isCustomerFacing: Bool { node.has(.customerFacing) }
  package var isRotating: Bool { node.has(.rotating) }
  package var name: SyntaxToken? { node.name ?? node.secondToken }
}

/// `of role rep, iberia`
package struct ScopePhrase: NodeView {
  package static var kind: NodeKind { .scopePhrase }
  package let node: SyntaxNode
  package var groups: [GroupPhrase] { node.all() }
}

/// `except rotating`
package struct ExceptThings: NodeView {
  package static var kind: NodeKind { .exceptThings }
  package let node: SyntaxNode
  package var things: [ThingPhrase] { node.all() }
}

/// `role rep`, `function finance`, `iberia`
package struct GroupPhrase: NodeView {
  package static var kind: NodeKind { .groupPhrase }
  package let node: SyntaxNode
  package var isRole: Bool { node.has(.role) }
  package var isFunction: Bool { node.has(.function) }
  package var name: SyntaxToken? { node.name }
}

/// `2 hours a month per report`
package struct AmountPhrase: NodeView {
  package static var kind: NodeKind { .amountPhrase }
  package let node: SyntaxNode
  package var quantity: QuantityPhrase? { node.child() }
  package var unit: UnitPhrase? { node.child() }
  package var isPerReport: Bool { node.has(.per) }
}

/// `2 hours`, `20%`, `3`
package struct QuantityPhrase: NodeView {
  package static var kind: NodeKind { .quantityPhrase }
  package let node: SyntaxNode
  package var number: SyntaxToken? { node.tokens.first { $0.kind != .keyword } }
  package var isHours: Bool { node.has(.hour) || node.has(.hours) }
  package var isMinutes: Bool { node.has(.minute) || node.has(.minutes) }
}
