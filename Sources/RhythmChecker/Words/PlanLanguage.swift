import RhythmPlan

extension Plan {
  /// Whether its texts are in English, as far as words tell that stand in nearly every English
  /// sentence. A plan of few words is taken to be.
  var isInEnglish: Bool {
    let texts = ownTexts + actions.map(\.title)
    var (all, known) = (0, 0)
    for word in texts.lazy.flatMap(\.words) where word != "{}" {
      all += 1
      if Self.englishWords.contains(word) { known += 1 }
    }
    return all < 6 || known * 50 >= all
  }

  private static let englishWords: Set<String> = [
    "the", "of", "and", "what", "who", "which", "how", "is", "are", "for", "to", "with", "next",
    "open", "first", "by", "from", "that", "must", "does", "our", "we",
  ]
}
