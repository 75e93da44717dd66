import RhythmPlan

/// Names in backticks with commas between: the first few, and how many more there are.
func listed(_ names: [String], upTo most: Int = 3) -> String {
  let shown = names.prefix(most).map { "`\($0)`" }.joined(separator: ", ")
  return names.count > most ? "\(shown) and \(names.count - most) more" : shown
}

/// `1 week`, `3 weeks`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

extension Text {
  /// Whether there is nothing between its quotes.
  var saysNothing: Bool {
    segments.allSatisfy {
      if case .literal(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false }
    }
  }

  /// What it says beside the names that are put in.
  var literal: String {
    segments.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
  }

  /// Its words in small letters, in their order; what is put in counts as a word of its own.
  var words: [String] {
    segments.flatMap { segment -> [String] in
      guard case .literal(let text) = segment else { return ["{}"] }
      return text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
        .map(String.init)
    }
  }
}
