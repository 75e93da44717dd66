import RhythmDiagnostics

/// Phrases that name people.
extension Parser {
  static let relations: WordSet = [.members, .teams, .reports, .lead, .manager, .owner]

  /// One person or set of people.
  mutating func parseWho() {
    open(.whoPhrase)
    skipSurplusThe()
    if isWord(0, in: Self.relations), word(1) == .of {
      bump(as: .keyword)
      bump(as: .keyword)
      parseWho()
    } else if accept(.role) {
      expectName("the name of a role")
    } else if kind() == .name {
      note(Self.relations)
      bump()
      if kind() == .dot {
        bumpTight()
        expectName("the name of a field")
      }
    } else {
      failMissing("a person, a team or a role")
    }
    close()
  }

  /// who {"," who}, directly in the node around.
  mutating func parsePersons() {
    parseWho()
    while continuesNames {
      bump()
      parseWho()
    }
  }

  /// persons [[","] "except" persons], in a node.
  mutating func parsePeople() {
    open(.peoplePhrase)
    parsePeopleContent()
    close()
  }

  private mutating func parsePeopleContent() {
    let around = phraseStarts
    phraseStarts.insert(.except)
    parsePersons()
    if word(kind() == .comma ? 1 : 0) == .except, !isExceptDuring {
      if kind() == .comma { bump() }
      parseExceptPeople()
    }
    phraseStarts = around
  }

  /// Whether `except during` comes next, behind an optional comma.
  private var isExceptDuring: Bool {
    let offset = kind() == .comma ? 1 : 0
    return word(offset) == .except && word(offset + 1) == .during
  }

  /// "except" persons [where]
  mutating func parseExceptPeople(mayFilter: Bool = false) {
    open(.exceptPeople)
    expect(.except)
    parsePersons()
    if mayFilter, at(.where) { parseWhere() }
    close()
  }

  /// people on the line, or a block of who, an `except ...` last.
  mutating func parseCrowd() {
    open(.peoplePhrase)
    if startsBlock {
      parseBlockOfPeople { $0.parseWho() }
    } else if isAtEnd {
      failMissing("a person, a team or a role")
    } else {
      parsePeopleContent()
    }
    close()
  }

  /// A line each, an `except ...` last.
  private mutating func parseBlockOfPeople(_ parseLine: (inout Parser) -> Void) {
    var sawWho = false
    var sawExcept = false
    parseBlock(knows: { _ in false }) { parser in
      if sawExcept {
        parser.fail(message: "`except` stands last in a list", label: "behind `except`")
      } else if parser.word() == .except, !sawWho {
        parser.failMissing("a person, a team or a role")
      } else if parser.word() == .except {
        sawExcept = true
        parser.parseExceptPeople()
      } else {
        sawWho = true
        parseLine(&parser)
      }
      parser.endLine()
    }
  }

  // MARK: Guests of a review.

  /// who ["for" "function" NAME]
  private mutating func parseGuest() {
    open(.guestPhrase)
    parseWho()
    if at(.for) {
      node(.forFunction) {
        $0.expect(.for)
        $0.expect(.function)
        $0.expectName("the name of a function")
      }
    }
    close()
  }

  /// Guests on the line with filters behind them, or a block of them.
  mutating func parseGuests() {
    guard startsBlock else {
      if isAtEnd { return failMissing("a person, a team or a role") }
      return parseInvited()
    }
    parseBlockOfPeople { parser in
      parser.node(.guestLine) {
        $0.phraseStarts = Self.filterStarts
        $0.parseGuest()
        $0.parseFilters()
      }
    }
  }

  private mutating func parseInvited() {
    let around = phraseStarts
    phraseStarts.formUnion(Self.filterStarts)
    parseGuest()
    while continuesNames {
      bump()
      parseGuest()
    }
    parsePhrases(Self.filterStarts) { parser, word in
      if word == .except, parser.word(1) != .during {
        parser.parseExceptPeople()
      } else {
        parser.parseFilter()
      }
    }
    phraseStarts = around
  }

  // MARK: Sets to go through.

  /// "for" "each" NAME "in" people [where]; the last part may be missing below an agenda's item.
  mutating func parseForEach(mayLackSet: Bool = false) {
    if kind() == .duration || kind() == .integer, !hasFailed {
      return fail(
        message: "a length stands on the line of its cadence", label: "no cadence here",
        help: [Help("write it there, as in `every week on Monday at 09:00 for \(text())`")])
    }
    expect(.each)
    expectName("a name for the one whose turn it is")
    if mayLackSet, isAtEnd {
      note([.in])
      return
    }
    expect(.in)
    parsePeople()
    if at(.where) { parseWhere() }
  }

  /// "where" test {"and" test}
  mutating func parseWhere() {
    open(.wherePhrase)
    expect(.where)
    parseTest()
    while accept(.and) { parseTest() }
    close()
  }

  private mutating func parseTest() {
    open(.testPhrase)
    node(.fieldName) {
      $0.expectName("the name of a field")
      if $0.kind() == .dot {
        $0.bumpTight()
        $0.expectName("the name of a field")
      }
    }
    if accept(.is) {
      _ = accept(.not)
      if !accept(.set) { parseValue() }
    } else if at(.at) || at(.above) || at(.below) {
      parseComparison()
      parseValue()
    } else if accept(.within) {
      parseSpan()
    } else if accept(.more) {
      expect(.than)
      parseSpan()
      expect(.ago)
    } else {
      mendCase(among: [.is, .at, .above, .below, .within, .more])
      failMissing("a test such as `is yes`, `is set` or `at least 3`")
    }
    close()
  }
}
