// Phrases of people.

/// `members of iberia, cro except bo`
package struct PeoplePhrase: NodeView {
  package static var kind: NodeKind { .peoplePhrase }
  package let node: SyntaxNode
  package var terms: [WhoPhrase] { node.all() }
  package var except: ExceptPeople? { node.child() }
}

/// `ana`, `role cro`, `members of iberia`, `account.csm`
package struct WhoPhrase: NodeView {
  package static var kind: NodeKind { .whoPhrase }
  package let node: SyntaxNode
  /// A relation such as `members`, or `role`, or a name that may be a word of the language.
  package var first: SyntaxToken? { node.firstToken }
  /// The role, behind the word.
  package var role: SyntaxToken? { node.secondToken }
  /// What the relation is to.
  package var of: WhoPhrase? { node.child() }
  /// The field of what is named first.
  package var field: SyntaxToken? { node.firstToken(of: .dot) == nil ? nil : node.lastName }
}

/// What stands in a phrase of people.
package enum PeoplePart: NodeChoice {
  case term(WhoPhrase)
  case except(ExceptPeople)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .whoPhrase: self = .term(WhoPhrase(node: node))
    case .exceptPeople: self = .except(ExceptPeople(node: node))
    default: return nil
    }
  }
}

/// `except bo, chi`
package struct ExceptPeople: NodeView {
  package static var kind: NodeKind { .exceptPeople }
  package let node: SyntaxNode
  package var terms: [WhoPhrase] { node.all() }
  package var conditions: WherePhrase? { node.child() }
}

/// `where stage is open and amount at least 5`
package struct WherePhrase: NodeView {
  package static var kind: NodeKind { .wherePhrase }
  package let node: SyntaxNode
  package var tests: [TestPhrase] { node.all() }
}

/// `stage is not set`, `amount at least 5`
package struct TestPhrase: NodeView {
  package static var kind: NodeKind { .testPhrase }
  package let node: SyntaxNode
  package var field: FieldName? { node.child() }
  package var isEquality: Bool { node.has(.is) }
  package var isNegated: Bool { node.has(.not) }
  package var isSet: Bool { node.has(.set) }
  package var isWithin: Bool { node.has(.within) }
  package var isAgo: Bool { node.has(.more) }
  package var isLeast: Bool { node.has(.least) }
  package var isMost: Bool { node.has(.most) }
  package var isAbove: Bool { node.has(.above) }
  package var value: ValuePhrase? { node.child() }
  package var span: SpanPhrase? { node.child() }
}

/// `for each rep in members of iberia`
package struct ForEachClause: NodeView {
  package static var kind: NodeKind { .forEachClause }
  package let node: SyntaxNode
  package var isAdded: Bool { node.has(.also) }
  package var name: SyntaxToken? { node.name }
  package var set: PeoplePhrase? { node.child() }
  package var conditions: WherePhrase? { node.child() }
}

/// `by ana`
package struct ByPhrase: NodeView {
  package static var kind: NodeKind { .byPhrase }
  package let node: SyntaxNode
  package var terms: [WhoPhrase] { node.all() }
}

/// `for ana, bo`
package struct ForPeople: NodeView {
  package static var kind: NodeKind { .forPeople }
  package let node: SyntaxNode
  package var terms: [WhoPhrase] { node.all() }
}
