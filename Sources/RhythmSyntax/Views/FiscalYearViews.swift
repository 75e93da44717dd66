// The fiscal year of a plan.

/// `fiscal year starts February, named by end`
package struct FiscalYearClause: NodeView {
  package static var kind: NodeKind { .fiscalYearClause }
  package let node: SyntaxNode
  package var month: SyntaxToken? { node.firstToken(of: .month) }
  package var day: SyntaxToken? { node.firstToken(of: .integer) }
  /// The last day of a year of weeks.
  package var end: YearDayPhrase? { node.choice() }
  package var naming: FiscalNaming? { node.child() }
  package var weeks: FiscalWeeks? { node.child() }
  package var periods: FiscalPeriods? { node.child() }
  package var extraWeek: FiscalExtraWeek? { node.child() }
}

/// `named by end`
package struct FiscalNaming: NodeView {
  package static var kind: NodeKind { .fiscalNaming }
  package let node: SyntaxNode
  package var isByStart: Bool { node.has(.start) }
}

/// `in weeks 4-4-5`
package struct FiscalWeeks: NodeView {
  package static var kind: NodeKind { .fiscalWeeks }
  package let node: SyntaxNode
  package var pattern: SyntaxToken? { node.firstToken(of: .pattern) }
}

/// `in 13 periods of 4 weeks`
package struct FiscalPeriods: NodeView {
  package static var kind: NodeKind { .fiscalPeriods }
  package let node: SyntaxNode
  package var numbers: [SyntaxToken] { node.tokens { $0.kind == .integer } }
}

/// `extra week in month 12`
package struct FiscalExtraWeek: NodeView {
  package static var kind: NodeKind { .fiscalExtraWeek }
  package let node: SyntaxNode
  package var isQuarter: Bool { node.has(.quarter) || node.has(.quarters) }
  package var number: SyntaxToken? { node.firstToken(of: .integer) }
}
