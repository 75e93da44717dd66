// What is done on days off, in absence, and on single dates.

/// What becomes of an occurrence that cannot be held.
package enum DayAction: NodeChoice {
  case keep(KeepAction)
  case skip(SkipAction)
  case move(MoveAction)
  case standIn(StandInAction)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .keepAction: self = .keep(KeepAction(node: node))
    case .skipAction: self = .skip(SkipAction(node: node))
    case .moveAction: self = .move(MoveAction(node: node))
    case .standInAction: self = .standIn(StandInAction(node: node))
    default: return nil
    }
  }
}

/// `keep`
package struct KeepAction: NodeView {
  package static var kind: NodeKind { .keepAction }
  package let node: SyntaxNode
}

/// `skip`
package struct SkipAction: NodeView {
  package static var kind: NodeKind { .skipAction }
  package let node: SyntaxNode
}

/// `move to next working day in the same week`
package struct MoveAction: NodeView {
  package static var kind: NodeKind { .moveAction }
  package let node: SyntaxNode
  package var isNext: Bool { node.has(.next) }
  package var isPrevious: Bool { node.has(.previous) }
  package var isNearest: Bool { node.has(.nearest) }
  package var same: SamePhrase? { node.child() }
}

/// `stand-in bo`
package struct StandInAction: NodeView {
  package static var kind: NodeKind { .standInAction }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}

/// `if nothing is open 1 day before skip`
package struct IfNothingOpenClause: NodeView {
  package static var kind: NodeKind { .ifNothingOpenClause }
  package let node: SyntaxNode
  package var span: SpanPhrase? { node.child() }
  package var action: DayAction? { node.choice() }
}

/// `if half are away skip`
package struct IfManyAwayClause: NodeView {
  package static var kind: NodeKind { .ifManyAwayClause }
  package let node: SyntaxNode
  /// Half of them, where there is none.
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var action: DayAction? { node.choice() }
}

/// `if chair is away stand-in bo`
package struct IfAwayClause: NodeView {
  package static var kind: NodeKind { .ifAwayClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
  package var action: DayAction? { node.choice() }
}

/// `cancel 2026-03-02 because "A fair"`
package struct CancelClause: NodeView {
  package static var kind: NodeKind { .cancelClause }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
  package var only: OnlyPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// `move 2026-03-02 to 2026-03-03 at 10:00 because "A fair"`
package struct MoveClause: NodeView {
  package static var kind: NodeKind { .moveClause }
  package let node: SyntaxNode
  package var dates: [DatePhrase] { node.all() }
  package var time: SyntaxToken? { node.firstToken(of: .time) }
  package var only: OnlyPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// `add 2026-03-02 at 10:00 for 30m because "A fair"`
package struct AddClause: NodeView {
  package static var kind: NodeKind { .addClause }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var time: SyntaxToken? { node.firstToken(of: .time) }
  package var length: ForLength? { node.child() }
  package var only: OnlyPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// `only forecast/iberia`
package struct OnlyPhrase: NodeView {
  package static var kind: NodeKind { .onlyPhrase }
  package let node: SyntaxNode
  package var series: SeriesPhrase? { node.child() }
}

/// `held 2026-03-02 with ana about acme outcome "Won"`
package struct HeldClause: NodeView {
  package static var kind: NodeKind { .heldClause }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var phrases: [HeldPhrase] { node.choices() }
}

/// What may stand behind a date that was held, and below it.
package enum HeldPhrase: NodeChoice {
  case series(ForSeries)
  case with(HeldWith)
  case about(HeldAbout)
  case outcome(OutcomePhrase)
  case note(NoteLine)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .forSeries: self = .series(ForSeries(node: node))
    case .heldWith: self = .with(HeldWith(node: node))
    case .heldAbout: self = .about(HeldAbout(node: node))
    case .outcomePhrase: self = .outcome(OutcomePhrase(node: node))
    case .noteLine: self = .note(NoteLine(node: node))
    default: return nil
    }
  }
}

/// `for iberia`
package struct ForSeries: NodeView {
  package static var kind: NodeKind { .forSeries }
  package let node: SyntaxNode
  package var series: SeriesPhrase? { node.child() }
}

/// `with ana, bo`
package struct HeldWith: NodeView {
  package static var kind: NodeKind { .heldWith }
  package let node: SyntaxNode
  package var terms: [WhoPhrase] { node.all() }
}

/// `about acme`
package struct HeldAbout: NodeView {
  package static var kind: NodeKind { .heldAbout }
  package let node: SyntaxNode
  package var things: ThingList? { node.child() }
}

/// `outcome "Won"`
package struct OutcomePhrase: NodeView {
  package static var kind: NodeKind { .outcomePhrase }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}

/// `note "They ask for a pilot"`
package struct NoteLine: NodeView {
  package static var kind: NodeKind { .noteLine }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}
