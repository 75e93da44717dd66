import RhythmDiagnostics
import RhythmText

/// Bodies: the lines below a line that are deeper than it.
extension Parser {
  /// Reads the lines below, each a clause of `body`.
  mutating func parseBody(_ body: Body) {
    endLine()
    if depth == 0 { bodyAbove = body }
    parseBlock(knows: { body.clause(at: $0) != nil }) { $0.parseClauseLine(of: body) }
  }

  /// Reads the lines below with `parseLine`.
  ///
  /// A line deeper than its neighbours belongs to a clause that takes no block. Where this block
  /// knows it, it is read as one of its own, with one error; else it is passed over, with one error.
  mutating func parseBlock(
    knows: (Parser) -> Bool, _ parseLine: (inout Parser) -> Void
  ) {
    let parent = depth
    var isReported = false
    while nextDepth > parent {
      let heading = lineIndex
      let headingFailed = hasFailed
      enterNextLine()
      guard depth > parent + 1 else {
        isReported = false
        parseLine(&self)
        continue
      }
      mendCaseOfFirstWord()
      if knows(self) {
        if !isReported, !headingFailed { reportTooDeep(below: heading, as: parent + 1) }
        parseLine(&self)
      } else {
        if isReported || headingFailed { hasFailed = true }
        failBelow(heading)
      }
      isReported = true
    }
  }

  /// Reads the line at whose start the parser stands as a clause of `body`.
  mutating func parseClauseLine(of body: Body) {
    mendCaseOfFirstWord()
    example = ""
    if body.additional.isEmpty || word() != .also || word(1) == nil && kind(1) == .newline {
      guard let clause = body.clause(at: self) else { return parseUnknownLine(of: body) }
      parse(clause)
      return
    }
    open(.error)
    bump(as: .keyword)
    if let clause = body.clause(at: self),
      clause.word.map({ body.additional.contains($0) }) ?? (clause.kind == .cadenceClause)
    {
      setKind(clause.kind)
      parseRest(of: clause)
    } else {
      note(body.additional)
      let word = shortened(text())
      fail(
        message: "`also` does not go with `\(word)`", at: sourceRange(), label: "stands once",
        help: [
          Help("`also` adds to what a template says: `also prep`, `also attendees`, `also every`")
        ]
      )
    }
    close()
  }

  private mutating func parse(_ clause: Clause) {
    open(clause.kind)
    parseRest(of: clause)
    close()
  }

  private mutating func parseRest(of clause: Clause) {
    example = clause.example
    if clause.word != nil, !clause.keepsWord { bump(as: .keyword) }
    clause.parse(&self)
    endLine()
  }

  /// Reads the clause as a phrase within a line.
  mutating func parsePhrase(_ clause: Clause) {
    open(clause.kind)
    if clause.word != nil, !clause.keepsWord { bump(as: .keyword) }
    clause.parse(&self)
    close()
  }

  /// A line that starts with no word of its body.
  private mutating func parseUnknownLine(of body: Body) {
    let written = text()
    if kind() == .name {
      let meant = nearestName(to: written, among: body.words.map(\.rawValue))
      if let meant, let clause = body[Word(rawValue: meant)], editDistance(written, meant) == 1 {
        // Read as meant, so that nothing follows from the slip.
        reportUnknownWord(of: body, meant: meant)
        open(clause.kind)
        markBroken()
        hasFailed = true
        parseRest(of: clause)
        close()
        return
      }
      reportUnknownWord(of: body, meant: meant)
    } else if kind() != .unknown {
      let first = body.clauses.first?.word?.rawValue
      fail(
        message: "a line of \(body.noun) does not start with `\(shortened(written))`",
        label: "no line starts like this",
        help: first.map { [Help("its lines start with a word such as `\($0)`")] } ?? [])
    }
    hasFailed = true
    open(.error)
    markBroken()
    skipLine()
    skipLinesBelow()
    close()
  }

