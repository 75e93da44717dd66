// How far from what.

/// `3 working days`, `the Monday`, `Monday nearest 2 weeks`
package struct LeadPhrase: NodeView {
  package static var kind: NodeKind { .leadPhrase }
  package let node: SyntaxNode
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
  package var counts: CountsPhrase? { node.child() }
}

/// `2 to 3 weeks`, `30, 60, 90 days`
package struct CountsPhrase: NodeView {
  package static var kind: NodeKind { .countsPhrase }
  package let node: SyntaxNode
  package var numbers: [SyntaxToken] { node.tokens { $0.kind == .integer } }
  package var isRange: Bool { node.has(.to) }
  package var unit: SpanUnit? { node.child() }
}

/// What a lead is counted from.
package enum AnchorPhrase: NodeChoice {
  case each(EachAnchor)
  case edge(EdgeAnchor)
  case next(NextAnchor)
  case period(PeriodAnchor)
  case field(FieldPhrase)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .eachAnchor: self = .each(EachAnchor(node: node))
    case .edgeAnchor: self = .edge(EdgeAnchor(node: node))
    case .nextAnchor: self = .next(NextAnchor(node: node))
    case .periodAnchor: self = .period(PeriodAnchor(node: node))
    case .fieldPhrase: self = .field(FieldPhrase(node: node))
    default: return nil
    }
  }
}

/// `each forecast`
package struct EachAnchor: NodeView {
  package static var kind: NodeKind { .eachAnchor }
  package let node: SyntaxNode
  package var review: SyntaxToken? { node.name }
}

/// `last forecast of quarter`
package struct EdgeAnchor: NodeView {
  package static var kind: NodeKind { .edgeAnchor }
  package let node: SyntaxNode
  package var isLast: Bool { node.has(.last) }
  package var review: SyntaxToken? { node.name }
  package var unit: UnitPhrase? { node.child() }
}

/// `next forecast`
package struct NextAnchor: NodeView {
  package static var kind: NodeKind { .nextAnchor }
  package let node: SyntaxNode
  package var review: SyntaxToken? { node.name }
}

/// `the end of each quarter`
package struct PeriodAnchor: NodeView {
  package static var kind: NodeKind { .periodAnchor }
  package let node: SyntaxNode
  package var isStart: Bool { node.has(.start) }
  package var unit: UnitPhrase? { node.child() }
}
