/// The lines of reviews, templates and adjustments.
extension Body {
  static let review = Body(
    "a review",
    [
      .kind,
      Clause(.purpose, .purposeClause, "purpose \"Agree one number\"") { $0.expectString() },
      Clause(.private, .privateClause, "private") { _ in },
      Clause(.async, .asyncClause, "async") { _ in },
      Clause(.customerFacing, .customerFacingClause, "customer-facing") { _ in },
      Clause(.timezone, .timezoneClause, "timezone Europe/London") { $0.parseZone() },
      Clause(.place, .placeClause, "place \"Room 3\"") {
        $0.expectString()
        $0.parseFilters()
      },
      Clause(.link, .linkClause, "link \"https://meet.example.com/forecast\"") {
        $0.expectString()
        $0.parseFilters()
      },
      Clause(.chair, .chairClause, "chair ana") {
        $0.parseWho()
        $0.parseFilters()
      },
      Clause(.presenter, .presenterClause, "presenter bo") {
        $0.parseWho()
        $0.parseFilters()
      },
      Clause(.attendees, .attendeesClause, "attendees members of iberia") { $0.parseGuests() },
      Clause(.optional, .optionalClause, "optional vera") { $0.parseGuests() },
      Clause(.observers, .observersClause, "observers sol") { $0.parseGuests() },
      Clause(.noteTaker, .noteTakerClause, "note-taker bo") { $0.parseGuests() },
      Clause(.every, .cadenceClause, "every week on Monday at 09:00 for 45m", keepsWord: true) {
        $0.parseCadence()
      },
      Clause(.on, .cadenceClause, "on 2026-03-02, 2026-06-01", keepsWord: true) { $0.parseOn() },
      Clause(.at, .cadenceClause, "at least 5 times in any 7 days", keepsWord: true) {
        $0.parseCadence()
      },
      Clause(.within, .cadenceClause, "within 30 days after each results", keepsWord: true) {
        $0.parseCadence()
      },
      Clause(.for, .forEachClause, "for each team in iberia") { $0.parseForEach() },
      Clause(.rotate, .rotateClause, "rotate chair through members of iberia") {
        $0.parseRotation()
      },
      Clause(.swap, .swapClause, "swap bo with chi on 2026-03-02 because \"Bo travels\"") {
        $0.parseSwap()
      },
      Clause(.looks, .looksAtClause, "looks at coverage") { $0.parseLooked() },
      .prep,
      .followUp,
      Clause(.expects, .expectsClause, "expects \"A close plan\" by bo due within 2 days") {
        $0.parseExpects()
      },
      Clause(.agenda, .agendaClause, "agenda short") {
        _ = $0.acceptToken(.name)
        $0.parseBody(.agenda)
      },
      .doneWhen,
      Clause(.feeds, .feedsClause, "feeds regional-forecast") { $0.parseFeeds() },
      Clause(.after, .afterClause, "after forecast") {
        $0.parseInlineNames("the name of a review")
      },
      Clause(.instead, .insteadOfClause, "instead of forecast in the same week") {
        $0.expect(.of)
        $0.expectName("the name of a review")
        $0.parseSame()
      },
      Clause(.replaces, .replacesClause, "replaces old-forecast") {
        $0.parseInlineNames("the name of a review")
      },
      Clause(.if, .ifAwayClause, "if chair is away, skip") { $0.parseCondition() },
      Clause(.revisit, .revisitClause, "revisit by 2026-12-01") {
        $0.expect(.by)
        $0.parsePoint()
      },
      Clause(.cancel, .cancelClause, "cancel 2026-05-04 because \"Regional offsite\"") {
        $0.parseRange()
        $0.parseOnlyAndBecause()
      },
      Clause(.move, .moveClause, "move 2026-05-04 to 2026-05-05 because \"Offsite\"") {
        $0.parseMove()
      },
      Clause(.add, .addClause, "add 2026-05-04 at 09:00 because \"Board week\"") {
        $0.parseAdd()
      },
      Clause(.held, .heldClause, "held 2026-05-04 with bo outcome \"Agreed\"") {
        $0.parseHeld()
        $0.parseBody(.held)
      },
      Clause(.fixed, .fixedClause, "fixed agenda, expects") { $0.parseFixed() },
      .shaped,
      .actions,
      .waive,
    ],
    additional: [
      .every, .on, .at, .within, .for, .rotate, .feeds, .after, .replaces, .attendees, .optional,
      .observers, .noteTaker, .looks, .prep, .followUp, .expects,
    ],
    other: { parser in
      parser.startsBareCadence
        ? Clause(nil, .cadenceClause, "2 weeks before each review") { $0.parseCadence() } : nil
    })

