// Who takes which place in a review.

/// A clause that invites people.
package protocol GuestClause: TypedNode {
  /// Guests on the line of the clause.
  var guests: [GuestPhrase] { get }
  /// Guests on lines below it.
  var lines: [GuestLine] { get }
  var except: ExceptPeople? { get }
  var filters: [FilterPhrase] { get }
}

extension GuestClause {
  package var isAdded: Bool { node.has(.also) }
  package var guests: [GuestPhrase] { node.all() }
  package var lines: [GuestLine] { node.all() }
  package var except: ExceptPeople? { node.child() }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `chair ana`
package struct ChairClause: NodeView {
  package static var kind: NodeKind { .chairClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `presenter ana in Q1`
package struct PresenterClause: NodeView {
  package static var kind: NodeKind { .presenterClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `attendees members of iberia except bo`
package struct AttendeesClause: NodeView, GuestClause {
  package static var kind: NodeKind { .attendeesClause }
  package let node: SyntaxNode
}

/// `optional members of iberia except bo`
package struct OptionalClause: NodeView, GuestClause {
  package static var kind: NodeKind { .optionalClause }
  package let node: SyntaxNode
}

/// `observers members of iberia except bo`
package struct ObserversClause: NodeView, GuestClause {
  package static var kind: NodeKind { .observersClause }
  package let node: SyntaxNode
}

/// `note-taker members of iberia except bo`
package struct NoteTakerClause: NodeView, GuestClause {
  package static var kind: NodeKind { .noteTakerClause }
  package let node: SyntaxNode
}

/// `cro in Q1`: a line of a block of guests
package struct GuestLine: NodeView {
  package static var kind: NodeKind { .guestLine }
  package let node: SyntaxNode
  package var guest: GuestPhrase? { node.child() }
  package var filters: [FilterPhrase] { node.choices() }
}

/// `bo for function finance`
package struct GuestPhrase: NodeView {
  package static var kind: NodeKind { .guestPhrase }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
  package var function: ForFunction? { node.child() }
}

/// `for function finance`
package struct ForFunction: NodeView {
  package static var kind: NodeKind { .forFunction }
  package let node: SyntaxNode
  package var function: SyntaxToken? { node.name }
}
