/// Says whether a plan is of the language, by the grammar file alone.
///
/// At every choice it looks at two tokens and takes the branch that the rules of the file name; it
/// never goes back.
struct Recognizer: Sendable {
  /// The first token that does not fit.
  struct Rejection: Error, Hashable, CustomStringConvertible {
    var token: SourceToken
    var production: String

    var description: String {
      "line \(token.line): \(token.kind) `\(token.text)` does not fit into \(production)"
    }
  }

  let table: LookaheadTable
  let tokenizer: SourceTokenizer
  let terminals: TerminalTable

  private var grammar: Grammar { table.grammar }

  init(_ grammar: Grammar) throws {
    table = LookaheadTable(grammar)
    terminals = TerminalTable(grammar)
    tokenizer = try SourceTokenizer(grammar)
  }

  /// A token and what it was taken for.
  struct Reading: Hashable, Sendable {
    var token: SourceToken
    var terminal: Grammar.Terminal
  }

  /// What the tokens of a plan were taken for, those of its layout left out.
  func readings(of source: String) throws(Rejection) -> [Reading] {
    let tokens = tokenizer.tokens(of: source)
    var run = Run(
      table: table, tokens: tokens, terminals: tokens.map { terminals.terminals(for: $0) })
    try run.match(grammar.productions[0].body)
    return zip(tokens, run.matched).compactMap { token, terminal in
      if case .layout = token.kind { return nil }
      return Reading(token: token, terminal: grammar.terminals[terminal])
    }
  }

  /// What is wrong with a plan, nil where nothing is.
  func rejection(of source: String) -> Rejection? {
    do throws(Rejection) {
      _ = try readings(of: source)
      return nil
    } catch {
      return error
    }
  }

  private struct Run {
    let table: LookaheadTable
    let tokens: [SourceToken]
    let terminals: [[Int]]
    var position = 0
    /// The terminals that the tokens so far were taken for.
    var matched: [Int] = []

    mutating func match(_ node: Int) throws(Rejection) {
      switch table.grammar.nodes[node] {
      case .terminal(let terminal):
        guard position < tokens.count, terminals[position].contains(terminal) else {
          throw rejection(node)
        }
        position += 1
        matched.append(terminal)
      case .reference(let production):
        try match(table.grammar.productions[production].body)
      case .sequence(let parts):
        for part in parts { try match(part) }
      case .choice(let parts):
        guard let branch = branch(of: node) else { throw rejection(node) }
        try match(parts[branch])
      case .option(let inner):
        guard let branch = branch(of: node) else { throw rejection(node) }
        if branch == 0 { try match(inner) }
      case .repetition(let inner):
        while true {
          guard let branch = branch(of: node) else { throw rejection(node) }
          guard branch == 0 else { return }
          try match(inner)
        }
      }
    }

    /// The branch that the next two tokens ask for: the one that takes the earlier for a word.
    func branch(of node: Int) -> Int? {
      let branches = table.branches[node]
      let seconds = position + 1 < terminals.count ? terminals[position + 1] : [TerminalSet.end]
      guard position < terminals.count else { return nil }
      for first in terminals[position] {
        for second in seconds {
          for (branch, lookahead) in branches.enumerated() where lookahead.contains(first, second) {
            return branch
          }
        }
      }
      return nil
    }

    func rejection(_ node: Int) -> Rejection {
      let grammar = table.grammar
      return Rejection(
        token: tokens[min(position, tokens.count - 1)],
        production: grammar.productions[grammar.owners[node]].name)
    }
  }
}
