import RhythmText

/// One node of a tree: a tree and an index.
package struct SyntaxNode: Sendable {
  let storage: SyntaxTree.Storage
  /// The node's place in preorder, unique in its tree; 0 is the root.
  package let index: Int

  init(storage: SyntaxTree.Storage, index: Int) {
    self.storage = storage
    self.index = index
  }

  package var kind: NodeKind { storage.nodes[index].kind }
  package var tree: SyntaxTree { SyntaxTree(storage: storage) }
  package var file: FileID { storage.file }

  /// Whether a syntax error stands inside; what follows from such a node is not certain.
  package var isBroken: Bool { storage.nodes[index].isBroken }

  /// The bytes from its first token to its last, without trivia around.
  package var range: ByteRange {
    let first = Int(storage.nodes[index].firstToken)
    let end = Int(storage.nodes[index].endToken)
    let lower = storage.tokens.start(of: first)
    return ByteRange(lower, end > first ? storage.tokens.end(of: end - 1) : lower)
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
    var place = index + 1
    let end = Int(storage.nodes[index].subtreeEnd)
    while place < end {
      if storage.nodes[place].kind == kind { return SyntaxNode(storage: storage, index: place) }
      place = Int(storage.nodes[place].subtreeEnd)
    }
    return nil
  }

  package func children(of kind: NodeKind) -> LazyFilterSequence<SyntaxChildren> {
    children.lazy.filter { $0.kind == kind }
  }

  package func hasChild(of kind: NodeKind) -> Bool {
    firstChild(of: kind) != nil
  }

  /// Whether two of the nodes directly inside give the same answer; `nil` is none.
  package func hasRepeatedChild(_ answer: (NodeKind) -> NodeKind?) -> Bool {
    var answers = KindSet()
    var place = index + 1
    let end = Int(storage.nodes[index].subtreeEnd)
    while place < end {
      if let kind = answer(storage.nodes[place].kind), !answers.insert(kind) { return true }
      place = Int(storage.nodes[place].subtreeEnd)
    }
    return false
  }

  package func firstToken(of kind: TokenKind) -> SyntaxToken? {
    firstToken { $0.kind(of: $1) == kind }
  }

  package func tokens(of kind: TokenKind) -> LazyFilterSequence<DirectTokens> {
    tokens.lazy.filter { $0.kind == kind }
  }

  /// The keyword `word` that stands directly in this node.
  package func keyword(_ word: Word) -> SyntaxToken? {
    firstToken { $0.kind(of: $1) == .keyword && $0.word(of: $1) == word }
  }

  /// Whether the keyword `word` stands directly in this node.
  package func has(_ word: Word) -> Bool { keyword(word) != nil }

  /// The first name that stands directly in this node: of a declaration, its own.
  package var name: SyntaxToken? { firstToken(of: .name) }

  /// The first string or text that stands directly in this node: of a declaration, its title.
  package var string: SyntaxToken? {
    firstToken { tokens, place in
      let kind = tokens.kind(of: place)
      return kind == .string || kind == .text
    }
  }

  /// The first token directly in this node that is meant: what `tokens.first` gives, without the
  /// copies that a sequence makes.
  @inline(__always)
  private func firstToken(where isMeant: (TokenList, Int) -> Bool) -> SyntaxToken? {
    var child = index + 1
    let endOfChildren = Int(storage.nodes[index].subtreeEnd)
    var place = Int(storage.nodes[index].firstToken)
    let end = Int(storage.nodes[index].endToken)
    while place < end {
      if child < endOfChildren, place >= Int(storage.nodes[child].firstToken) {
        place = max(place, Int(storage.nodes[child].endToken))
        child = Int(storage.nodes[child].subtreeEnd)
        continue
      }
      if !storage.tokens.kind(of: place).isTrivia, isMeant(storage.tokens, place) {
        return SyntaxToken(storage: storage, index: place)
      }
      place += 1
    }
    return nil
  }
}

/// The nodes directly inside a node.
package struct SyntaxChildren: Sequence, IteratorProtocol, Sendable {
  let storage: SyntaxTree.Storage
  var position: Int
  let end: Int

  init(parent: SyntaxNode) {
    storage = parent.storage
    position = parent.index + 1
    end = Int(parent.storage.nodes[parent.index].subtreeEnd)
  }

  package mutating func next() -> SyntaxNode? {
    guard position < end else { return nil }
    defer { position = Int(storage.nodes[position].subtreeEnd) }
    return SyntaxNode(storage: storage, index: position)
  }
}
