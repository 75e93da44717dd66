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

/// Which terminals of a grammar a token can be.
struct TerminalTable: Sendable {
  /// By the whole word as written.
  private var words: [String: [Int]] = [:]
  /// By the word in lower case.
  private var wordsInAnyCase: [String: [Int]] = [:]
  private var names: [Int] = []
  /// The terminals of names that a word, in lower case, can never be.
  private var refusals: [String: Set<Int>] = [:]
  private var marks: [String: [Int]] = [:]
  private var shapes: [String: [Int]] = [:]
  private var layout: [String: [Int]] = [:]

  init(_ grammar: Grammar) {
    // Those that say most come first in every list.
    let order = grammar.terminals.indices.sorted {
      (-grammar.specificity(of: $0), $0) < (-grammar.specificity(of: $1), $1)
    }
    for index in order {
      switch grammar.terminals[index] {
      case .word(let word): words[word, default: []].append(index)
      case .mark(let mark): marks[mark, default: []].append(index)
      case .name(let production):
        names.append(index)
        for word in grammar.productions.first(where: { $0.name == production })?.refusedNames ?? []
        {
          refusals[word, default: []].insert(index)
        }
      case .layout(let name): layout[name, default: []].append(index)
      case .token(let name):
        shapes[name, default: []].append(index)
        let isAnyCase = grammar.token(name)?.anyCase == true
        for word in grammar.words(of: index) {
          if isAnyCase {
            wordsInAnyCase[word, default: []].append(index)
          } else {
            words[word, default: []].append(index)
          }
        }
      }
    }
  }

  /// The terminals that a token can be, those that say most about it first.
  func terminals(for token: SourceToken) -> [Int] {
    switch token.kind {
    case .name: names(for: token.text)
    case .mark: marks[token.text, default: []]
    case .shape(let shape): shapes[shape, default: []]
    case .layout(let name): layout[name, default: []]
    case .error: []
    }
  }

  private func names(for text: String) -> [Int] {
    let lowercase = text.lowercased()
    let asWord = words[text, default: []] + wordsInAnyCase[lowercase, default: []]
    guard let refused = refusals[wordsInAnyCase[lowercase] == nil ? text : lowercase] else {
      return asWord + names
    }
    return asWord + names.filter { !refused.contains($0) }
  }
}
