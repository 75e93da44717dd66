/// A grammar as numbered nodes: every expression of every production, abbreviations expanded.
///
/// Nodes are told apart by where they stand, so each choice of each production can be counted.
struct Grammar: Sendable {
  enum Node: Sendable, Hashable {
    case terminal(Int)
    case reference(Int)
    case sequence([Int])
    case choice([Int])
    case option(Int)
    case repetition(Int)
  }

  /// A token as the productions name it.
  enum Terminal: Sendable, Hashable, CustomStringConvertible {
    /// A word in quotes.
    case word(String)
    /// A punctuation mark in quotes.
    case mark(String)
    /// A token that the file defines, such as DATE.
    case token(String)
    /// NAME, told apart by the production in which it stands.
    case name(String)
    /// NL, INDENT, DEDENT or EOF.
    case layout(String)

    var description: String {
      switch self {
      case .word(let text), .mark(let text): "\"\(text)\""
      case .token(let name), .layout(let name): name
      case .name(let production): "NAME of \(production)"
      }
    }
  }

  struct Production: Sendable {
    var name: String
    var body: Int
    /// The lines of the comment above it that start with "e.g.".
    var examples: [String]
    /// The words in the lines of the comment above it that start with "Never:".
    var refusedNames: [String]
    var line: Int
  }

  /// A token that the file defines: a regular expression, or the words that it stands for.
  struct TokenDefinition: Sendable {
    var name: String
    var pattern: String?
    var words: [String] = []
    var anyCase = false
  }

  var tokens: [TokenDefinition] = []
  var productions: [Production] = []
  var nodes: [Node] = []
  /// The production in which a node stands, by node.
  var owners: [Int] = []
  var terminals: [Terminal] = []

  /// The words of the language: those in quotes, and those for which a token stands.
  var words: Set<String> {
    var words = Set(tokens.flatMap(\.words))
    for case .word(let word) in terminals { words.insert(word) }
    return words
  }

  func production(_ name: String) -> Int? { productions.firstIndex { $0.name == name } }

  func token(_ name: String) -> TokenDefinition? { tokens.first { $0.name == name } }

  /// The branches of a node at which a choice is made, none where there is nothing to choose.
  func branchCount(of node: Int) -> Int {
    switch nodes[node] {
    case .choice(let alternatives): alternatives.count
    case .option, .repetition: 2
    case .terminal, .reference, .sequence: 0
    }
  }

  /// A node in the notation of the file, for messages.
  func text(of node: Int) -> String {
    switch nodes[node] {
    case .terminal(let terminal):
      if case .name = terminals[terminal] { "NAME" } else { "\(terminals[terminal])" }
    case .reference(let production): productions[production].name
    case .sequence(let parts): parts.map { text(of: $0) }.joined(separator: " ")
    case .choice(let alternatives):
      "( " + alternatives.map { text(of: $0) }.joined(separator: " | ") + " )"
    case .option(let inner): "[ \(text(of: inner)) ]"
    case .repetition(let inner): "{ \(text(of: inner)) }"
    }
  }

  /// A branch of a choice in the notation of the file, for messages.
  func text(of node: Int, branch: Int) -> String {
    switch nodes[node] {
    case .choice(let alternatives): text(of: alternatives[branch])
    case .option(let inner), .repetition(let inner): branch == 0 ? text(of: inner) : "nothing"
    case .terminal, .reference, .sequence: text(of: node)
    }
  }
}