  /// Says that the first word of the line starts no clause; takes nothing.
  private mutating func reportUnknownWord(of body: Body, meant: String?) {
    let written = text()
    if let ambiguous = ambiguousWord() {
      let finding = finding(about: ambiguous, isClause: true)
      problems.append(Problem(finding: finding, isMended: false))
      return
    }
    var help: [Help] = []
    if let meant {
      help = [Help("did you mean `\(meant)`?", fix: Fix(.unsafe, edit(sourceRange(), meant)))]
    } else if Body.declarations[word()] != nil {
      help = [Help("a declaration starts at the left edge")]
    } else if body.isFile, let owner = bodyAbove, owner.clause(at: self) != nil {
      let place = SourceRange(file, ByteRange(range().lower, range().lower))
      help = [
        Help(
          "indent it to make it a line of \(owner.noun)",
          fix: Fix(.unsafe, edit(place, "  ")))
      ]
    } else {
      let words = body.words.map { "`\($0.rawValue)`" }
      help = [Help("its clauses are " + words.joined(separator: ", "))]
    }
    let finding = Finding(
      .syntax, "`\(shortened(written))` \(body.unknown)", at: sourceRange(),
      label: "not known here", help: help)
    problems.append(Problem(finding: finding, isMended: false))
    markBroken()
  }

  /// Passes over the lines that are deeper than this one: what was wrong above says all.
  mutating func skipLinesBelow() {
    let parent = depth
    while nextDepth > parent {
      enterNextLine()
      hasFailed = true
      skipLine()
    }
  }

  /// Checks that nothing is left of the line.
  mutating func endLine() {
    guard !isAtEnd else { return }
    failLeftover()
  }

  private mutating func reportTooDeep(below heading: Int, as depth: Int32) {
    let above = firstWord(ofLine: heading)
    let message =
      above.map { "`\($0)` takes no lines below it" } ?? "the line above takes no lines below it"
    guard let token = token() else { return }
    let start = tokens.start(of: token)
    var lineStart = start
    while lineStart > 0, source[lineStart - 1] == 0x20 || source[lineStart - 1] == 0x09 {
      lineStart -= 1
    }
    let indentation = indentationText(ofLine: heading)
    mend(
      message, at: sourceRange(), label: "read as one of the lines above",
      help: [
        Help(
          "indent it like the line above",
          fix: Fix(
            .safe, edit(SourceRange(file, ByteRange(lineStart, start)), indentation)))
      ])
  }

  private mutating func failBelow(_ heading: Int) {
    let above = firstWord(ofLine: heading)
    fail(
      message: above.map { "`\($0)` takes no lines below it" }
        ?? "the line above takes no lines below it", label: "deeper than the line above")
    if isAtEnd, nodes.kinds.isEmpty { return }
  }

  private func firstWord(ofLine index: Int) -> String? {
    guard let token = firstToken(ofLine: index) else { return nil }
    return shortened(String(decoding: tokens.bytes(of: token, in: source), as: UTF8.self))
  }

  private func indentationText(ofLine index: Int) -> String {
    guard let token = firstToken(ofLine: index) else { return "" }
    let start = tokens.start(of: token)
    var lineStart = start
    while lineStart > 0, source[lineStart - 1] == 0x20 || source[lineStart - 1] == 0x09 {
      lineStart -= 1
    }
    return String(decoding: source[lineStart..<start], as: UTF8.self)
  }

  /// Reads a keyword in the wrong case at the start of a line as meant.
  mutating func mendCaseOfFirstWord() {
    guard kind() == .name, word() == nil else { return }
    mendCase(among: nil)
  }

  /// Reads the next token as a keyword where only its case is wrong; says so.
  @discardableResult
  mutating func mendCase(_ offset: Int = 0, among words: WordSet?) -> Bool {
    guard kind(offset) == .name, word(offset) == nil, let token = token(offset),
      let meant = Vocabulary.miscased(bytes(offset)), words?.contains(meant) ?? true
    else { return false }
    mend(
      "`\(text(offset))` is a word of the language, and those are in lower case",
      at: sourceRange(offset), label: "upper case",
      help: [
        Help(
          "write `\(meant.rawValue)`",
          fix: Fix(.safe, edit(sourceRange(offset), meant.rawValue)))
      ])
    tokens.words[token] = meant
    return true
  }
}

/// Lists that stand on the line of their clause, or below it, one item a line.
extension Parser {
  /// Whether the clause ends its line with items below it.
  var startsBlock: Bool { isAtEnd && nextDepth > depth }

  /// Reads a list inline or as a block, in one node of `kind`.
  mutating func parseList(
    _ kind: NodeKind, _ what: String, _ items: (inout Parser) -> Void
  ) {
    open(kind)
    parseListContent(what, items)
    close()
  }

  /// The same without a node of its own.
  mutating func parseListContent(_ what: String, _ items: (inout Parser) -> Void) {
    guard startsBlock else {
      if isAtEnd { failMissing(what) } else { items(&self) }
      return
    }
    parseBlock(knows: { _ in false }) {
      items(&$0)
      $0.endLine()
    }
  }
}
