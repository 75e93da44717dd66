// By when something is to be done.

/// `due 2 days before at 17:00`
package struct DuePhrase: NodeView {
  package static var kind: NodeKind { .duePhrase }
  package let node: SyntaxNode
  package var rule: DueRule? { node.choice() }
  package var at: AtPhrase? { node.child() }
}

/// How a due date is said.
package enum DueRule: NodeChoice {
  case lead(LeadDue)
  case within(WithinDue)
  case beforeNext(BeforeNextDue)
  case sameDay(SameDayDue)
  case onDays(OnDaysDue)
  case endOf(EndOfDue)
  case date(DateDue)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .leadDue: self = .lead(LeadDue(node: node))
    case .withinDue: self = .within(WithinDue(node: node))
    case .beforeNextDue: self = .beforeNext(BeforeNextDue(node: node))
    case .sameDayDue: self = .sameDay(SameDayDue(node: node))
    case .onDaysDue: self = .onDays(OnDaysDue(node: node))
    case .endOfDue: self = .endOf(EndOfDue(node: node))
    case .dateDue: self = .date(DateDue(node: node))
    default: return nil
    }
  }
}

/// `2 days before each forecast`
package struct LeadDue: NodeView {
  package static var kind: NodeKind { .leadDue }
  package let node: SyntaxNode
  package var lead: LeadPhrase? { node.child() }
  package var isBefore: Bool { node.has(.before) }
  package var anchor: AnchorPhrase? { node.choice() }
}

/// `within 3 days after each forecast`
package struct WithinDue: NodeView {
  package static var kind: NodeKind { .withinDue }
  package let node: SyntaxNode
  package var span: SpanPhrase? { node.child() }
  package var isBefore: Bool { node.has(.before) }
  package var anchor: AnchorPhrase? { node.choice() }
}

/// `before next forecast`
package struct BeforeNextDue: NodeView {
  package static var kind: NodeKind { .beforeNextDue }
  package let node: SyntaxNode
  package var review: SyntaxToken? { node.name }
}

/// `same day`
package struct SameDayDue: NodeView {
  package static var kind: NodeKind { .sameDayDue }
  package let node: SyntaxNode
}

/// `on Thursday of week 2`
package struct OnDaysDue: NodeView {
  package static var kind: NodeKind { .onDaysDue }
  package let node: SyntaxNode
  package var days: DaysPhrase? { node.choice() }
}

/// `end of month`
package struct EndOfDue: NodeView {
  package static var kind: NodeKind { .endOfDue }
  package let node: SyntaxNode
  package var unit: UnitPhrase? { node.child() }
}

/// `2026-03-09`
package struct DateDue: NodeView {
  package static var kind: NodeKind { .dateDue }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
}
