import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What may stand at most once: phrases in a line, lines in a declaration.
extension Lowering {
  /// Tells of what stands a second time in a node where only one can hold.
  mutating func checkRepeatedPhrases(_ node: SyntaxNode) {
    // Mostly nothing stands twice, which is seen without a list.
    let parent = node.kind
    guard node.hasRepeatedChild({ Answer($0, in: parent)?.kind }) else { return }
    var first: [(answer: Answer, node: SyntaxNode)] = []
    for child in node.children where !child.isBroken {
      guard let answer = Answer(child.kind, in: node.kind) else { continue }
      guard let other = first.first(where: { $0.answer == answer }) else {
        first.append((answer, child))
        continue
      }
      isTroubled = true
      let words = child.leadingWords
      let before = other.node.leadingWords
      let place = words == before ? "twice" : "beside `\(before)`"
      report(
        .syntax, "`\(words)` stands \(place), and only one can hold", at: child.sourceRange,
        label: "a second time", secondary: [Label(other.node.sourceRange, "first here")],
        help: [Help("keep one of the two")])
    }
  }
}

/// A question that has one answer in a line or a declaration: when it starts, when it is due.
private enum Answer: Equatable {
  case start
  case of(NodeKind)

  /// The kind of node that stands for it.
  var kind: NodeKind {
    switch self {
    case .start: .atPhrase
    case .of(let kind): kind
    }
  }

  /// The question that a node answers; `nil` where its like may stand several times.
  init?(_ kind: NodeKind, in parent: NodeKind) {
    switch kind {
    case .atPhrase, .betweenPhrase: self = .start
    case .byPhrase where parent == .actionDeclaration || parent == .expectsClause:
      return nil  // that these have one owner is a check of its own
    case .forEachClause where parent == .reviewDeclaration || parent == .templateDeclaration:
      return nil
    case .forLength, .startingPhrase, .untilPhrase, .timesInAll, .withAgenda, .asyncPhrase,
      .byPhrase, .duePhrase, .takesPhrase, .forEachClause, .forSeries, .outcomePhrase, .actionDue,
      .fromOccurrence, .onDate, .topicLength, .firstPhrase, .forPeople, .holidayFrom,
      .holidayUntil, .halfDay, .notObserved, .atATime, .byWeek, .atRandom, .fiscalNaming,
      .fiscalWeeks, .fiscalPeriods, .fiscalExtraWeek,
      // Lines of declarations.
      .ownerClause, .timezoneClause, .coversClause, .fiscalYearClause, .weekStartsClause,
      .workingDaysClause, .workingHoursClause, .actionsDueClause, .actionsComeBackClause,
      .functionClause, .emailClause, .reportsToClause, .startedClause, .leftClause, .leadClause,
      .partOfClause, .membersClause, .typeClause, .meaningClause, .unitClause, .targetClause,
      .redClause, .noTargetClause, .definedByClause, .accountableClause, .sourceClause,
      .updatedClause, .kindClause, .sponsorClause, .designClause, .pilotClause, .rolloutClause,
      .comesBackClause, .withClause:
      self = .of(kind)
    default: return nil
    }
  }
}

extension SyntaxNode {
  /// The words that it starts with, behind a number: `for each`, `times in all`.
  fileprivate var leadingWords: String {
    let words = tokens.drop { $0.kind != .keyword || $0.word == .also }
      .prefix { $0.kind == .keyword }
    return words.isEmpty ? text : words.map(\.text).joined(separator: " ")
  }
}
