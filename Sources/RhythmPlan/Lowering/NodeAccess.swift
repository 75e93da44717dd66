import RhythmSyntax

extension SyntaxNode {
  /// The nodes of a kind directly inside, as an array.
  func nodes(_ kind: NodeKind) -> [SyntaxNode] { children.filter { $0.kind == kind } }

  /// The first token that stands directly in this node.
  var firstToken: SyntaxToken? {
    var tokens = self.tokens
    return tokens.next()
  }

  /// The name of the field in a `fieldValue`, even where it spells a word of the language.
  var fieldName: SyntaxToken? { tokens.first { $0.kind == .name || $0.kind == .keyword } }

  /// Whether it is a review or a template.
  var isReview: Bool { kind == .reviewDeclaration || kind == .templateDeclaration }

  /// The clauses of a review, a template or an `adjust`: its lines, without the parts of its heading.
  var clauses: [SyntaxNode] {
    children.filter { child in
      switch child.kind {
      case .basedOn, .seriesPhrase, .startingPhrase, .becausePhrase, .error: false
      default: true
      }
    }
  }
}
