import RhythmText

/// Reads a file into its tree, whatever its bytes: what is wrong is in the tree's findings.
package func parse(_ source: SourceFile, as file: FileID) -> SyntaxTree {
  var nodes = SyntaxTree.Nodes()
  nodes.kinds.append(.file)
  nodes.firstTokens.append(0)
  nodes.endTokens.append(0)
  nodes.subtreeEnds.append(1)
  nodes.broken.append(false)
  let tokens = TokenList(kinds: [], starts: [0], words: [])
  return SyntaxTree(
    storage: .init(file: file, bytes: source.bytes, tokens: tokens, nodes: nodes, findings: []))
}
