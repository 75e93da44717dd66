import RhythmDiagnostics
import RhythmText

/// Pieces that many clauses share.
extension Parser {
  // MARK: Words.

  /// Takes the word, or reports that it is missing. A slip of the pen is named.
  mutating func expect(_ wanted: Word) {
    if accept(wanted) { return }
    skipSurplusThe(before: wanted)
    if accept(wanted) { return }
    if mendCase(among: [wanted]) {
      bump(as: .keyword)
      return
    }
    failMissing("`\(wanted.rawValue)`", insertion: wanted)
  }

  /// Takes one of the words and says which.
  mutating func expect(anyOf wanted: WordSet, _ what: String? = nil) {
    if at(anyOf: wanted) { return bump(as: .keyword) }
    skipSurplusThe()
    if at(anyOf: wanted) { return bump(as: .keyword) }
    if mendCase(among: wanted) { return bump(as: .keyword) }
    let words = wanted.words.map { "`\($0.rawValue)`" }
    let list =
      words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    failMissing(what ?? list)
  }

  /// Takes `the`, or reads the line as if it stood here, with a safe fix.
  mutating func expectThe() {
    if accept(.the) { return }
    if mendCase(among: [.the]) { return bump(as: .keyword) }
    guard !hasFailed, !isAtEnd else { return }
    let place = SourceRange(file, ByteRange(range().lower, range().lower))
    mend(
      "`the` is missing before `\(shortened(text()))`", at: sourceRange(),
      label: "`the` before this",
      help: [Help("write `the \(shortened(text()))`", fix: Fix(.safe, edit(place, "the ")))])
  }

  /// Passes over a `the` that does not belong here, with a safe fix.
  mutating func skipSurplusThe() {
    guard word() == .the, let token = token(), let next = self.token(1) else { return }
    switch tokens.kinds[next] {
    case .comma, .slash, .at, .dot, .string, .text, .unknown: return  // a name, then
    default: break
    }
    let end = tokens.start(of: next)
    let place = SourceRange(file, ByteRange(tokens.start(of: token), end))
    mend(
      "there is no `the` before `\(shortened(text(1)))`", at: sourceRange(), label: "not needed",
      help: [Help("write `\(shortened(text(1)))`", fix: Fix(.safe, edit(place, "")))])
    bump(as: .skipped)
  }

  private mutating func skipSurplusThe(before wanted: Word) {
    if word() == .the, word(1) == wanted { skipSurplusThe() }
  }

  /// Takes a token of one kind.
  mutating func expectToken(_ wanted: TokenKind, _ what: String) {
    skipSurplusThe()
    if acceptToken(wanted) { return }
    failMissing(what)
  }

  mutating func expectName(_ what: String = "a name") {
    skipSurplusThe()
    if kind() == .name { return bump() }
    failMissing(what)
  }

  /// Whether a string comes `offset` tokens ahead, on one line or on several.
  func isString(_ offset: Int = 0) -> Bool { kind(offset) == .string || kind(offset) == .text }

  mutating func acceptString() -> Bool {
    guard isString() else { return false }
    bump()
    return true
  }

  mutating func expectString(_ what: String = "a text in quotes") {
    if acceptString() { return }
    if kind() == .name, !hasFailed {
      // Words without quotes up to the end of the line were meant as the text.
      return fail(
        message: previousText.map { "the text after `\(shortened($0))` stands in quotes" }
          ?? "this text stands in quotes",
        label: "no quotes", help: exampleHelp)
    }
    failMissing(what)
  }

  mutating func expectInteger(_ what: String = "a number") { expectToken(.integer, what) }

  mutating func expectTime() {
    skipSurplusThe()
    if acceptToken(.time) { return }
    if kind() == .integer, !hasFailed, bytes().count <= 2, let hour = Int(text()), hour < 24 {
      let time = padded(hour, 2) + ":00"
      return fail(
        message: "`\(text())` is not a time", label: "a number",
        help: [Help("write `\(time)`", fix: Fix(.unsafe, edit(sourceRange(), time)))])
    }
    failMissing("a time such as `09:00`")
  }

