/// The lines of an agenda, and those below its items.
extension Body {
  static let agenda = Body(
    "an agenda", [],
    other: { parser in
      parser.kind() == .duration || parser.kind() == .integer
        ? Clause(nil, .agendaItem, "10m \"Open actions\" led by chair to decide") {
          $0.parseItem()
        } : nil
    })

  static let item = Body(
    "an item",
    [
      Clause(.ask, .askLine, "ask \"What must be true?\"") { $0.expectString() },
      Clause(.looks, .looksAtClause, "looks at coverage") {
        $0.expect(.at)
        $0.parseNameList("the name of a measure")
      },
      Clause(.for, .forEachClause, "for each rep in members of iberia") {
        $0.parseForEach(mayLackSet: true)
      },
      .doneWhen,
    ])
}

extension Parser {
  private static let aims: WordSet = [.inform, .discuss, .decide, .coach]

  /// duration ["to" duration] STRING ["led" "by" people] ["to" aims] body(itemLine)
  fileprivate mutating func parseItem() {
    parseDuration()
    if accept(.to) { parseDuration() }
    expectString("the item's title in quotes")
    phraseStarts = [.led, .to]
    if kind() == .comma, isWord(1, in: phraseStarts) { dropComma(before: "`\(text(1))`") }
    if at(.led) {
      node(.ledByPhrase) {
        $0.expect(.led)
        $0.expect(.by)
        $0.parsePeople()
      }
      if kind() == .comma, word(1) == .to { dropComma(before: "`to`") }
    }
    if at(.to) { parseAims() }
    parseBody(.item)
  }

  /// "to" aim {"," aim}
  mutating func parseAims() {
    open(.aimsPhrase)
    expect(.to)
    expect(anyOf: Self.aims)
    while kind() == .comma, isWord(1, in: Self.aims) {
      bump()
      bump(as: .keyword)
    }
    close()
  }
}
