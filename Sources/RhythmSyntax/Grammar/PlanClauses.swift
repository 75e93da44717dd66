/// The lines of a plan, and those of persons and teams who keep a clock of their own.
extension Body {
  static let plan = Body(
    "a plan",
    [
      Clause(.owner, .ownerClause, "owner vera") { $0.parseWho() },
      Clause(.covers, .coversClause, "covers FY27") { $0.parseRange() },
      Clause(.fiscal, .fiscalYearClause, "fiscal year starts February, named by end") {
        $0.parseFiscalYear()
      },
      Clause(.week, .weekOneClause, "week 1 is the first full week") { $0.parseWeekRule() },
      Clause(.on, .nonWorkingDaysClause, "on non-working days move to next working day") {
        $0.parseNonWorkingDays()
      },
      .actions,
      .waive,
    ] + Clause.clock)

  static let role = Body(
    "a role",
    [
      Clause(.function, .functionClause, "function sales") {
        $0.expectName("the name of a function")
      },
      .waive,
    ])

  static let person = Body(
    "a person",
    [
      Clause(.role, .roleClause, "role manager") { $0.parseInlineNames("the name of a role") },
      Clause(.email, .emailClause, "email \"ana@example.com\"") { $0.expectString() },
      Clause(.reports, .reportsToClause, "reports to vera") {
        $0.expect(.to)
        $0.expectName("the name of a person")
      },
      Clause(.started, .startedClause, "started 2026-03-02") { $0.parseDate() },
      Clause(.left, .leftClause, "left 2026-03-02") { $0.parseDate() },
      Clause(.away, .awayClause, "away 2026-08-03 to 2026-08-14 \"Summer leave\", stand-in bo") {
        $0.parseAway()
      },
      .waive,
    ] + Clause.clock)

  static let team = Body(
    "a team",
    [
      Clause(.lead, .leadClause, "lead ana") { $0.parseWho() },
      Clause(.part, .partOfClause, "part of emea") {
        $0.expect(.of)
        $0.expectName("the name of a team")
      },
      Clause(.members, .membersClause, "members bo, chi") { $0.parseCrowd() },
      .waive,
    ] + Clause.clock)
}

extension Clause {
  /// Lines about time of day and days off.
  static let clock: [Clause] = [
    Clause(.timezone, .timezoneClause, "timezone Europe/London") { $0.parseZone() },
    Clause(.working, .workingDaysClause, "working days Monday to Friday") { parser in
      if parser.accept(.hours) {
        parser.setKind(.workingHoursClause)
        parser.expectTime()
        parser.expect(.to)
        parser.expectTime()
      } else {
        parser.expect(anyOf: Units.days, "`days` or `hours`")
        parser.parseWeekdays()
      }
    },
    Clause(.holidays, .holidaysClause, "holidays england-and-wales") {
      $0.parseNameList("the name of holidays")
    },
  ]

  /// `actions due ...`, `actions come back at ...`
  static let actions = Clause(.actions, .actionsDueClause, "actions due before next") { parser in
    if parser.at(.due) { return parser.parseDue() }
    parser.setKind(.actionsComeBackClause)
    parser.expect(.come)
    parser.expect(.back)
    parser.expect(.at)
    parser.parseSeries()
    if parser.accept(.after) { parser.parseSpan() }
  }

  /// `waive CHECK [until D] because "..." [approved by P]`
  static let waive = Clause(
    .waive, .waiveClause, "waive no-expected-action because \"It only informs\""
  ) { parser in
    parser.expectName("the name of a check")
    if parser.at(.until) { parser.parseUntil(mayBeField: false) }
    parser.parseBecause()
    if parser.at(.approved) {
      parser.node(.approvedBy) {
        $0.expect(.approved)
        $0.expect(.by)
        $0.parseWho()
      }
    }
  }
}

