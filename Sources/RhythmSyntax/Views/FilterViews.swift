// Phrases that keep some dates and leave out others.

/// What keeps some dates.
package enum FilterPhrase: NodeChoice {
  case inParts(InFilter)
  case during(DuringFilter)
  case exceptDuring(ExceptDuringFilter)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .inFilter: self = .inParts(InFilter(node: node))
    case .duringFilter: self = .during(DuringFilter(node: node))
    case .exceptDuringFilter: self = .exceptDuring(ExceptDuringFilter(node: node))
    default: return nil
    }
  }

  /// The node, whichever it is.
  package var node: SyntaxNode {
    switch self {
    case .inParts(let view): view.node
    case .during(let view): view.node
    case .exceptDuring(let view): view.node
    }
  }
}

/// `in Q1, Q3`, `in weeks 5 to 6 of quarter`
package struct InFilter: NodeView {
  package static var kind: NodeKind { .inFilter }
  package let node: SyntaxNode
  package var parts: PeriodParts? { node.choice() }
}

/// Parts of a period.
package enum PeriodParts: NodeChoice {
  case quarters(QuarterParts)
  case months(MonthParts)
  case numbered(NumberedParts)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .quarterParts: self = .quarters(QuarterParts(node: node))
    case .monthParts: self = .months(MonthParts(node: node))
    case .numberedParts: self = .numbered(NumberedParts(node: node))
    default: return nil
    }
  }
}

/// `Q1, Q3`
package struct QuarterParts: NodeView {
  package static var kind: NodeKind { .quarterParts }
  package let node: SyntaxNode
  package var quarters: [SyntaxToken] { node.tokens { $0.kind == .quarter } }
}

/// `March, June`
package struct MonthParts: NodeView {
  package static var kind: NodeKind { .monthParts }
  package let node: SyntaxNode
  package var months: [SyntaxToken] { node.tokens { $0.kind == .month } }
}

/// `weeks 5 to 6 of quarter`
package struct NumberedParts: NodeView {
  package static var kind: NodeKind { .numberedParts }
  package let node: SyntaxNode
  package var isWeeks: Bool { node.has(.week) || node.has(.weeks) }
  package var numbers: [SyntaxToken] { node.tokens { $0.kind == .integer } }
  package var unit: UnitPhrase? { node.child() }
}

/// `during quarter-close`
package struct DuringFilter: NodeView {
  package static var kind: NodeKind { .duringFilter }
  package let node: SyntaxNode
  package var stretches: [StretchPhrase] { node.all() }
}

/// `except during quarter-close`
package struct ExceptDuringFilter: NodeView {
  package static var kind: NodeKind { .exceptDuringFilter }
  package let node: SyntaxNode
  package var stretches: [StretchPhrase] { node.all() }
}

/// A window, a period, or `last 10 days of quarter`
package struct StretchPhrase: NodeView {
  package static var kind: NodeKind { .stretchPhrase }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
  package var edge: EdgePhrase? { node.child() }
  package var window: SyntaxToken? { node.name }
}

/// `last 10 working days of quarter`
package struct EdgePhrase: NodeView {
  package static var kind: NodeKind { .edgePhrase }
  package let node: SyntaxNode
  package var isLast: Bool { node.has(.last) }
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var isWorkingDays: Bool { node.has(.working) }
  package var isWeeks: Bool { node.has(.week) || node.has(.weeks) }
  package var unit: UnitPhrase? { node.child() }
}
