import RhythmDiagnostics
import RhythmText

/// What a name is declared for: each has words of the language that it could not be reached by.
package enum NameClass: String, Hashable, Sendable, CaseIterable {
  case plan, holidays, cycle, part, window, kind, role, person, team, portfolio, entry, measure
  case term, initiative, review, action, topic, decision

  /// With its article, for messages.
  var noun: String {
    switch self {
    case .holidays: "a set of holidays"
    case .part: "a part of a cycle"
    case .entry: "an entry of a portfolio"
    case .initiative, .action: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

/// Where the grammar looks for a word and a name at once, the word wins; a name that could then not
/// be reached in some place is refused where it is declared.
package enum RefusedNames {
  /// Words that end a list of people, entries, measures or reviews behind a comma.
  private static let behindComma: WordSet = [
    .about, .by, .done, .due, .during, .except, .for, .from, .in, .submits, .takes, .with,
  ]

  /// Words that stand for people wherever people may stand.
  private static let people: WordSet = [
    .role, .chair, .presenter, .attendees, .everyone, .nothing,
  ]

  /// The words that a name of a class may not be.
  package static func words(for nameClass: NameClass) -> WordSet {
    switch nameClass {
    case .person: behindComma.union(people).union([.outcome, .the])
    case .team: behindComma.union(people).union([.outcome, .function, .the])
    case .entry: behindComma.union([.outcome, .waive, .the])
    case .measure, .review: behindComma.union([.the])
    case .window:
      [
        .first, .last, .async, .at, .between, .by, .done, .due, .during, .except, .for, .in,
        .starting, .submits, .takes, .the, .until, .with,
      ]
    case .cycle: Units.all.union([.the])
    case .part: Units.weeks.union(Units.months).union([.the])
    default: []
    }
  }

  /// Whether a name of a class is refused; `text` is the name as it is read.
  static func refuses(_ word: Word?, _ text: ArraySlice<UInt8>, for nameClass: NameClass) -> Bool {
    let isMonth = Vocabulary.month(text) != nil
    switch nameClass {
    case .part where isMonth: return true
    case .cycle where isMonth || Vocabulary.weekday(text) != nil: return true
    default: break
    }
    return word.map { words(for: nameClass).contains($0) } ?? false
  }
}

extension Parser {
  /// Takes the name that a declaration gives.
  mutating func expectDeclaredName(_ nameClass: NameClass, _ what: String) {
    skipSurplusThe()
    guard kind() == .name else { return failMissing(what) }
    if RefusedNames.refuses(word(), bytes(), for: nameClass) {
      let name = text()
      let offer = "\(name)-\(nameClass == .part ? "part" : nameClass.rawValue)"
      mend(
        "\(nameClass.noun) cannot be called `\(name)`, which is a word of the language",
        at: sourceRange(), label: "could not be reached by this name",
        help: [
          Help(
            "call it something else, such as `\(offer)`",
            fix: Fix(.unsafe, edit(sourceRange(), offer)))
        ], as: .refusedName)
    }
    bump()
  }
}
