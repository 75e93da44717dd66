/// What two tokens can come next at every branch of every choice of a grammar.
struct LookaheadTable: Sendable {
  let grammar: Grammar
  /// By node at which a choice is made, then by branch.
  let branches: [[Lookahead]]

  init(_ grammar: Grammar) {
    var computation = LookaheadComputation(grammar)
    computation.computeFirsts()
    computation.computeFollows()
    self.grammar = grammar
    branches = computation.branches
  }
}

private struct LookaheadComputation {
  let grammar: Grammar
  /// The texts that a node can start with, by node.
  var firsts: [Lookahead]
  /// What can come after a production, by production.
  var follows: [Lookahead]
  var branches: [[Lookahead]]
  var changed: Set<Int> = []

  init(_ grammar: Grammar) {
    self.grammar = grammar
    firsts = Array(repeating: Lookahead(), count: grammar.nodes.count)
    follows = Array(repeating: Lookahead(), count: grammar.productions.count)
    branches = Array(repeating: [], count: grammar.nodes.count)
  }

  mutating func computeFirsts() {
    // Nodes come after what they consist of, so one pass settles all but what recursion adds.
    var isChanging = true
    while isChanging {
      isChanging = false
      for node in grammar.nodes.indices {
        let first = self.first(of: node)
        if first != firsts[node] {
          firsts[node] = first
          isChanging = true
        }
      }
    }
  }

  private func first(of node: Int) -> Lookahead {
    switch grammar.nodes[node] {
    case .terminal(let terminal): return Lookahead(terminal)
    case .reference(let production): return firsts[grammar.productions[production].body]
    case .sequence(let parts):
      return parts.reversed().reduce(Lookahead.nothing) { firsts[$1].followed(by: $0) }
    case .choice(let parts):
      return parts.reduce(into: Lookahead()) { $0.formUnion(firsts[$1]) }
    case .option(let inner):
      var result = firsts[inner]
      result.formUnion(.nothing)
      return result
    case .repetition(let inner):
      return repeated(firsts[inner])
    }
  }

  /// A set any number of times: after two, the texts are full.
  private func repeated(_ set: Lookahead) -> Lookahead {
    var result = Lookahead.nothing
    for _ in 0..<2 {
      var next = set.followed(by: result)
      next.formUnion(.nothing)
      result = next
    }
    return result
  }

  mutating func computeFollows() {
    guard !grammar.productions.isEmpty else { return }
    follows[0] = .nothing
    changed = [0]
    var visited: Set<Int> = []
    while let production = changed.min() {
      changed.remove(production)
      visited.insert(production)
      walk(grammar.productions[production].body, before: follows[production])
    }
  }

  private mutating func walk(_ node: Int, before rest: Lookahead) {
    switch grammar.nodes[node] {
    case .terminal:
      break
    case .reference(let production):
      var follow = follows[production]
      follow.formUnion(rest)
      if follow != follows[production] {
        follows[production] = follow
        changed.insert(production)
      }
    case .sequence(let parts):
      var rest = rest
      for part in parts.reversed() {
        walk(part, before: rest)
        rest = firsts[part].followed(by: rest)
      }
    case .choice(let parts):
      branches[node] = parts.map { firsts[$0].followed(by: rest) }
      for part in parts { walk(part, before: rest) }
    case .option(let inner):
      branches[node] = [firsts[inner].followed(by: rest), rest]
      walk(inner, before: rest)
    case .repetition(let inner):
      let again = repeated(firsts[inner]).followed(by: rest)
      branches[node] = [firsts[inner].followed(by: again), rest]
      walk(inner, before: again)
    }
  }
}
