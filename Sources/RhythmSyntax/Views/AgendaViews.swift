// Agendas and their items.

/// `agenda short`
package struct AgendaClause: NodeView {
  package static var kind: NodeKind { .agendaClause }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var items: [AgendaItem] { node.all() }
}

/// `10m to 15m "Open actions" led by chair to decide`
package struct AgendaItem: NodeView {
  package static var kind: NodeKind { .agendaItem }
  package let node: SyntaxNode
  /// The least, and the most where it is told.
  package var durations: [DurationPhrase] { node.all() }
  package var title: SyntaxToken? { node.string }
  package var ledBy: LedByPhrase? { node.child() }
  package var aims: AimsPhrase? { node.child() }
  package var forEach: ForEachClause? { node.child() }
  package var lines: [AgendaItemLine] { node.choices() }
}

/// A line below an item.
package enum AgendaItemLine: NodeChoice {
  case ask(AskLine)
  case doneWhen(DoneWhenClause)
  case looksAt(LooksAtClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .askLine: self = .ask(AskLine(node: node))
    case .doneWhenClause: self = .doneWhen(DoneWhenClause(node: node))
    case .looksAtClause: self = .looksAt(LooksAtClause(node: node))
    default: return nil
    }
  }
}

/// `led by chair`
package struct LedByPhrase: NodeView {
  package static var kind: NodeKind { .ledByPhrase }
  package let node: SyntaxNode
  package var people: PeoplePhrase? { node.child() }
}

/// `to discuss, decide`
package struct AimsPhrase: NodeView {
  package static var kind: NodeKind { .aimsPhrase }
  package let node: SyntaxNode
  package var aims: [SyntaxToken] { node.tokens { $0.kind == .keyword && $0.word != .to } }
}

/// `ask "What must be true?"`
package struct AskLine: NodeView {
  package static var kind: NodeKind { .askLine }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}
