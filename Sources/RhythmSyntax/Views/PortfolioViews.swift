// Lines of portfolios, and of files of other programs.

/// A line of a portfolio.
package enum PortfolioLine: NodeChoice {
  case entry(EntryLine)
  case column(ColumnLine)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .entryLine: self = .entry(EntryLine(node: node))
    case .columnLine: self = .column(ColumnLine(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `owner "Opportunity Owner"`: which column of a file holds a field
package struct ColumnLine: NodeView {
  package static var kind: NodeKind { .columnLine }
  package let node: SyntaxNode
  /// A word of the language may be one.
  package var field: SyntaxToken? { node.firstToken }
  package var header: SyntaxToken? { node.string }
}

/// `acme "Acme" owner ana, stage open`
package struct EntryLine: NodeView {
  package static var kind: NodeKind { .entryLine }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var fields: [FieldValue] { node.all() }
}

/// `stage open`
package struct FieldValue: NodeView {
  package static var kind: NodeKind { .fieldValue }
  package let node: SyntaxNode
  /// A word of the language may be one.
  package var field: SyntaxToken? { node.tokens.first { $0.kind == .name || $0.kind == .keyword } }
  package var value: ValuePhrase? { node.child() }
}
