/// Matches tokens against any one production of a grammar, in all ways at once.
///
/// It applies no rule, so it can begin anywhere; it is for the examples in the grammar file.
struct ExampleMatcher {
  let grammar: Grammar
  private let terminals: [[Int]]

  init(_ recognizer: Recognizer, tokens: [SourceToken]) {
    grammar = recognizer.table.grammar
    terminals = tokens.map { recognizer.terminals.terminals(for: $0) }
  }

  /// Where a node can end if it begins at one of some positions.
  func ends(of node: Int, from starts: Set<Int>) -> Set<Int> {
    guard !starts.isEmpty else { return [] }
    switch grammar.nodes[node] {
    case .terminal(let terminal):
      return Set(
        starts.filter { $0 < terminals.count && terminals[$0].contains(terminal) }.map { $0 + 1 })
    case .reference(let production):
      return ends(of: grammar.productions[production].body, from: starts)
    case .sequence(let parts):
      return parts.reduce(starts) { ends(of: $1, from: $0) }
    case .choice(let parts):
      return parts.reduce(into: Set()) { $0.formUnion(ends(of: $1, from: starts)) }
    case .option(let inner):
      return starts.union(ends(of: inner, from: starts))
    case .repetition(let inner):
      var all = starts
      var newest = starts
      while !newest.isEmpty {
        newest = ends(of: inner, from: newest).subtracting(all)
        all.formUnion(newest)
      }
      return all
    }
  }
}
