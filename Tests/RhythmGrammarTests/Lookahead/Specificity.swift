extension Grammar {
  /// How much a terminal says about its token: of two that fit, the one that says more is meant.
  func specificity(of terminal: Int) -> Int {
    switch terminals[terminal] {
    case .name: 0
    case .token(let name): token(name)?.words.isEmpty == false ? 1 : 2
    case .word, .mark, .layout: 2
    }
  }

  /// The words that a terminal stands for, in lower case; none where it is not of words.
  func words(of terminal: Int) -> [String] {
    switch terminals[terminal] {
    case .word(let word): [word]
    case .token(let name): token(name)?.words ?? []
    case .name, .mark, .layout: []
    }
  }

  /// Whether some token is both terminals.
  func overlaps(_ left: Int, _ right: Int) -> Bool {
    if left == right { return true }
    switch (terminals[left], terminals[right]) {
    case (.name, .name): return true
    case (.name, _): return !words(of: right).isEmpty
    case (_, .name): return !words(of: left).isEmpty
    default: return words(of: left).contains { words(of: right).contains($0) }
    }
  }
}

/// Two branches of one choice that the same two tokens could begin.
struct LookaheadConflict: Hashable {
  enum Outcome: Hashable {
    /// Keyword wins: the branch whose terminal says more at the first place where they differ.
    case word(winner: Int)
    /// Nothing tells them apart.
    case unsettled
  }

  var node: Int
  /// Two branches of the node, the lesser first.
  var branches: [Int]
  /// The two terminals of the first branch, then of the second.
  var pairs: [[Int]]
  var outcome: Outcome
}

extension LookaheadTable {
  /// All pairs of tokens that fit two branches of a choice.
  func conflicts() -> [LookaheadConflict] {
    let count = grammar.terminals.count
    // Which terminals each overlaps, itself among them; the end of the text only itself.
    var overlap = [Int: [Int]]()
    for terminal in 0..<count {
      overlap[terminal] = (0..<count).filter { grammar.overlaps(terminal, $0) }
    }
    overlap[TerminalSet.end] = [TerminalSet.end]
    var masks: [Int: TerminalSet] = [:]
    for (terminal, others) in overlap {
      var mask = TerminalSet()
      for other in others { mask.insert(other) }
      masks[terminal] = mask
    }

    var conflicts: [LookaheadConflict] = []
    for (node, branches) in branches.enumerated() {
      for left in branches.indices {
        for right in branches.indices where left < right {
          for (first, seconds) in branches[left].rows.sorted(by: { $0.key < $1.key }) {
            for otherFirst in overlap[first] ?? [] {
              guard let otherSeconds = branches[right].rows[otherFirst] else { continue }
              for second in seconds.members {
                for otherSecond in (masks[second] ?? TerminalSet())
                  .intersection(otherSeconds).members
                {
                  let pairs = [[first, second], [otherFirst, otherSecond]]
                  conflicts.append(
                    LookaheadConflict(
                      node: node, branches: [left, right], pairs: pairs, outcome: outcome(of: pairs)
                    ))
                }
              }
            }
          }
        }
      }
    }
    return conflicts
  }

  private func outcome(of pairs: [[Int]]) -> LookaheadConflict.Outcome {
    for (left, right) in zip(pairs[0], pairs[1]) where left != right {
      let difference = grammar.specificity(of: left) - grammar.specificity(of: right)
      if difference != 0 { return .word(winner: difference > 0 ? 0 : 1) }
    }
    return .unsettled
  }
}

extension LookaheadTable {
  /// The words that cannot be a name somewhere, since there the word wins: by production of names.
  func wordsOutOfReach() -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for conflict in conflicts() {
      guard case .word(let winner) = conflict.outcome else { continue }
      let won = conflict.pairs[winner]
      let lost = conflict.pairs[1 - winner]
      guard let place = won.indices.first(where: { won[$0] != lost[$0] }),
        lost[place] < grammar.terminals.count,
        case .name(let production) = grammar.terminals[lost[place]]
      else { continue }
      result[production, default: []].formUnion(grammar.words(of: won[place]))
    }
    return result
  }
}
