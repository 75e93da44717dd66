import RhythmDiagnostics
import RhythmText

/// The declarations: what stands at the left edge.
extension Body {
  static let declarations = Body(
    "a file",
    [
      Clause(.import, .importDeclaration, "import \"teams/\"") {
        $0.expectString("a path in quotes")
        if $0.accept(.if) { $0.expect(.present) }
        $0.parseNoBody()
      },
      Clause(.plan, .planDeclaration, "plan northwind \"Northwind\"") {
        $0.parseHeading(.plan)
        $0.parseBody(.plan)
      },
      Clause(.holidays, .holidaysDeclaration, "holidays bavaria \"Bavaria\"") {
        $0.parseHeading(.holidays, then: [.from])
        if $0.at(.from) { $0.parseFileSource() }
        $0.parseBody(.holidays)
      },
      Clause(.cycle, .cycleDeclaration, "cycle shape-up starting 2026-01-05") {
        $0.parseHeading(.cycle, then: [.starting])
        $0.expect(.starting)
        $0.parseDate()
        $0.endLine()
        $0.parseParts(of: .cycle)
      },
      Clause(.window, .windowDeclaration, "window quarter-close \"Quarter close\"") {
        $0.parseHeading(.window)
        $0.parseBody(.window)
      },
      Clause(.kind, .kindDeclaration, "kind compliance \"Compliance\"") {
        $0.parseHeading(.kind)
        $0.parseNoBody()
      },
      Clause(.role, .roleDeclaration, "role manager \"Sales manager\"") {
        $0.parseHeading(.role)
        $0.parseBody(.role)
      },
      Clause(.person, .personDeclaration, "person ana \"Ana Duarte\"") {
        $0.parseHeading(.person)
        $0.parseBody(.person)
      },
      Clause(.team, .teamDeclaration, "team iberia \"Iberia\"") {
        $0.parseHeading(.team)
        $0.parseBody(.team)
      },
      Clause(.people, .peopleDeclaration, "people from \"people.csv\"") {
        $0.parseFileSource()
        $0.parseColumns()
      },
      Clause(.leave, .leaveDeclaration, "leave from \"leave.csv\"") {
        $0.parseFileSource()
        $0.parseColumns()
      },
      Clause(.readings, .readingsDeclaration, "readings from \"readings.csv\"") {
        $0.parseFileSource()
        $0.parseColumns()
      },
      Clause(.portfolio, .portfolioDeclaration, "portfolio territories \"Territories\"") {
        $0.parseHeading(.portfolio, then: [.from])
        if $0.at(.from) {
          $0.parseFileSource()
          $0.parseColumns()
        } else {
          $0.endLine()
          $0.parseEntries()
        }
      },
      Clause(.measure, .measureDeclaration, "measure coverage \"Pipeline coverage\"") {
        $0.parseHeading(.measure)
        $0.parseBody(.measure)
      },
      Clause(.term, .termDeclaration, "term qualified \"Qualified\"") {
        $0.parseHeading(.term, needsTitle: true)
        $0.parseBody(.term)
      },
      Clause(.initiative, .initiativeDeclaration, "initiative new-pricing \"New pricing\"") {
        $0.parseHeading(.initiative)
        $0.parseBody(.initiative)
      },
      Clause(.review, .reviewDeclaration, "review forecast \"Forecast review\"") {
        $0.parseReviewHeading()
        $0.parseBody(.review)
      },
      Clause(.template, .templateDeclaration, "template weekly-forecast \"Forecast review\"") {
        $0.parseReviewHeading()
        $0.parseBody(.review)
      },
      Clause(.adjust, .adjustDeclaration, "adjust forecast/iberia starting 2026-04-06") {
        $0.parseSeries()
        if $0.at(.starting) { $0.parseStarting(mayBeField: false) }
        if $0.at(.because) { $0.parseBecause() }
        $0.parseBody(.review)
      },
      Clause(
        .unplanned, .unplannedDeclaration, "unplanned 2026-03-02 45m \"Board deck\" for ana by vera"
      ) {
        $0.parseUnplanned()
        $0.parseNoBody()
      },
      Clause(
        .action, .actionDeclaration, "action acme-buyer \"Meet the buyer\" by bo due 2026-03-09"
      ) {
        $0.parseHeading(.action, needsTitle: true)
        $0.parseActionPhrases()
        $0.parseBody(.action)
      },
      Clause(.topic, .topicDeclaration, "topic discounts \"Approvals\" for forecast/iberia by bo") {
        $0.parseHeading(.topic, needsTitle: true)
        $0.parseTopicPhrases()
        $0.parseBody(.topic)
      },
      Clause(
        .decision, .decisionDeclaration,
        "decision limit \"Up to 10%\" from forecast/iberia@2026-03-09 by ana"
      ) {
        $0.parseHeading(.decision, needsTitle: true)
        $0.parseDecisionPhrases()
        $0.parseBody(.decision)
      },
      Clause(.policy, .policyDeclaration, "policy strict") {
        if $0.at(anyOf: [.strict, .standard, .gentle]) { $0.bump(as: .keyword) }
        $0.parseBody(.policy)
      },
    ])
}

