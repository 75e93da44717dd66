import RhythmText

/// One node of a tree: a tree and an index.
package struct SyntaxNode: Sendable {
  let storage: SyntaxTree.Storage
  /// The node's place in preorder, unique in its tree; 0 is the root.
  package let index: Int

  package var kind: NodeKind { storage.nodes.kinds[index] }
  package var tree: SyntaxTree { SyntaxTree(storage: storage) }
  package var file: FileID { storage.file }

  /// Whether a syntax error stands inside; what follows from such a node is not certain.
  package var isBroken: Bool { storage.nodes.broken[index] }

  /// The bytes from its first token to its last, without trivia around.
  package var range: ByteRange {
    let tokens = storage.tokens
    let first = Int(storage.nodes.firstTokens[index])
    let end = Int(storage.nodes.endTokens[index])
    let lower = tokens.start(of: first)
    return ByteRange(lower, end > first ? tokens.end(of: end - 1) : lower)
  }

  /// The same with the file.
  package var sourceRange: SourceRange { SourceRange(storage.file, range) }

  /// The text of `range`. Costs a copy.
  package var text: String {
    String(decoding: storage.bytes[range.indices], as: UTF8.self)
  }

  /// The nodes directly inside, in the order of the text.
  package var children: SyntaxChildren { SyntaxChildren(parent: self) }

  /// The tokens that stand in this node and in none of its children, trivia left out.
  package var tokens: DirectTokens { DirectTokens(of: self) }

  /// The tokens of this node and all nodes inside, trivia left out.
  package var allTokens: AllTokens { AllTokens(of: self) }

  package func firstChild(of kind: NodeKind) -> SyntaxNode? {
    children.first { $0.kind == kind }
  }

  package func children(of kind: NodeKind) -> LazyFilterSequence<SyntaxChildren> {
    children.lazy.filter { $0.kind == kind }
  }

  package func hasChild(of kind: NodeKind) -> Bool {
    firstChild(of: kind) != nil
  }

  package func firstToken(of kind: TokenKind) -> SyntaxToken? {
    tokens.first { $0.kind == kind }
  }

  package func tokens(of kind: TokenKind) -> LazyFilterSequence<DirectTokens> {
    tokens.lazy.filter { $0.kind == kind }
  }

  /// The keyword `word` that stands directly in this node.
  package func keyword(_ word: Word) -> SyntaxToken? {
    tokens.first { $0.kind == .keyword && $0.word == word }
  }

  /// Whether the keyword `word` stands directly in this node.
  package func has(_ word: Word) -> Bool { keyword(word) != nil }

  /// The first name that stands directly in this node: of a declaration, its own.
  package var name: SyntaxToken? { firstToken(of: .name) }

  /// The first string or text that stands directly in this node: of a declaration, its title.
  package var string: SyntaxToken? { tokens.first { $0.kind == .string || $0.kind == .text } }
}

/// The nodes directly inside a node.
package struct SyntaxChildren: Sequence, IteratorProtocol, Sendable {
  private let storage: SyntaxTree.Storage
  private var position: Int
  private let end: Int

  init(parent: SyntaxNode) {
    storage = parent.storage
    position = parent.index + 1
    end = Int(parent.storage.nodes.subtreeEnds[parent.index])
  }

  package mutating func next() -> SyntaxNode? {
    guard position < end else { return nil }
    defer { position = Int(storage.nodes.subtreeEnds[position]) }
    return SyntaxNode(storage: storage, index: position)
  }
}
