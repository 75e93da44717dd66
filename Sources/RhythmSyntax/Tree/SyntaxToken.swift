import RhythmText

/// One token of a tree: a tree and an index.
package struct SyntaxToken: Sendable {
  let storage: SyntaxTree.Storage
  /// The token's place in the file, trivia counted.
  package let index: Int

  package var kind: TokenKind { storage.tokens.kind(of: index) }
  /// Which word of the language it spells, whether or not it is read as one.
  package var word: Word? { storage.tokens.word(of: index) }
  package var file: FileID { storage.file }
  package var range: ByteRange { storage.tokens.range(of: index) }
  package var sourceRange: SourceRange { SourceRange(storage.file, range) }

  /// The bytes of the token as they are read: as they are written, unless an error was mended.
  package var bytes: ArraySlice<UInt8> { storage.tokens.bytes(of: index, in: storage.bytes) }

  /// The text as it is read. Costs a copy; two names are the same where their texts are `==`, since
  /// strings compare and hash by canonical equivalence.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The tokens directly in a node, those of its children and trivia left out.
package struct DirectTokens: Sequence, IteratorProtocol, Sendable {
  private let storage: SyntaxTree.Storage
  private var child: Int
  private let endOfChildren: Int
  private var position: Int
  private let end: Int

  init(of node: SyntaxNode) {
    storage = node.storage
    child = node.index + 1
    endOfChildren = Int(storage.nodes[node.index].subtreeEnd)
    position = Int(storage.nodes[node.index].firstToken)
    end = Int(storage.nodes[node.index].endToken)
  }

  package mutating func next() -> SyntaxToken? {
    while position < end {
      if child < endOfChildren, position >= Int(storage.nodes[child].firstToken) {
        position = Swift.max(position, Int(storage.nodes[child].endToken))
        child = Int(storage.nodes[child].subtreeEnd)
        continue
      }
      defer { position += 1 }
      if !storage.tokens.kind(of: position).isTrivia {
        return SyntaxToken(storage: storage, index: position)
      }
    }
    return nil
  }
}

/// The tokens of a node and all nodes inside, trivia left out.
package struct AllTokens: Sequence, IteratorProtocol, Sendable {
  private let storage: SyntaxTree.Storage
  private var position: Int
  private let end: Int

  init(of node: SyntaxNode) {
    storage = node.storage
    position = Int(storage.nodes[node.index].firstToken)
    end = Int(storage.nodes[node.index].endToken)
  }

  package mutating func next() -> SyntaxToken? {
    while position < end {
      defer { position += 1 }
      if !storage.tokens.kind(of: position).isTrivia {
        return SyntaxToken(storage: storage, index: position)
      }
    }
    return nil
  }
}