extension Parser {
  /// years ("starts" MONTH [INT] | "ends" "on" yearDay) {[","] fiscalPart}
  fileprivate mutating func parseFiscalYear() {
    expect(anyOf: Units.years, "`year`")
    if accept(.starts) {
      expectMonth()
      _ = acceptToken(.integer)
    } else {
      expect(.ends)
      expect(.on)
      if word() == .the {
        if isMonth(1) { skipSurplusThe() } else { expectThe() }
      }
      parseDayOfYear()
    }
    parsePhrases([.named, .in, .extra]) { parser, word in
      switch word {
      case .named:
        parser.node(.fiscalNaming) {
          $0.expect(.named)
          $0.expect(.by)
          $0.expect(anyOf: [.start, .end])
        }
      case .extra:
        parser.node(.fiscalExtraWeek) {
          $0.expect(.extra)
          $0.expect(anyOf: Units.weeks, "`week`")
          $0.expect(.in)
          $0.expect(anyOf: Units.months.union(Units.quarters), "`month` or `quarter`")
          $0.expectInteger()
        }
      default: parser.parseFiscalWeeks()
      }
    }
  }

  private mutating func parseFiscalWeeks() {
    open(.fiscalWeeks)
    expect(.in)
    if acceptToken(.integer) {
      setKind(.fiscalPeriods)
      expect(.periods)
      expect(.of)
      expectInteger()
      expect(anyOf: Units.weeks, "`weeks`")
    } else {
      expect(anyOf: Units.weeks, "`weeks`")
      expectToken(.pattern, "a pattern such as `4-4-5`")
    }
    close()
  }

  /// "starts" WEEKDAY | INT ["of" unit {"," unit}] "is" rule
  fileprivate mutating func parseWeekRule() {
    if accept(.starts) {
      setKind(.weekStartsClause)
      return expectWeekday()
    }
    expectInteger("`starts` or a number")
    if accept(.of) {
      parseUnit()
      while kind() == .comma {
        bump()
        parseUnit()
      }
    }
    expect(.is)
    if accept(Units.days, opening: .weekOfDays) {
      expectInteger()
      expect(.to)
      expectInteger()
    } else {
      open(.firstFullWeek)
      expectThe()
      if accept(.first) {
        expect(.full)
        expect(anyOf: Units.weeks, "`week`")
      } else {
        setKind(.weekOfDay)
        expect(anyOf: Units.weeks, "`first full week` or `week of day`")
        expect(.of)
        expect(anyOf: Units.days, "`day`")
        expectInteger()
      }
    }
    close()
  }

  /// Opens a node and takes one of the words, where one stands.
  private mutating func accept(_ words: WordSet, opening kind: NodeKind) -> Bool {
    guard at(anyOf: words) else { return false }
    open(kind)
    bump(as: .keyword)
    return true
  }

  /// range [STRING] [[","] "stand-in" who]
  fileprivate mutating func parseAway() {
    parseRange()
    _ = acceptString()
    parsePhrases([.standIn]) { parser, _ in parser.parseOutcome() }
  }

  /// "non-working" days ["of" ("everyone" | who) [","]] ("keep" | "skip" | move), behind `on`.
  mutating func parseNonWorkingDays() {
    expect(.nonWorking)
    expect(anyOf: Units.days, "`days`")
    if accept(.of) {
      if !accept(.everyone) { parseWho() }
      if kind() == .comma { bump() }
    }
    parseOutcome(mayKeep: true)
  }

  /// "skip" | "stand-in" who | "move" "to" ... | "keep"
  mutating func parseOutcome(mayKeep: Bool = false) {
    open(.skipAction)
    if mayKeep, accept(.keep) {
      setKind(.keepAction)
    } else if accept(.skip) {
      setKind(.skipAction)
    } else if !mayKeep, accept(.standIn) {
      setKind(.standInAction)
      parseWho()
    } else if accept(.move) {
      setKind(.moveAction)
      expect(.to)
      expect(anyOf: [.next, .previous, .nearest])
      expect(.working)
      expect(anyOf: Units.days, "`day`")
      if at(anyOf: [.in, .on]) { parseSame() }
    } else {
      failMissing(
        mayKeep
          ? "`keep`, `skip` or `move to next working day`"
          : "`skip`, `stand-in` or `move to next working day`")
    }
    close()
  }

  /// ("in" | "on") "the" "same" unit
  mutating func parseSame() {
    open(.samePhrase)
    expect(anyOf: [.in, .on])
    expectThe()
    expect(.same)
    parseUnit()
    close()
  }
}
