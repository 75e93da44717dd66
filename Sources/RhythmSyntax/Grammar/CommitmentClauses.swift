import RhythmDiagnostics

/// The lines of actions, topics and decisions.
extension Body {
  static let action = Body(
    "an action",
    [
      Clause(.with, .withClause, "with lea") { $0.parseCrowd() },
      .about,
      Clause(.serves, .servesClause, "serves coverage") {
        $0.parseNameList("the name of a measure")
      },
      Clause(.comes, .comesBackClause, "comes back at regional-forecast") {
        $0.expect(.back)
        $0.expect(.at)
        $0.parseSeries()
      },
      .waive,
    ],
    dated: "2026-03-20 done \"Held\"",
    other: { parser in
      parser.isDate() || parser.spokenDate() != nil
        ? Clause(nil, .noteEvent, "2026-03-20 done \"Held\"") { $0.parseEvent() } : nil
    })

  static let topic = Body(
    "a topic",
    [
      Clause(.about, .aboutClause, "about acme") { $0.parseInlineThings() },
      .doneWhen,
      .waive,
    ],
    dated: "2026-03-09 closed \"Limit raised\"",
    other: { parser in
      parser.isDate() || parser.spokenDate() != nil
        ? Clause(nil, .noteEvent, "2026-03-09 closed \"Limit raised\"") {
          $0.parseTopicEvent()
        } : nil
    })

  static let decision = Body(
    "a decision",
    [
      .meaning,
      Clause(.about, .aboutClause, "about acme") { $0.parseInlineThings() },
      Clause(.overrules, .overrulesClause, "overrules old-limit") {
        $0.parseInlineNames("the name of a decision")
      },
      .waive,
    ])
}

extension Clause {
  fileprivate static let about = Clause(.about, .aboutClause, "about acme") {
    $0.parseThingList()
  }
}

extension Parser {
  /// {[","] ("by" who | "due" date | "from" occurrence)}
  mutating func parseActionPhrases() {
    parsePhrases([.by, .due, .from]) { parser, word in
      switch word {
      case .by:
        if parser.failDayBehindBy() { return }
        parser.parseByWho()
        if parser.continuesNames { parser.failSeveralOwners() }
      case .due:
        parser.node(.actionDue) {
          $0.expect(.due)
          $0.parseDate()
        }
      default: parser.parseFromOccurrence()
      }
    }
  }

  /// An action that several are to do.
  private mutating func failSeveralOwners() {
    bump()
    fail(
      .noSingleOwner, message: "this action has several owners", label: "a further owner",
      help: [Help("keep one of them; the others stand on a line below it: `with \(text())`")])
  }

  /// {[","] ("for" series | "by" who | "on" date | duration ["to" aims] | "first")}
  mutating func parseTopicPhrases() {
    parsePhrases(
      [.for, .by, .on, .first],
      isOther: { parser, offset in
        parser.kind(offset) == .duration || parser.kind(offset) == .integer
      }
    ) { parser, word in
      switch word {
      case .for: parser.parseForSeries()
      case .by: parser.parseByWho()
      case .on:
        parser.node(.onDate) {
          $0.expect(.on)
          $0.parseDate()
        }
      case .first: parser.node(.firstPhrase) { $0.expect(.first) }
      default:
        parser.node(.topicLength) {
          $0.parseDuration()
          if $0.at(.to) { $0.parseAims() }
        }
      }
    }
  }

  /// {[","] ("from" occurrence | "by" persons)}
  mutating func parseDecisionPhrases() {
    parsePhrases([.from, .by]) { parser, word in
      if word == .from {
        parser.parseFromOccurrence()
      } else {
        parser.node(.byPhrase) {
          $0.expect(.by)
          $0.parsePersons()
        }
      }
    }
  }

  private mutating func parseByWho() {
    node(.byPhrase) {
      $0.expect(.by)
      $0.parseWho()
    }
  }

  private mutating func parseFromOccurrence() {
    node(.fromOccurrence) {
      $0.expect(.from)
      $0.parseOccurrence()
    }
  }

  /// date event
  fileprivate mutating func parseEvent() {
    parseDate()
    switch word() {
    case .note:
      bump(as: .keyword)
      expectString()
    case .moved:
      setKind(.movedEvent)
      bump(as: .keyword)
      expect(.to)
      parseDate()
      parseBecause()
    case .passed:
      setKind(.passedEvent)
      bump(as: .keyword)
      expect(.to)
      parseWho()
      parseBecause()
    case .blocked:
      setKind(.blockedEvent)
      bump(as: .keyword)
      if accept(.by) { parseWho() }
      parseBecause()
    case .resumed:
      setKind(.resumedEvent)
      bump(as: .keyword)
      _ = acceptString()
    case .done:
      setKind(.doneEvent)
      bump(as: .keyword)
      _ = acceptString()
    case .dropped:
      setKind(.droppedEvent)
      bump(as: .keyword)
      parseBecause()
    default:
      note([.note, .moved, .passed, .blocked, .resumed, .done, .dropped])
      failMissing("an event such as `done` or `moved to`")
    }
  }

  /// date ("note" STRING | "closed" [STRING])
  fileprivate mutating func parseTopicEvent() {
    parseDate()
    if accept(.note) {
      expectString()
    } else if accept(.closed) {
      setKind(.closedEvent)
      _ = acceptString()
    } else {
      failMissing("`note` or `closed`")
    }
  }
}
