import RhythmDiagnostics
import RhythmText

/// A word that people read differently, and what each may mean by it.
struct AmbiguousWord: Sendable {
  let word: String
  /// Whole phrases of the language.
  let meanings: [String]

  init(_ word: String, _ meanings: [String]) {
    self.word = word
    self.meanings = meanings
  }

  static let all: [AmbiguousWord] = [
    .init("biweekly", ["every 2 weeks", "2 times a week"]),
    .init("bi-weekly", ["every 2 weeks", "2 times a week"]),
    .init("bimonthly", ["every 2 months", "2 times a month"]),
    .init("bi-monthly", ["every 2 months", "2 times a month"]),
    .init("fortnightly", ["every 2 weeks"]),
    .init("fortnight", ["every 2 weeks"]),
    .init("semiweekly", ["2 times a week", "every 2 weeks"]),
    .init("semi-weekly", ["2 times a week", "every 2 weeks"]),
    .init("semimonthly", ["every month on the 1st, 15th", "every 2 months"]),
    .init("semi-monthly", ["every month on the 1st, 15th", "every 2 months"]),
    .init("biannual", ["every half", "every 2 years"]),
    .init("biannually", ["every half", "every 2 years"]),
    .init("biennial", ["every 2 years"]),
    .init("biennially", ["every 2 years"]),
    .init("semiannual", ["every half"]),
    .init("semiannually", ["every half"]),
    .init("semi-annually", ["every half"]),
    .init("half-yearly", ["every half"]),
    .init("daily", ["every day", "every working day"]),
    .init("weekly", ["every week"]),
    .init("monthly", ["every month"]),
    .init("quarterly", ["every quarter"]),
    .init("yearly", ["every year", "every fiscal year"]),
    .init("annual", ["every year", "every fiscal year"]),
    .init("annually", ["every year", "every fiscal year"]),
    .init("hourly", ["every day at 09:00"]),
    .init("twice", ["2 times"]),
    .init("thrice", ["3 times"]),
    .init("weekdays", ["every working day"]),
    .init("weekday", ["every working day"]),
    .init("eod", ["same day at 17:00", "end of day"]),
    .init("cob", ["same day at 17:00", "end of day"]),
    .init("eow", ["the Friday after", "end of week"]),
    .init("eom", ["end of month"]),
    .init("eoq", ["end of quarter"]),
    .init("eoy", ["end of year", "end of fiscal year"]),
  ]
}

extension Parser {
  /// The ambiguous word that stands next, in any case.
  func ambiguousWord() -> AmbiguousWord? {
    guard kind() == .name, word() == nil else { return nil }
    let written = text().lowercased()
    return AmbiguousWord.all.first { $0.word == written }
  }

  func finding(about ambiguous: AmbiguousWord) -> Finding {
    // A phrase such as `every 2 weeks` replaces an `every` that was written already.
    let place =
      word(-1) == .every && position > Int(lines[lineIndex].first)
      ? SourceRange(file, range(-1).union(range())) : sourceRange()
    let meanings = ambiguous.meanings
    let help = meanings.map { meaning in
      // What says days itself, or how often alone, stands instead of the days behind the word.
      let saysDays = meaning.contains(" on ") || meaning.contains(" times a ")
      let replaced = saysDays ? rangeOfDays().map { SourceRange(file, place.bytes.union($0)) } : nil
      return Help(
        "write `\(meaning)`",
        fix: Fix(meanings.count == 1 ? .safe : .unsafe, edit(replaced ?? place, meaning)))
    }
    return Finding(
      .ambiguousFrequency,
      meanings.count > 1
        ? "`\(text())` is read in more than one way"
        : "`\(text())` is not a word of the language", at: sourceRange(),
      label: meanings.count > 1 ? "say which is meant" : "there is one way to say this",
      help: help)
  }

  /// `on Monday, Thursday` behind the word.
  private func rangeOfDays() -> ByteRange? {
    guard word(1) == .on else { return nil }
    var count = 1
    while kind(count + 1) == .name && word(count + 1) == nil || kind(count + 1) == .comma {
      count += 1
    }
    return count > 1 ? range(1).union(range(count)) : nil
  }

  /// Refuses the word with the exact alternatives.
  mutating func failAmbiguous(_ ambiguous: AmbiguousWord) {
    let finding = finding(about: ambiguous)
    fail(
      .ambiguousFrequency, message: finding.message, label: finding.primary.text,
      help: finding.help)
  }
}
