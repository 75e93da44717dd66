import RhythmSyntax

/// What breaks the promise that tokens add up to the file and the tree only groups them, nil where
/// it is kept.
func fault(of tree: SyntaxTree, bytes: [UInt8]) -> String? {
  guard tree.bytes == bytes else { return "the tree holds other bytes" }
  let tokens = tree.tokens
  guard tokens.start(of: 0) == 0 else { return "the first token starts late" }
  for index in 0..<tokens.count where tokens.end(of: index) <= tokens.start(of: index) {
    return "token \(index) holds nothing"
  }
  guard tokens.start(of: tokens.count) == bytes.count else {
    return "the tokens end at \(tokens.start(of: tokens.count)) of \(bytes.count) bytes"
  }
  for finding in tree.findings {
    let range = finding.primary.range.bytes
    guard range.lower >= 0, Int(range.upper) <= bytes.count else {
      return "a finding lies outside the file"
    }
  }
  var grouped = 0
  return fault(of: tree.root, grouped: &grouped)
    ?? (grouped == meaningfulCount(tokens) ? nil : "the tree leaves tokens out")
}

private func meaningfulCount(_ tokens: TokenList) -> Int {
  (0..<tokens.count).count { !tokens.kind(of: $0).isTrivia }
}

private func fault(of node: SyntaxNode, grouped: inout Int) -> String? {
  for _ in node.tokens { grouped += 1 }
  var end = node.range.lower
  for child in node.children {
    let range = child.range
    if !range.isEmpty {
      guard range.lower >= end, range.upper <= node.range.upper else {
        return "\(child.kind) lies outside \(node.kind)"
      }
      end = range.upper
    }
    if let fault = fault(of: child, grouped: &grouped) { return fault }
  }
  return nil
}
