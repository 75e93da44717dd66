import RhythmText

/// Reads a file into its tree, whatever its bytes: what is wrong is in the tree's findings.
///
/// The cost grows with the length of the file alone.
package func parse(_ source: SourceFile, as file: FileID) -> SyntaxTree {
  parse(lex(source.bytes, as: file), of: source, as: file)
}

/// Reads tokens that were cut already.
package func parse(_ lexed: LexedFile, of source: SourceFile, as file: FileID) -> SyntaxTree {
  var parser = Parser(lexed, source: source.bytes, file: file)
  parser.parseFile()
  let findings = parser.findings(lexicalDamage: lexed.damage)
  return SyntaxTree(
    storage: .init(
      file: file, bytes: source.bytes, tokens: parser.tokens, nodes: parser.nodes,
      findings: findings))
}