extension Parser {
  /// Reads all lines of the file.
  mutating func parseFile() {
    open(.file)
    var index = 0
    var reportedIndentation = false
    while index < lines.count {
      enterLine(index)
      if depth > 0, !reportedIndentation {
        reportedIndentation = true
        guard startsDeclaration(lineIndex) else {
          skipOrphans()
          index = lineIndex + 1
          continue
        }
        reportOrphan()
      }
      parseClauseLine(of: .declarations)
      index = lineIndex + 1
    }
    close()
  }

  private func startsDeclaration(_ line: Int) -> Bool {
    firstToken(ofLine: line).flatMap { Body.declarations[tokens.words[$0]] } != nil
  }

  /// Passes over the lines at the start of a file whose heading is missing, with one error.
  private mutating func skipOrphans() {
    let example =
      Body.plan[word()] == nil ? "" : ", such as `plan north \"The rhythm of the North\"`"
    open(.error)
    fail(
      message: "this line is indented and belongs to nothing above it", label: "no line above it",
      help: [Help("write the line that it belongs to above it\(example)")])
    let isWhollyIndented = !lines.contains { $0.depth == 0 }
    while nextDepth > 0, !isWhollyIndented || !startsDeclaration(lineIndex + 1) {
      enterNextLine()
      hasFailed = true
      skipLine()
    }
    close()
  }

  private mutating func reportOrphan() {
    let margin = SourceRange(file, indentation(ofLine: lineIndex))
    mend(
      "this line is indented and belongs to nothing above it", at: sourceRange(),
      label: "a declaration starts at the left edge",
      help: [Help("move it to the left edge", fix: Fix(.unsafe, edit(margin, "")))])
  }

  /// A declaration that has no lines below it.
  mutating func parseNoBody() {
    endLine()
    guard nextDepth > depth else { return }
    let heading = String(decoding: wordOfLine, as: UTF8.self)
    var isReported = hasFailed
    parseBlock(knows: { _ in false }) { parser in
      parser.hasFailed = isReported
      parser.fail(
        message: "`\(heading)` takes no lines below it", label: "belongs to nothing")
      isReported = true
    }
  }

  private var wordOfLine: ArraySlice<UInt8> {
    firstToken(ofLine: lineIndex).map { tokens.bytes(of: $0, in: source) } ?? []
  }

  /// NAME [STRING]; `then` are the words that may follow.
  mutating func parseHeading(
    _ nameClass: NameClass, needsTitle: Bool = false, then: WordSet = []
  ) {
    expectDeclaredName(nameClass, "a name")
    if acceptString() { return }
    if needsTitle {
      expectString("a title in quotes")
    } else if kind() == .name, !isWord(0, in: then) {
      note(then)
      failUntitled()
    }
  }

  private mutating func failUntitled() {
    if nearestName(to: text(), among: expectedHere.words.map(\.rawValue)) != nil {
      return failLeftover()
    }
    fail(message: "a title stands in quotes", label: "no quotes", help: exampleHelp)
  }

  fileprivate mutating func parseReviewHeading() {
    parseHeading(.review, then: [.based])
    if at(.based) {
      node(.basedOn) {
        $0.expect(.based)
        $0.expect(.on)
        $0.expectName("the name of a template")
      }
    }
  }

  /// "from" STRING
  mutating func parseFileSource() {
    node(.fileSource) {
      $0.expect(.from)
      $0.expectString("a path in quotes")
    }
  }

  /// Lines NAME STRING.
  fileprivate mutating func parseColumns() {
    endLine()
    parseBlock(knows: { _ in false }) { parser in
      if parser.startsWaiver { return parser.parseClauseLine(of: .waivers) }
      parser.example = "owner \"Owner Email\""
      parser.node(.columnLine) {
        $0.expectName("the name of a field")
        $0.expectString("the column's header in quotes")
        $0.endLine()
      }
    }
  }

  fileprivate mutating func parseUnplanned() {
    parseDate()
    parseDuration()
    expectString()
    parsePhrases([.for, .by]) { parser, word in
      if word == .for {
        parser.node(.forPeople) {
          $0.expect(.for)
          $0.parsePersons()
        }
      } else {
        parser.node(.byPhrase) {
          $0.expect(.by)
          $0.parseWho()
        }
      }
    }
  }
}
