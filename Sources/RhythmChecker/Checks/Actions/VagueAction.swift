import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// What is promised starts with a verb; what is expected is often named as a thing ("a close
  /// plan"), so there only the phrases that say nothing are told of.
  static let vagueAction = Check(name: .vagueAction) { input, findings in
    for action in input.plan.actions where action.isOpen(on: input.today) {
      if let phrase = VagueWords.phrase(action.title) {
        findings.append(
          finding("the action `\(action.name.value)`", phrase, at: action.title.range))
      } else if input.isInEnglish, VagueWords.startsWithoutVerb(action.title) {
        findings.append(
          Finding(
            .vagueAction, "the action `\(action.name.value)` does not say what is done",
            at: action.title.range, label: "starts with no verb",
            help: [Help("start with what is done, such as \"Book\", \"Send\" or \"Decide\"")]))
      }
    }
    var seen: Set<SourceRange> = []
    let reviews = input.versionsByName { !input.versions.reviews[$0].clauses.expects.isEmpty }
    for (_, _, review) in reviews {
      for duty in review.clauses.expects where seen.insert(duty.range).inserted {
        guard let phrase = VagueWords.phrase(duty.title) else { continue }
        findings.append(
          finding("what `\(review.name.value)` expects", phrase, at: duty.title.range))
      }
    }
  }

  private static func finding(
    _ subject: String, _ phrase: String, at range: SourceRange
  ) -> Finding {
    Finding(
      .vagueAction, "\(subject) says only \"\(phrase)\"", at: range, label: "done when?",
      help: [
        Help("say what is there when it is done, such as \"Send Beta the three-year price\"")
      ])
  }
}

/// English words by which an action says nothing that could be seen done; in another language
/// nothing is told.
enum VagueWords {
  /// Phrases that name no result.
  private static let phrases = [
    ["follow", "up"], ["follow-up"], ["look", "into"], ["sync"], ["sync", "up"], ["touch", "base"],
    ["improve"],
  ]

  /// Words that start a thing and not a deed.
  private static let beginnings: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "our", "my", "your", "their", "his", "her",
    "its", "we", "i", "they", "he", "she", "it", "some", "any", "all", "every", "each", "no",
    "more",
    "less", "fewer", "better", "new", "next", "other", "about", "for", "with", "without", "on",
    "in",
    "at", "to", "from", "by", "of", "re", "regarding", "what", "who", "when", "where", "why", "how",
    "whether", "customer", "customers", "client", "deal", "deals", "pipeline", "pricing", "budget",
    "coverage", "security", "legal", "competitor", "competitors", "meeting", "decision", "proposal",
    "onboarding", "status", "quality", "strategy", "roadmap", "feedback", "training", "hiring",
    "communication", "alignment", "improvement", "implementation", "preparation", "introduction",
    "negotiation", "presentation", "renewal", "quarterly", "weekly", "monthly", "yearly", "{}",
  ]

  /// Words behind which stands what will be there in the end: "Follow up *until* the order is signed".
  private static let ends: Set<String> = ["by", "until", "till", "so", "and", "then", "from"]

  /// The phrase with which a title starts and says nothing; nil where it says something. A number in
  /// it is something to be reached, and so is what comes behind a colon or one of `ends`.
  static func phrase(_ title: Text) -> String? {
    let words = title.words
    guard
      let phrase = phrases.filter({ words.starts(with: $0) }).max(by: { $0.count < $1.count }),
      !words.dropLast().contains(where: ends.contains),
      !title.literal.contains(where: { $0.isNumber || ":;–—".contains($0) })
    else { return nil }
    return phrase.joined(separator: " ")
  }

  static func startsWithoutVerb(_ title: Text) -> Bool {
    guard let first = title.words.first else { return true }
    return beginnings.contains(first) || first.allSatisfy(\.isNumber)
  }
}
