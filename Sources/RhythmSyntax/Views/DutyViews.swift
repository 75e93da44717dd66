// What is to be done around a review, and what must come out of it.

/// A clause that asks for something to be done.
package protocol DutyClause: TypedNode {
  /// What is to be done.
  var title: SyntaxToken? { get }
  var forEach: ForEachClause? { get }
  /// What is said of it, filters apart.
  var phrases: [DutyPhrase] { get }
  var filters: [FilterPhrase] { get }
}

extension DutyClause {
  package var isAdded: Bool { node.has(.also) }
  package var title: SyntaxToken? { node.string }
  package var owners: [ByPhrase] { node.all() }
  package var forEach: ForEachClause? { node.child() }
  package var phrases: [DutyPhrase] { node.choices() }
  package var filters: [FilterPhrase] { node.choices() }
}

/// A phrase of a duty, filters apart.
package enum DutyPhrase: NodeChoice {
  case by(ByPhrase)
  case due(DuePhrase)
  case takes(TakesPhrase)
  case submits(SubmitsPhrase)
  case doneWhen(DoneWhenClause)
  case except(ExceptPeople)
  case atMost(AtMostPhrase)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .byPhrase: self = .by(ByPhrase(node: node))
    case .duePhrase: self = .due(DuePhrase(node: node))
    case .takesPhrase: self = .takes(TakesPhrase(node: node))
    case .submitsPhrase: self = .submits(SubmitsPhrase(node: node))
    case .doneWhenClause: self = .doneWhen(DoneWhenClause(node: node))
    case .exceptPeople: self = .except(ExceptPeople(node: node))
    case .atMostPhrase: self = .atMost(AtMostPhrase(node: node))
    default: return nil
    }
  }
}

/// `prep "Read the page" by attendees due 1 day before`
package struct PrepClause: NodeView, DutyClause {
  package static var kind: NodeKind { .prepClause }
  package let node: SyntaxNode
}

/// `follow-up "Send the notes" by chair due same day`
package struct FollowUpClause: NodeView, DutyClause {
  package static var kind: NodeKind { .followUpClause }
  package let node: SyntaxNode
}

/// `expects at most 3 "Next steps" by presenter`
package struct ExpectsClause: NodeView, DutyClause {
  package static var kind: NodeKind { .expectsClause }
  package let node: SyntaxNode
  package var atMost: AtMostPhrase? { node.child() }
}

/// `at most 3`
package struct AtMostPhrase: NodeView {
  package static var kind: NodeKind { .atMostPhrase }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `takes 20m`
package struct TakesPhrase: NodeView {
  package static var kind: NodeKind { .takesPhrase }
  package let node: SyntaxNode
  package var duration: DurationPhrase? { node.child() }
}

/// `submits coverage`
package struct SubmitsPhrase: NodeView {
  package static var kind: NodeKind { .submitsPhrase }
  package let node: SyntaxNode
  package var measures: NameList? { node.child() }
}

/// `done when "One limit is set"`
package struct DoneWhenClause: NodeView {
  package static var kind: NodeKind { .doneWhenClause }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}
