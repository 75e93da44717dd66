/// What is to be done before and after a review, and what it must produce.
extension Body {
  /// The phrases of a duty: behind its text, or each on a line below.
  static let duty = Body(
    "a duty",
    [
      Clause(.by, .byPhrase, "by attendees") { $0.parsePersons() },
      Clause(.due, .duePhrase, "due within 2 working days") { $0.parseDueContent() },
      Clause(.takes, .takesPhrase, "takes 20m") { $0.parseDuration() },
      Clause(.submits, .submitsPhrase, "submits coverage") {
        $0.parseInlineNames("the name of a measure")
      },
      .doneWhen,
      Clause(.for, .forEachClause, "for each deal in deals") { $0.parseForEachOfDuty() },
      Clause(.in, .inFilter, "in Q1, Q3") { $0.parseParts() },
      Clause(.during, .duringFilter, "during quarter-close") { $0.parseStretches() },
      Clause(.except, .exceptPeople, "except during quarter-close") { parser in
        if parser.accept(.during) {
          parser.setKind(.exceptDuringFilter)
          parser.parseStretches()
        } else {
          parser.parsePersons()
          if parser.at(.where) { parser.parseWhere() }
        }
      },
    ])
}

extension Clause {
  static let prep = Clause(.prep, .prepClause, "prep \"Territory plan\" by presenter") {
    $0.parseDuty()
  }

  static let followUp = Clause(.followUp, .followUpClause, "follow-up \"Send the notes\" by chair")
  {
    $0.parseDuty()
  }

  static let doneWhen = Clause(.done, .doneWhenClause, "done when \"One limit is set\"") {
    $0.expect(.when)
    $0.expectString()
  }
}

extension Parser {
  private static let dutyStarts = WordSet(Body.duty.words)

  /// STRING {[","] duty} body(dutyLine)
  mutating func parseDuty() {
    expectString("what is to be done, in quotes")
    parsePhrases(Self.dutyStarts) { parser, word in
      if let clause = Body.duty[word], !parser.failDayBehindBy() { parser.parsePhrase(clause) }
    }
    endLine()
    parseBlock(knows: { Body.duty.clause(at: $0) != nil }) {
      $0.phraseStarts = Self.dutyStarts
      $0.parseClauseLine(of: .duty)
    }
  }

  /// ["at" "most" INT] duty
  mutating func parseExpects() {
    if at(.at) {
      node(.atMostPhrase) {
        $0.expect(.at)
        $0.expect(.most)
        $0.expectInteger()
      }
    }
    parseDuty()
  }

  /// "each" NAME "in" persons [where]: `except` behind them is a phrase of the duty.
  fileprivate mutating func parseForEachOfDuty() {
    expect(.each)
    expectName("a name for the one whose turn it is")
    expect(.in)
    node(.peoplePhrase) { $0.parsePersons() }
    if at(.where) { parseWhere() }
  }
}
