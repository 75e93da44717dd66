import RhythmDiagnostics
import RhythmText

/// A word that people read differently, and what each may mean by it.
struct AmbiguousWord: Sendable {
  let word: String
  /// Whole phrases of the language.
  let meanings: [String]
  /// The same behind `every`, where a phrase can go on from there.
  let afterEvery: [String]

  init(_ word: String, _ meanings: [String], afterEvery: [String] = []) {
    self.word = word
    self.meanings = meanings
    self.afterEvery = afterEvery
  }

  static let all: [AmbiguousWord] = [
    .init("biweekly", ["every 2 weeks", "2 times a week"], afterEvery: ["2 weeks"]),
    .init("bi-weekly", ["every 2 weeks", "2 times a week"], afterEvery: ["2 weeks"]),
    .init("bimonthly", ["every 2 months", "2 times a month"], afterEvery: ["2 months"]),
    .init("bi-monthly", ["every 2 months", "2 times a month"], afterEvery: ["2 months"]),
    .init("fortnightly", ["every 2 weeks"], afterEvery: ["2 weeks"]),
    .init("fortnight", ["every 2 weeks"], afterEvery: ["2 weeks"]),
    .init("semiweekly", ["2 times a week", "every 2 weeks"], afterEvery: ["2 weeks"]),
    .init("semi-weekly", ["2 times a week", "every 2 weeks"], afterEvery: ["2 weeks"]),
    .init("semimonthly", ["every month on the 1st, 15th", "every 2 months"]),
    .init("semi-monthly", ["every month on the 1st, 15th", "every 2 months"]),
    .init("biannual", ["every half", "every 2 years"], afterEvery: ["half", "2 years"]),
    .init("biannually", ["every half", "every 2 years"], afterEvery: ["half", "2 years"]),
    .init("biennial", ["every 2 years"], afterEvery: ["2 years"]),
    .init("biennially", ["every 2 years"], afterEvery: ["2 years"]),
    .init("semiannual", ["every half"], afterEvery: ["half"]),
    .init("semiannually", ["every half"], afterEvery: ["half"]),
    .init("semi-annually", ["every half"], afterEvery: ["half"]),
    .init("half-yearly", ["every half"], afterEvery: ["half"]),
    .init("daily", ["every day", "every working day"], afterEvery: ["day", "working day"]),
    .init("weekly", ["every week"], afterEvery: ["week"]),
    .init("monthly", ["every month"], afterEvery: ["month"]),
    .init("quarterly", ["every quarter"], afterEvery: ["quarter"]),
    .init("yearly", ["every year", "every fiscal year"], afterEvery: ["year", "fiscal year"]),
    .init("annual", ["every year", "every fiscal year"], afterEvery: ["year", "fiscal year"]),
    .init("annually", ["every year", "every fiscal year"], afterEvery: ["year", "fiscal year"]),
    .init("hourly", ["every day at 09:00"]),
    .init("weekdays", ["every working day"], afterEvery: ["working day"]),
    .init("weekday", ["every working day"], afterEvery: ["working day"]),
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

  func finding(about ambiguous: AmbiguousWord, isClause: Bool = false) -> Finding {
    let isAfterEvery = !isClause && previousText?.lowercased() == "every"
    let offers = isAfterEvery && !ambiguous.afterEvery.isEmpty
    let meanings = offers ? ambiguous.afterEvery : ambiguous.meanings
    let help = meanings.map { meaning in
      Help(
        offers ? "write `every \(meaning)`" : "write `\(meaning)`",
        fix: Fix(meanings.count == 1 ? .safe : .unsafe, edit(sourceRange(), meaning)))
    }
    let message =
      meanings.count > 1
      ? "`\(text())` is read in more than one way" : "`\(text())` is not a word of the language"
    return Finding(
      .ambiguousFrequency, message, at: sourceRange(),
      label: meanings.count > 1 ? "say which is meant" : "there is one way to say this",
      help: help)
  }

  /// Refuses the word with the exact alternatives.
  mutating func failAmbiguous(_ ambiguous: AmbiguousWord) {
    let finding = finding(about: ambiguous)
    fail(
      .ambiguousFrequency, message: finding.message, label: finding.primary.text,
      help: finding.help)
  }
}
