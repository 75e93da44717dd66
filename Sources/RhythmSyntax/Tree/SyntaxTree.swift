import RhythmDiagnostics
import RhythmText

/// A file as the language sees it: its tokens, and a tree that only groups them.
///
/// The tokens, trivia included, add up to the bytes of the file. Nodes are kept in preorder in
/// one array; a `SyntaxNode` is a tree and an index, so that nodes cost nothing to make.
package struct SyntaxTree: Sendable {
  /// What a node is and what it spans: 16 bytes.
  struct Node: Sendable {
    var kind: NodeKind
    /// Whether a syntax error stands inside.
    var isBroken = false
    /// The first token, trivia before it excluded.
    var firstToken: Int32
    /// The token after the last one, trivia behind it excluded.
    var endToken: Int32
    /// The node after the last one inside; while the node is open, the one that it stands in.
    var subtreeEnd: Int32

    /// An open node; `parent` is -1 for the root.
    init(_ kind: NodeKind, firstToken: Int32, in parent: Int32) {
      self.kind = kind
      self.firstToken = firstToken
      endToken = firstToken
      subtreeEnd = parent
    }

    /// Ends an open node, and says in which it stands.
    mutating func close(endToken end: Int32, subtreeEnd: Int32) -> Int32 {
      endToken = max(firstToken, end)
      defer { self.subtreeEnd = subtreeEnd }
      return self.subtreeEnd
    }
  }

  /// One reference for all arrays: a copied node retains once.
  final class Storage: Sendable {
    let file: FileID
    let bytes: [UInt8]
    let tokens: TokenList
    /// In preorder.
    let nodes: [Node]
    let findings: [Finding]

    init(
      file: FileID, bytes: [UInt8], tokens: TokenList, nodes: [Node], findings: [Finding]
    ) {
      self.file = file
      self.bytes = bytes
      self.tokens = tokens
      self.nodes = nodes
      self.findings = findings
    }
  }

  let storage: Storage

  /// The file that was parsed.
  package var file: FileID { storage.file }
  /// The bytes that were parsed.
  package var bytes: [UInt8] { storage.bytes }
  /// All tokens, trivia included, in the order of the file.
  package var tokens: TokenList { storage.tokens }
  /// What is wrong with the text as such, in the order of the file.
  package var findings: [Finding] { storage.findings }
  /// The node of kind `file`.
  package var root: SyntaxNode { SyntaxNode(storage: storage, index: 0) }
  /// How many nodes there are.
  package var nodeCount: Int { storage.nodes.count }
}
