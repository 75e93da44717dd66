/// A view of a node of known kind, with an accessor for each part, all of them optional.
package protocol TypedNode: Sendable {
  /// The kinds of node that the view is for.
  static var kinds: [NodeKind] { get }
  var node: SyntaxNode { get }
  /// Wraps a node that is known to be of one of `kinds`.
  init(unchecked node: SyntaxNode)
}

extension TypedNode {
  package init?(_ node: SyntaxNode) {
    guard Self.kinds.contains(node.kind) else { return nil }
    self.init(unchecked: node)
  }
}
