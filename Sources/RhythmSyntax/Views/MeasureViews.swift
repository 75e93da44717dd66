// Lines of measures and terms.

/// A line of a measure.
package enum MeasureLine: NodeChoice {
  case type(TypeClause)
  case meaning(MeaningClause)
  case unit(UnitClause)
  case target(TargetClause)
  case red(RedClause)
  case noTarget(NoTargetClause)
  case definedBy(DefinedByClause)
  case forEach(ForEachClause)
  case accountable(AccountableClause)
  case source(SourceClause)
  case updated(UpdatedClause)
  case drives(DrivesClause)
  case beside(BesideClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .typeClause: self = .type(TypeClause(node: node))
    case .meaningClause: self = .meaning(MeaningClause(node: node))
    case .unitClause: self = .unit(UnitClause(node: node))
    case .targetClause: self = .target(TargetClause(node: node))
    case .redClause: self = .red(RedClause(node: node))
    case .noTargetClause: self = .noTarget(NoTargetClause(node: node))
    case .definedByClause: self = .definedBy(DefinedByClause(node: node))
    case .forEachClause: self = .forEach(ForEachClause(node: node))
    case .accountableClause: self = .accountable(AccountableClause(node: node))
    case .sourceClause: self = .source(SourceClause(node: node))
    case .updatedClause: self = .updated(UpdatedClause(node: node))
    case .drivesClause: self = .drives(DrivesClause(node: node))
    case .besideClause: self = .beside(BesideClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `type activity`
package struct TypeClause: NodeView {
  package static var kind: NodeKind { .typeClause }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
}

/// `meaning "Pipeline by target"`
package struct MeaningClause: NodeView {
  package static var kind: NodeKind { .meaningClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}

/// `unit "%"`
package struct UnitClause: NodeView {
  package static var kind: NodeKind { .unitClause }
  package let node: SyntaxNode
  package var unit: ValuePhrase? { node.child() }
}

/// `target at least 3`
package struct TargetClause: NodeView {
  package static var kind: NodeKind { .targetClause }
  package let node: SyntaxNode
  package var bound: BoundPhrase? { node.child() }
}

/// `red below 2`
package struct RedClause: NodeView {
  package static var kind: NodeKind { .redClause }
  package let node: SyntaxNode
  package var bound: BoundPhrase? { node.child() }
}

/// `no target because "It is new"`
package struct NoTargetClause: NodeView {
  package static var kind: NodeKind { .noTargetClause }
  package let node: SyntaxNode
  package var because: BecausePhrase? { node.child() }
}

/// `at least 3`, `below 20%`
package struct BoundPhrase: NodeView {
  package static var kind: NodeKind { .boundPhrase }
  package let node: SyntaxNode
  package var isLeast: Bool { node.has(.least) }
  package var isMost: Bool { node.has(.most) }
  package var isAbove: Bool { node.has(.above) }
  package var number: SyntaxToken? { node.tokens.first { $0.kind != .keyword } }
}

/// `defined by cro`
package struct DefinedByClause: NodeView {
  package static var kind: NodeKind { .definedByClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}

/// `accountable ana`
package struct AccountableClause: NodeView {
  package static var kind: NodeKind { .accountableClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}

/// `source "CRM"`
package struct SourceClause: NodeView {
  package static var kind: NodeKind { .sourceClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}

/// `updated every week`
package struct UpdatedClause: NodeView {
  package static var kind: NodeKind { .updatedClause }
  package let node: SyntaxNode
  package var cadence: EveryCadence? { node.child() }
}

/// `drives revenue`
package struct DrivesClause: NodeView {
  package static var kind: NodeKind { .drivesClause }
  package let node: SyntaxNode
  package var measures: NameList? { node.child() }
}

/// `beside discount`
package struct BesideClause: NodeView {
  package static var kind: NodeKind { .besideClause }
  package let node: SyntaxNode
  package var measures: NameList? { node.child() }
}

/// A line of a term.
package enum TermLine: NodeChoice {
  case meaning(MeaningClause)
  case not(NotClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .meaningClause: self = .meaning(MeaningClause(node: node))
    case .notClause: self = .not(NotClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `not "lead", "prospect"`
package struct NotClause: NodeView {
  package static var kind: NodeKind { .notClause }
  package let node: SyntaxNode
  package var texts: StringList? { node.child() }
}
