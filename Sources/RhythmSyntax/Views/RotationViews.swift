// What takes its turn.

/// `rotate chair through members of iberia, 2 at a time`
package struct RotateClause: NodeView {
  package static var kind: NodeKind { .rotateClause }
  package let node: SyntaxNode
  package var isAdded: Bool { node.has(.also) }
  /// A place of the review, or a name that the clause binds.
  package var subject: SyntaxToken? { node.tokens.first { $0.word != .also && $0.word != .rotate } }
  package var people: PeoplePhrase? { node.child() }
  package var conditions: WherePhrase? { node.child() }
  package var times: [SyntaxToken] { node.tokens { $0.kind == .time } }
  package var texts: [SyntaxToken] { node.tokens { $0.kind == .string || $0.kind == .text } }
  package var atATime: AtATime? { node.child() }
  package var byWeek: ByWeek? { node.child() }
  package var random: AtRandom? { node.child() }
}

/// `2 at a time`
package struct AtATime: NodeView {
  package static var kind: NodeKind { .atATime }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `by week of month 1st week ana, 2nd week bo`
package struct ByWeek: NodeView {
  package static var kind: NodeKind { .byWeek }
  package let node: SyntaxNode
  package var weeks: [OrdinalWeek] { node.all() }
}

/// `1st week ana`
package struct OrdinalWeek: NodeView {
  package static var kind: NodeKind { .ordinalWeek }
  package let node: SyntaxNode
  package var ordinal: SyntaxToken? { node.firstToken(of: .ordinal) }
  package var turn: TurnPhrase? { node.child() }
}

/// `at random`
package struct AtRandom: NodeView {
  package static var kind: NodeKind { .atRandom }
  package let node: SyntaxNode
}

/// `ana`, `09:00`, `"Madrid"`
package struct TurnPhrase: NodeView {
  package static var kind: NodeKind { .turnPhrase }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
  package var time: SyntaxToken? { node.firstToken(of: .time) }
  package var text: SyntaxToken? { node.string }
}

/// `swap ana with bo on 2026-03-02 because "Travel"`
package struct SwapClause: NodeView {
  package static var kind: NodeKind { .swapClause }
  package let node: SyntaxNode
  package var turns: [TurnPhrase] { node.all() }
  package var date: DatePhrase? { node.child() }
  package var only: OnlyPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}