  func isWeekday(_ offset: Int = 0) -> Bool {
    mayBeCalendarWord(offset) && Vocabulary.weekday(bytes(offset)) != nil
  }

  func isMonth(_ offset: Int = 0) -> Bool {
    mayBeCalendarWord(offset) && Vocabulary.month(bytes(offset)) != nil
  }

  /// Whether a token is a name, no keyword, and as long as weekdays and months are.
  private func mayBeCalendarWord(_ offset: Int) -> Bool {
    guard kind(offset) == .name, word(offset) == nil, let token = token(offset) else {
      return false
    }
    return 3...9 ~= tokens.end(of: token) - tokens.start(of: token)
  }

  mutating func expectWeekday() {
    skipSurplusThe()
    if isWeekday() { return bump(as: .weekday) }
    failMissingOne(of: Vocabulary.weekdays, "a weekday")
  }

  mutating func expectMonth() {
    skipSurplusThe()
    if isMonth() { return bump(as: .month) }
    failMissingOne(of: Vocabulary.months, "a month")
  }

  private mutating func failMissingOne(of names: [String], _ what: String) {
    guard !hasFailed, kind() == .name, let meant = nearestName(to: text(), among: names) else {
      return failMissing(what)
    }
    fail(
      message: "`\(text())` is not \(what)", label: "not \(what)",
      help: [Help("did you mean `\(meant)`?", fix: Fix(.unsafe, edit(sourceRange(), meant)))])
  }

  // MARK: Lists.

  /// Whether a comma stands here with a name behind it that goes on with the list.
  var continuesNames: Bool {
    kind() == .comma && kind(1) == .name && !isWord(1, in: phraseStarts)
  }

  /// NAME {"," NAME}, the tokens directly in the node around.
  mutating func parseNames(_ what: String = "a name") {
    expectName(what)
    while continuesNames {
      bump()
      expectName(what)
    }
  }

  /// A list of names, inline or as a block.
  mutating func parseNameList(_ what: String = "a name") {
    parseList(.nameList, what) { $0.parseNames(what) }
  }

  /// A list of names on this line.
  mutating func parseInlineNames(_ what: String = "a name") {
    node(.nameList) { $0.parseNames(what) }
  }

  mutating func parseStringList() {
    parseList(.stringList, "a text in quotes") { parser in
      parser.expectString()
      while parser.kind() == .comma, parser.isString(1) {
        parser.bump()
        parser.bump()
      }
    }
  }

  var isPart: Bool { kind() == .name || isString() }

  mutating func expectPart() {
    skipSurplusThe()
    if isPart { bump() } else { failMissing("a name, or an identifier in quotes") }
  }

  private mutating func parseThings() {
    expectPart()
    while kind() == .comma, isString(1) || continuesNames {
      bump()
      expectPart()
    }
  }

  mutating func parseThingList() {
    parseList(.thingList, "a name, or an identifier in quotes") { $0.parseThings() }
  }

  mutating func parseInlineThings() {
    node(.thingList) { $0.parseThings() }
  }

  // MARK: Phrases behind a clause, in any order.

  /// Reads phrases, each after an optional comma, as long as one of `starts` or a token that
  /// `isOther` accepts comes next.
  mutating func parsePhrases(
    _ starts: WordSet, isOther: (Parser, Int) -> Bool = { _, _ in false },
    _ parsePhrase: (inout Parser, Word?) -> Void
  ) {
    let around = phraseStarts
    phraseStarts.formUnion(starts)
    defer { phraseStarts = around }
    while !isAtEnd {
      let offset = kind() == .comma ? 1 : 0
      if !isWord(offset, in: starts), !isOther(self, offset) {
        if word(offset) == .the, isWord(offset + 1, in: starts) {
          if offset == 1 { bump() }
          skipSurplusThe()
          continue
        }
        if mendCase(offset, among: starts) { continue }
        note(starts)
        break
      }
      if offset == 1 { bump() }
      let before = position
      parsePhrase(&self, word())
      // A phrase takes at least a token; the check keeps any input from looping.
      if position == before { break }
    }
  }
}
