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
      return text.utf8.split { !$0.mayBeOfWord }.flatMap { Substring($0).words }
    }
  }
}

extension Substring {
  /// The words between signs of ASCII; what has other signs is looked at letter by letter.
  fileprivate var words: [String] {
    if utf8.allSatisfy({ $0 < 128 }) { return [lowercased()] }
    return lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
      .map(String.init)
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit, `-` or `'`, or part of something beyond ASCII.
  fileprivate var mayBeOfWord: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 128...255, UInt8(ascii: "-"), UInt8(ascii: "'"): true
    default: false
    }
  }
}