  static let held = Body(
    "what was held",
    [
      Clause(.note, .noteLine, "note \"Nobody was ready\"") { $0.expectString() }
    ])
}

extension Parser {
  /// A cadence that starts with `on`, or what is done on days off.
  fileprivate mutating func parseOn() {
    guard word(1) == .nonWorking else { return parseCadence() }
    setKind(.nonWorkingDaysClause)
    if previousText == "also" {
      return fail(message: "`also` does not go with `on non-working days`", label: "stands once")
    }
    bump(as: .keyword)
    parseNonWorkingDays()
  }

  /// NAME "through" rotation
  fileprivate mutating func parseRotation() {
    expectName("what rotates")
    expect(.through)
    phraseStarts = [.by, .at]
    if kind() == .time || isString() {
      let areStrings = isString()
      bump()
      while kind() == .comma, areStrings ? isString(1) : kind(1) == .time {
        bump()
        bump()
      }
    } else {
      parsePeople()
      if at(.where) { parseWhere() }
    }
    parsePhrases([.by, .at], isOther: { $0.kind($1) == .integer && $0.word($1 + 1) == .at }) {
      parser, word in
      switch word {
      case .by: parser.parseByWeek()
      case .at:
        parser.node(.atRandom) {
          $0.expect(.at)
          $0.expect(.random)
        }
      default:
        parser.node(.atATime) {
          $0.expectInteger()
          $0.expect(.at)
          $0.expect(.a)
          $0.expect(anyOf: Units.times, "`time`")
        }
      }
    }
  }

  /// "by" "week" "of" "month" {"," ORDINAL "week" turn}
  private mutating func parseByWeek() {
    open(.byWeek)
    expect(.by)
    expect(.week)
    expect(.of)
    expect(.month)
    while kind() == .comma, kind(1) == .ordinal {
      bump()
      node(.ordinalWeek) {
        $0.bump()
        $0.expect(.week)
        $0.parseTurn()
      }
    }
    close()
  }

  /// who | TIME | STRING
  private mutating func parseTurn() {
    open(.turnPhrase)
    if kind() == .time || isString() { bump() } else { parseWho() }
    close()
  }

  /// turn "with" turn "on" date [only] because
  fileprivate mutating func parseSwap() {
    parseTurn()
    expect(.with)
    parseTurn()
    expect(.on)
    parseDate()
    parseOnlyAndBecause()
  }

  /// "at" list(looked)
  fileprivate mutating func parseLooked() {
    expect(.at)
    parseListContent("the name of a measure") { parser in
      parser.phraseStarts = Self.filterStarts
      parser.node(.lookedPhrase) {
        $0.parseNames("the name of a measure")
        $0.parseFilters()
      }
    }
  }

  /// names ["at" "least" span "ahead"]
  fileprivate mutating func parseFeeds() {
    parseInlineNames("the name of a review")
    if at(.at) {
      node(.aheadPhrase) {
        $0.expect(.at)
        $0.expect(.least)
        $0.parseSpan()
        $0.expect(.ahead)
      }
    }
  }

  /// ("nothing" "is" "open" span "before" | (half | INT) "are" "away" | who "is" "away") [","] outcome
  fileprivate mutating func parseCondition() {
    if at(.nothing), word(1) == .is {
      setKind(.ifNothingOpenClause)
      bump(as: .keyword)
      bump(as: .keyword)
      expect(.open)
      parseSpan()
      expect(.before)
    } else if kind() == .integer || at(anyOf: Units.halves) && word(1) != .is {
      setKind(.ifManyAwayClause)
      bump(as: kind() == .integer ? .integer : .keyword)
      expect(.are)
      expect(.away)
    } else {
      parseWho()
      expect(.is)
      expect(.away)
    }
    if kind() == .comma { bump() }
    parseOutcome()
  }

  /// fixedClause {"," fixedClause}
  fileprivate mutating func parseFixed() {
    parseFixedName()
    while kind() == .comma {
      bump()
      parseFixedName()
    }
  }

  private mutating func parseFixedName() {
    open(.fixedName)
    if accept(.looks) {
      expect(.at)
    } else {
      expect(
        anyOf: [.agenda, .expects, .prep, .followUp, .purpose, .kind, .every, .looks],
        "the name of a clause, such as `agenda`")
    }
    close()
  }
}
