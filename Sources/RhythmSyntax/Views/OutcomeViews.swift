// What was promised, waits to be raised, or was decided.

/// What may stand behind an action and below it.
package enum ActionPart: NodeChoice {
  case by(ByPhrase)
  case due(ActionDue)
  case from(FromOccurrence)
  case with(WithClause)
  case about(AboutClause)
  case serves(ServesClause)
  case comesBack(ComesBackClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .byPhrase: self = .by(ByPhrase(node: node))
    case .actionDue: self = .due(ActionDue(node: node))
    case .fromOccurrence: self = .from(FromOccurrence(node: node))
    case .withClause: self = .with(WithClause(node: node))
    case .aboutClause: self = .about(AboutClause(node: node))
    case .servesClause: self = .serves(ServesClause(node: node))
    case .comesBackClause: self = .comesBack(ComesBackClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// What happened to an action.
package enum ActionEvent: NodeChoice {
  case note(NoteEvent)
  case moved(MovedEvent)
  case passed(PassedEvent)
  case blocked(BlockedEvent)
  case resumed(ResumedEvent)
  case done(DoneEvent)
  case dropped(DroppedEvent)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .noteEvent: self = .note(NoteEvent(node: node))
    case .movedEvent: self = .moved(MovedEvent(node: node))
    case .passedEvent: self = .passed(PassedEvent(node: node))
    case .blockedEvent: self = .blocked(BlockedEvent(node: node))
    case .resumedEvent: self = .resumed(ResumedEvent(node: node))
    case .doneEvent: self = .done(DoneEvent(node: node))
    case .droppedEvent: self = .dropped(DroppedEvent(node: node))
    default: return nil
    }
  }
}

/// `due 2026-03-09`
package struct ActionDue: NodeView {
  package static var kind: NodeKind { .actionDue }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
}

/// `from forecast@2026-03-02`
package struct FromOccurrence: NodeView {
  package static var kind: NodeKind { .fromOccurrence }
  package let node: SyntaxNode
  package var occurrence: OccurrencePhrase? { node.child() }
}

/// `with bo`
package struct WithClause: NodeView {
  package static var kind: NodeKind { .withClause }
  package let node: SyntaxNode
  package var people: PeoplePhrase? { node.child() }
}

/// `about acme`
package struct AboutClause: NodeView {
  package static var kind: NodeKind { .aboutClause }
  package let node: SyntaxNode
  package var things: ThingList? { node.child() }
}

/// `serves coverage`
package struct ServesClause: NodeView {
  package static var kind: NodeKind { .servesClause }
  package let node: SyntaxNode
  package var measures: NameList? { node.child() }
}

/// `comes back at forecast`
package struct ComesBackClause: NodeView {
  package static var kind: NodeKind { .comesBackClause }
  package let node: SyntaxNode
  package var series: SeriesPhrase? { node.child() }
}

/// `2026-03-04 note "They called back"`
package struct NoteEvent: NodeView {
  package static var kind: NodeKind { .noteEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var text: SyntaxToken? { node.string }
}

/// `2026-03-04 moved to 2026-03-11 because "They are away"`
package struct MovedEvent: NodeView {
  package static var kind: NodeKind { .movedEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  /// When it is to be done instead.
  package var to: DatePhrase? {
    let dates: [DatePhrase] = node.all()
    return dates.dropFirst().first
  }
  package var because: BecausePhrase? { node.child() }
}

/// `2026-03-04 passed to bo because "He knows them"`
package struct PassedEvent: NodeView {
  package static var kind: NodeKind { .passedEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var who: WhoPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// `2026-03-04 blocked by bo because "No price"`
package struct BlockedEvent: NodeView {
  package static var kind: NodeKind { .blockedEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var by: WhoPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// `2026-03-04 resumed`
package struct ResumedEvent: NodeView {
  package static var kind: NodeKind { .resumedEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var text: SyntaxToken? { node.string }
}

/// `2026-03-04 done "They signed"`
package struct DoneEvent: NodeView {
  package static var kind: NodeKind { .doneEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var text: SyntaxToken? { node.string }
}

/// `2026-03-04 dropped because "They left"`
package struct DroppedEvent: NodeView {
  package static var kind: NodeKind { .droppedEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// What may stand behind a topic and below it.
package enum TopicPart: NodeChoice {
  case series(ForSeries)
  case by(ByPhrase)
  case on(OnDate)
  case length(TopicLength)
  case first(FirstPhrase)
  case about(AboutClause)
  case doneWhen(DoneWhenClause)
  case note(NoteEvent)
  case closed(ClosedEvent)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .forSeries: self = .series(ForSeries(node: node))
    case .byPhrase: self = .by(ByPhrase(node: node))
    case .onDate: self = .on(OnDate(node: node))
    case .topicLength: self = .length(TopicLength(node: node))
    case .firstPhrase: self = .first(FirstPhrase(node: node))
    case .aboutClause: self = .about(AboutClause(node: node))
    case .doneWhenClause: self = .doneWhen(DoneWhenClause(node: node))
    case .noteEvent: self = .note(NoteEvent(node: node))
    case .closedEvent: self = .closed(ClosedEvent(node: node))
    default: return nil
    }
  }
}

/// `on 2026-03-09`
package struct OnDate: NodeView {
  package static var kind: NodeKind { .onDate }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
}

/// `15m to decide`
package struct TopicLength: NodeView {
  package static var kind: NodeKind { .topicLength }
  package let node: SyntaxNode
  package var duration: DurationPhrase? { node.child() }
  package var aims: AimsPhrase? { node.child() }
}

/// `first`
package struct FirstPhrase: NodeView {
  package static var kind: NodeKind { .firstPhrase }
  package let node: SyntaxNode
}

/// `2026-03-09 closed "Settled"`
package struct ClosedEvent: NodeView {
  package static var kind: NodeKind { .closedEvent }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var text: SyntaxToken? { node.string }
}

/// What may stand behind a decision and below it.
package enum DecisionPart: NodeChoice {
  case from(FromOccurrence)
  case by(ByPhrase)
  case meaning(MeaningClause)
  case about(AboutClause)
  case overrules(OverrulesClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .fromOccurrence: self = .from(FromOccurrence(node: node))
    case .byPhrase: self = .by(ByPhrase(node: node))
    case .meaningClause: self = .meaning(MeaningClause(node: node))
    case .aboutClause: self = .about(AboutClause(node: node))
    case .overrulesClause: self = .overrules(OverrulesClause(node: node))
    default: return nil
    }
  }
}

/// `overrules old-prices`
package struct OverrulesClause: NodeView {
  package static var kind: NodeKind { .overrulesClause }
  package let node: SyntaxNode
  package var decisions: NameList? { node.child() }
}
