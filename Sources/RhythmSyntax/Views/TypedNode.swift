import RhythmText

/// A node of a known kind, with an accessor for each of its parts.
///
/// Every accessor is optional or a sequence, since any part may be missing where the text is
/// broken. A view is its node and costs nothing to make; an accessor costs a pass over the node's
/// direct children or tokens.
package protocol TypedNode: Sendable {
  /// The kind of node that this is a view of.
  static var kind: NodeKind { get }
  /// The node itself.
  var node: SyntaxNode { get }
}

extension TypedNode {
  /// The bytes from its first token to its last, with the file.
  package var sourceRange: SourceRange { node.sourceRange }
  /// Whether a syntax error stands inside.
  package var isBroken: Bool { node.isBroken }
}

/// How views are made: of nodes that are known to be of their kind.
protocol NodeView: TypedNode {
  init(node: SyntaxNode)
}

extension NodeView {
  /// A view of a node; `nil` for nodes of other kinds.
  package init?(_ node: SyntaxNode) {
    guard node.kind == Self.kind else { return nil }
    self.init(node: node)
  }
}

/// One of several kinds of node that may stand in one place.
protocol NodeChoice: Sendable {
  /// `nil` for nodes of other kinds.
  init?(_ node: SyntaxNode)
}

extension SyntaxNode {
  /// The first child of the kind that is asked for.
  func child<View: NodeView>() -> View? { firstChild(of: View.kind).map { View(node: $0) } }

  /// All children of the kind that is asked for, in the order of the text.
  func all<View: NodeView>() -> [View] {
    gather { $0.kind == View.kind ? View(node: $0) : nil }
  }

  /// The first child that is one of the kinds that are asked for.
  func choice<Choice: NodeChoice>() -> Choice? {
    for child in children {
      if let choice = Choice(child) { return choice }
    }
    return nil
  }

  /// All children that are of the kinds that are asked for, in the order of the text.
  func choices<Choice: NodeChoice>() -> [Choice] {
    gather { Choice($0) }
  }

  @inline(__always)
  private func gather<Part>(_ make: (SyntaxNode) -> Part?) -> [Part] {
    var parts: [Part] = []
    for child in children {
      guard let part = make(child) else { continue }
      // Mostly few follow, for which an array that grows from one is made anew again and again.
      if parts.isEmpty { parts.reserveCapacity(4) }
      parts.append(part)
    }
    return parts
  }

  /// The direct tokens that are meant, in the order of the text.
  @inline(__always)
  func tokens(where isMeant: (SyntaxToken) -> Bool) -> [SyntaxToken] { tokens.filter(isMeant) }

  /// The first token that stands directly in this node.
  var firstToken: SyntaxToken? {
    var tokens = self.tokens
    return tokens.next()
  }

  /// The token behind it.
  var secondToken: SyntaxToken? {
    var tokens = self.tokens
    return tokens.next().flatMap { _ in tokens.next() }
  }

  /// The last name that stands directly in this node.
  var lastName: SyntaxToken? {
    var last: SyntaxToken?
    for token in tokens where token.kind == .name { last = token }
    return last
  }
}
