// Clauses of reviews, templates and adjustments.

/// `kind coaching`
package struct KindClause: NodeView {
  package static var kind: NodeKind { .kindClause }
  package let node: SyntaxNode
  /// A word of the language may be one.
  package var kind: SyntaxToken? { node.name ?? node.secondToken }
}

/// `purpose "Where do we stand?"`
package struct PurposeClause: NodeView {
  package static var kind: NodeKind { .purposeClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}

/// `private`
package struct PrivateClause: NodeView {
  package static var kind: NodeKind { .privateClause }
  package let node: SyntaxNode
}

/// `async`
package struct AsyncClause: NodeView {
  package static var kind: NodeKind { .asyncClause }
  package let node: SyntaxNode
}

/// `customer-facing`
package struct CustomerFacingClause: NodeView {
  package static var kind: NodeKind { .customerFacingClause }
  package let node: SyntaxNode
}

/// `place "Room 4" in Q1`
package struct PlaceClause: NodeView {
  package static var kind: NodeKind { .placeClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `link "https://meet.example/1"`
package struct LinkClause: NodeView {
  package static var kind: NodeKind { .linkClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `looks at coverage, win-rate in Q1`
package struct LooksAtClause: NodeView {
  package static var kind: NodeKind { .looksAtClause }
  package let node: SyntaxNode
  /// In a review.
  package var phrases: [LookedPhrase] { node.all() }
  /// Below the item of an agenda.
  package var measures: NameList? { node.child() }
}

/// `coverage, win-rate in Q1`
package struct LookedPhrase: NodeView {
  package static var kind: NodeKind { .lookedPhrase }
  package let node: SyntaxNode
  package var names: [SyntaxToken] { node.tokens { $0.kind == .name } }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `feeds qbr at least 2 days ahead`
package struct FeedsClause: NodeView {
  package static var kind: NodeKind { .feedsClause }
  package let node: SyntaxNode
  package var reviews: NameList? { node.child() }
  package var ahead: AheadPhrase? { node.child() }
}

/// `at least 2 days ahead`
package struct AheadPhrase: NodeView {
  package static var kind: NodeKind { .aheadPhrase }
  package let node: SyntaxNode
  package var span: SpanPhrase? { node.child() }
}

/// `after forecast`
package struct AfterClause: NodeView {
  package static var kind: NodeKind { .afterClause }
  package let node: SyntaxNode
  package var reviews: NameList? { node.child() }
}

/// `replaces forecast`
package struct ReplacesClause: NodeView {
  package static var kind: NodeKind { .replacesClause }
  package let node: SyntaxNode
  package var reviews: NameList? { node.child() }
}

/// `instead of forecast in the same week`
package struct InsteadOfClause: NodeView {
  package static var kind: NodeKind { .insteadOfClause }
  package let node: SyntaxNode
  package var review: SyntaxToken? { node.name }
  package var same: SamePhrase? { node.child() }
}

/// `in the same week`
package struct SamePhrase: NodeView {
  package static var kind: NodeKind { .samePhrase }
  package let node: SyntaxNode
  package var unit: UnitPhrase? { node.child() }
}

/// `revisit by 2026-12-31`
package struct RevisitClause: NodeView {
  package static var kind: NodeKind { .revisitClause }
  package let node: SyntaxNode
  package var by: DatePoint? { node.choice() }
}

/// `fixed agenda, looks at`
package struct FixedClause: NodeView {
  package static var kind: NodeKind { .fixedClause }
  package let node: SyntaxNode
  package var names: [FixedName] { node.all() }
}

/// `looks at`: the name of a clause
package struct FixedName: NodeView {
  package static var kind: NodeKind { .fixedName }
  package let node: SyntaxNode
}
