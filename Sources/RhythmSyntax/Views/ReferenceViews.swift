// Phrases that name something else.

/// `coverage, win-rate`
package struct NameList: NodeView {
  package static var kind: NodeKind { .nameList }
  package let node: SyntaxNode
  package var names: [SyntaxToken] { node.tokens { $0.kind == .name } }
}

/// `"lead", "prospect"`
package struct StringList: NodeView {
  package static var kind: NodeKind { .stringList }
  package let node: SyntaxNode
  package var texts: [SyntaxToken] { node.tokens { $0.kind == .string || $0.kind == .text } }
}

/// `acme, "0064x"`: names, and ids of other programs
package struct ThingList: NodeView {
  package static var kind: NodeKind { .thingList }
  package let node: SyntaxNode
  package var things: [SyntaxToken] { node.tokens { $0.kind != .comma } }
}

/// `forecast/iberia`
package struct SeriesPhrase: NodeView {
  package static var kind: NodeKind { .seriesPhrase }
  package let node: SyntaxNode
  /// The review, and what the series is held for.
  package var parts: [SyntaxToken] { node.tokens { $0.kind == .name || $0.kind == .string } }
}

/// `forecast/iberia@2026-03-02/2`
package struct OccurrencePhrase: NodeView {
  package static var kind: NodeKind { .occurrencePhrase }
  package let node: SyntaxNode
  package var series: SeriesPhrase? { node.child() }
  package var date: SyntaxToken? { node.firstToken(of: .date) }
  /// Which of several on that date.
  package var number: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `account.renewal`
package struct FieldPhrase: NodeView {
  package static var kind: NodeKind { .fieldPhrase }
  package let node: SyntaxNode
  /// What has the field.
  package var owner: SyntaxToken? { node.name }
  package var field: SyntaxToken? { node.lastName }
}

/// `stage`, `account.stage`
package struct FieldName: NodeView {
  package static var kind: NodeKind { .fieldName }
  package let node: SyntaxNode
  /// What has the field, where it is told.
  package var owner: SyntaxToken? { node.firstToken(of: .dot) == nil ? nil : node.name }
  package var field: SyntaxToken? { node.lastName }
}
