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
    if word() == .the, body[.the] == nil { skipSurplusThe(before: body) }
    example = ""
    if body.additional.isEmpty || word() != .also || word(1) == nil && kind(1) == .newline {
      // Mostly the word says it, without a look at the parser as a whole.
      guard let clause = body[word()] ?? body.other(self) else { return parseUnknownLine(of: body) }
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

  /// Passes over a `the` behind which a clause starts.
  private mutating func skipSurplusThe(before body: Body) {
    guard body.other(self) == nil else { return }
    var behind = self
    behind.bump()
    if body.clause(at: behind) != nil { skipSurplusThe() }
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
      fail(
        message: "a line of \(body.noun) does not start with `\(shortened(written))`",
        label: "no line starts like this", help: wordsHelp(of: body))
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
      let finding = finding(about: ambiguous)
      problems.append(Problem(finding: finding, isMended: false))
      return
    }
    var help: [Help] = []
    if let meant {
      help = [Help("did you mean `\(meant)`?", fix: Fix(.unsafe, edit(sourceRange(), meant)))]
    } else if !body.isFile, let name = declarationMeant(by: written) {
      help = [Help("the declaration `\(name)` starts at the left edge")]
    } else if body.isFile, let owner = bodyAbove, owner.clause(at: self) != nil {
      let place = SourceRange(file, ByteRange(range().lower, range().lower))
      help = [
        Help(
          "indent it to make it a line of \(owner.noun)",
          fix: Fix(.unsafe, edit(place, "  ")))
      ]
    } else {
      help = wordsHelp(of: body)
    }
    let finding = Finding(
      .syntax, "`\(shortened(written))` \(body.unknown)", at: sourceRange(),
      label: "not known here", help: help)
    problems.append(Problem(finding: finding, isMended: false))
    markBroken()
  }

  private func declarationMeant(by written: String) -> String? {
    nearestName(to: written, among: Body.declarations.words.map(\.rawValue))
  }

  /// The words that may start a line of the body: all of them, or the first where they are many.
  private func wordsHelp(of body: Body) -> [Help] {
    let words = body.words.map { "`\($0.rawValue)`" }
    let shown = words.count > 10 ? words.prefix(8) + ["…"] : words[...]
    guard !shown.isEmpty else { return [] }
    let what = body.isFile ? "a declaration starts with " : "its lines start with "
    return (body.dated.map { [Help("what happens to it starts with its day: `\($0)`")] } ?? [])
      + [Help(what + shown.joined(separator: ", "))]
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
    mend(
      message, at: sourceRange(), label: "read as one of the lines above",
      help: [
        Help(
          "indent it like the line above",
          fix: Fix(.safe, outdent(to: indentation(ofLine: heading).count, deeperThan: depth)))
      ])
  }

  /// Edits that move this line, and those behind it that stand deeper than `depth`, to the left, so
  /// that this one has `columns` of white space.
  private func outdent(to columns: Int, deeperThan depth: Int32) -> [TextEdit] {
    let surplus = indentation(ofLine: lineIndex).count - columns
    var edits: [TextEdit] = []
    var index = lineIndex
    while index < lines.count, lines[index].depth > depth {
      let space = indentation(ofLine: index)
      let end = min(Int(space.lower) + max(0, surplus), Int(space.upper))
      edits += edit(SourceRange(file, ByteRange(Int(space.lower), end)), "")
      index += 1
    }
    return edits
  }

  /// The white space that starts a line.
  func indentation(ofLine index: Int) -> ByteRange {
    guard let token = firstToken(ofLine: index) else { return ByteRange(0, 0) }
    let start = tokens.start(of: token)
    var edge = start
    while edge > 0, source[edge - 1] == 0x20 || source[edge - 1] == 0x09 { edge -= 1 }
    return ByteRange(edge, start)
  }

  private mutating func failBelow(_ heading: Int) {
    let above = firstWord(ofLine: heading)
    fail(
      message: above.map { "`\($0)` takes no lines below it" }
        ?? "the line above takes no lines below it", label: "deeper than the line above")
  }

  private func firstWord(ofLine index: Int) -> String? {
    guard let token = firstToken(ofLine: index) else { return nil }
    return shortened(String(decoding: tokens.bytes(of: token, in: source), as: UTF8.self))
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
