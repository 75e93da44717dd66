// Lines of initiatives.

/// A line of an initiative.
package enum InitiativeLine: NodeChoice {
  case kind(KindClause)
  case owner(OwnerClause)
  case sponsor(SponsorClause)
  case shaped(ShapedClause)
  case design(DesignClause)
  case pilot(PilotClause)
  case rollout(RolloutClause)
  case ends(EndsClause)
  case success(SuccessMeasureClause)
  case affects(AffectsClause)
  case prep(PrepClause)
  case followUp(FollowUpClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .kindClause: self = .kind(KindClause(node: node))
    case .ownerClause: self = .owner(OwnerClause(node: node))
    case .sponsorClause: self = .sponsor(SponsorClause(node: node))
    case .shapedClause: self = .shaped(ShapedClause(node: node))
    case .designClause: self = .design(DesignClause(node: node))
    case .pilotClause: self = .pilot(PilotClause(node: node))
    case .rolloutClause: self = .rollout(RolloutClause(node: node))
    case .endsClause: self = .ends(EndsClause(node: node))
    case .successMeasureClause: self = .success(SuccessMeasureClause(node: node))
    case .affectsClause: self = .affects(AffectsClause(node: node))
    case .prepClause: self = .prep(PrepClause(node: node))
    case .followUpClause: self = .followUp(FollowUpClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `sponsor cro`
package struct SponsorClause: NodeView {
  package static var kind: NodeKind { .sponsorClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}

/// `shaped by ana, bo since 2026-01-05 changed "The scope"`
package struct ShapedClause: NodeView {
  package static var kind: NodeKind { .shapedClause }
  package let node: SyntaxNode
  package var by: PeoplePhrase? { node.child() }
  package var since: DatePhrase? { node.child() }
  package var changed: ChangedPhrase? { node.child() }
}

/// `changed "The scope"`
package struct ChangedPhrase: NodeView {
  package static var kind: NodeKind { .changedPhrase }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}

/// `design until 2026-03-31`
package struct DesignClause: NodeView {
  package static var kind: NodeKind { .designClause }
  package let node: SyntaxNode
  package var until: DatePhrase? { node.child() }
}

/// `pilot 2026-04-01 to 2026-05-31 with iberia`
package struct PilotClause: NodeView {
  package static var kind: NodeKind { .pilotClause }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
  package var with: PeoplePhrase? { node.child() }
}

/// `rollout 2026-06-01`
package struct RolloutClause: NodeView {
  package static var kind: NodeKind { .rolloutClause }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
}

/// `ends "The old price list"`, `ends old-forecast`
package struct EndsClause: NodeView {
  package static var kind: NodeKind { .endsClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
  package var reviews: NameList? { node.child() }
}

/// `success measure win-rate`
package struct SuccessMeasureClause: NodeView {
  package static var kind: NodeKind { .successMeasureClause }
  package let node: SyntaxNode
  package var measure: SyntaxToken? { node.name }
}

/// `affects iberia`
package struct AffectsClause: NodeView {
  package static var kind: NodeKind { .affectsClause }
  package let node: SyntaxNode
  package var people: PeoplePhrase? { node.child() }
}
