import RhythmPlan

extension Plan {
  /// Whether its texts are in English, as far as words tell that stand in nearly every English
  /// sentence. A plan of few words is taken to be.
  ///
  /// - Parameter ownTexts: those of the plan beside what was promised.
  func isInEnglish(_ ownTexts: [Text]) -> Bool {
    var texts = ownTexts
    for index in actions.indices { texts.append(actions[index].title) }
    // No more words than these, so that a plan in English is known by its first pages.
    let most = texts.reduce(0) { $0 &+ Int($1.range.bytes.upper &- $1.range.bytes.lower) / 2 &+ 1 }
    var (all, known) = (0, 0)
    for word in texts.lazy.flatMap({ $0.words }) where word != "{}" {
      all += 1
      if Self.englishWords.contains(word) { known += 1 }
      if known * 50 >= max(most, 6) { return true }
    }
    return all < 6 || known * 50 >= all
  }

  private static let englishWords: Set<String> = [
    "the", "of", "and", "what", "who", "which", "how", "is", "are", "for", "to", "with", "next",
    "open", "first", "by", "from", "that", "must", "does", "our", "we",
  ]
}
