/// The lines of a policy.
extension Body {
  static let policy = Body(
    "a policy",
    [Word.block, .warn, .advise, .ignore].map { word in
      Clause(word, .severityClause, "warn low-completion below 90%") { $0.parseThreshold() }
    } + [
      Clause(.limit, .limitClause, "limit internal time of role manager to 12h a week") {
        $0.parseLimit()
      },
      Clause(
        .keep, .keepClause, "keep kind coaching of role manager at least 2h a month per report"
      ) { $0.parseKeep() },
      Clause(.free, .freeClause, "free Friday except customer-facing") { $0.parseFree() },
      .waive,
    ]
      + [Word.kind, .review, .customerFacing, .everything, .rotating].map { word in
        Clause(
          word, .includesClause, "kind account includes function services", keepsWord: true
        ) {
          $0.parseIncludes()
        }
      })
}

extension Parser {
  private static let things: WordSet = [.kind, .review, .customerFacing, .everything, .rotating]

  /// names [("above" | "below") quantity | "after" span]
  fileprivate mutating func parseThreshold() {
    parseInlineNames("the name of a check")
    if at(anyOf: [.above, .below]) {
      node(.thresholdPhrase) {
        $0.bump(as: .keyword)
        $0.parseQuantity()
      }
    } else if at(.after) {
      node(.thresholdPhrase) {
        $0.bump(as: .keyword)
        $0.parseSpan()
      }
    }
  }

  /// ("internal" "time" | "reports" | field | selector) "to" amount
  fileprivate mutating func parseLimit() {
    if isField {
      parseField()
    } else if at(.internal) {
      node(.internalTime) {
        $0.bump(as: .keyword)
        $0.expect(.time)
        $0.parseScope()
      }
    } else if at(.reports) {
      node(.reportsCount) {
        $0.bump(as: .keyword)
        $0.parseScope()
      }
    } else {
      parseSelector()
    }
    expect(.to)
    parseAmount()
  }

  /// selector "at" "least" amount [[","] "target" quantity]
  fileprivate mutating func parseKeep() {
    parseSelector()
    expect(.at)
    expect(.least)
    parseAmount()
    parsePhrases([.target]) { parser, _ in
      parser.expect(.target)
      parser.parseQuantity()
    }
  }

  /// selector "includes" group {"," group}
  fileprivate mutating func parseIncludes() {
    parseSelector()
    expect(.includes)
    parseGroups()
  }

  /// (weekdays | TIME "to" TIME) ["local"] scoped
  fileprivate mutating func parseFree() {
    if acceptToken(.time) {
      expect(.to)
      expectTime()
    } else {
      parseWeekdays()
    }
    _ = accept(.local)
    parseScope()
  }

  /// thing {"," thing} scoped
  mutating func parseSelector() {
    open(.selectorPhrase)
    parseThings()
    parseScope()
    close()
  }

  private mutating func parseThings() {
    parseThing()
    while kind() == .comma, isWord(1, in: Self.things) {
      bump()
      parseThing()
    }
  }

  private mutating func parseThing() {
    open(.thingPhrase)
    skipSurplusThe()
    if at(anyOf: [.kind, .review]) {
      bump(as: .keyword)
      expectName()
    } else {
      expect(
        anyOf: [.customerFacing, .everything, .rotating, .kind, .review],
        "`kind`, `review`, `customer-facing` or `everything`")
    }
    close()
  }

  /// [("of" | "for") group {"," group}] [[","] "except" thing {"," thing}]
  private mutating func parseScope() {
    if at(anyOf: [.of, .for]) {
      node(.scopePhrase) {
        $0.bump(as: .keyword)
        $0.parseGroups()
      }
    }
    if word(kind() == .comma ? 1 : 0) == .except {
      if kind() == .comma { bump() }
      node(.exceptThings) {
        $0.expect(.except)
        $0.parseThings()
      }
    } else {
      note([.except])
    }
  }

  /// group {"," group}
  private mutating func parseGroups() {
    let around = phraseStarts
    phraseStarts.insert(.except)
    parseGroup()
    while continuesNames {
      bump()
      parseGroup()
    }
    phraseStarts = around
  }

  /// ("role" | "function") NAME | NAME
  private mutating func parseGroup() {
    open(.groupPhrase)
    skipSurplusThe()
    if at(anyOf: [.role, .function]) { bump(as: .keyword) }
    expectName("a role, a function or a name")
    close()
  }

  /// quantity ["a" unit] ["per" "report"]
  private mutating func parseAmount() {
    open(.amountPhrase)
    parseQuantity()
    if at(.a) || word() == .per && isWord(1, in: Units.all) {
      expectA()
      parseUnit()
    }
    if accept(.per) { expect(.report) }
    close()
  }

  /// DURATION | INT [minutes] | DECIMAL | PERCENT
  private mutating func parseQuantity() {
    open(.quantityPhrase)
    skipSurplusThe()
    if acceptToken(.integer) {
      if at(anyOf: Units.minutes) { bump(as: .keyword) }
    } else if kind() == .duration || kind() == .decimal || kind() == .percent {
      bump()
    } else {
      failMissing("a number, a length or a percentage")
    }
    close()
  }
}
