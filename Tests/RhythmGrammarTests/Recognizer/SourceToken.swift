/// A token of a plan as the recogniser sees it, cut by the tests' own tokenizer.
struct SourceToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A letter and what follows it, no period.
    case name
    case mark
    /// A token that the grammar file defines by a regular expression, such as DATE.
    case shape(String)
    case layout(String)
    /// What is no token of the language.
    case error
  }

  var kind: Kind
  var text: String
  /// The line on which it starts, from 1.
  var line: Int
}

extension Grammar {
  /// The terminals that a token can be, those that say most about it first.
  func terminals(for token: SourceToken) -> [Int] {
    let lowercase = token.text.lowercased()
    let fitting = terminals.indices.filter { index in
      switch (token.kind, terminals[index]) {
      case (.name, .word(let word)): word == token.text
      case (.name, .name): true
      case (.name, .token(let name)):
        self.token(name).map { definition in
          definition.words.contains(definition.anyCase ? lowercase : token.text)
        } ?? false
      case (.mark, .mark(let mark)): mark == token.text
      case (.shape(let shape), .token(let name)): shape == name
      case (.layout(let layout), .layout(let name)): layout == name
      default: false
      }
    }
    return fitting.sorted { (-specificity(of: $0), $0) < (-specificity(of: $1), $1) }
  }
}
