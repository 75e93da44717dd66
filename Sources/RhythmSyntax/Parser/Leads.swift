/// How far before or after something else.
extension Parser {
  /// (lead | "within" span) ("before" | "after") anchor
  mutating func parseLeadCadence() {
    open(.leadCadence)
    if accept(.within) {
      parseSpan()
    } else {
      parseLead()
    }
    expect(anyOf: [.before, .after])
    parseAnchor()
    close()
  }

  /// Whether a lead starts here.
  var isLead: Bool {
    kind() == .integer || kind() == .duration || word() == .the
      || isWeekday() && kind(1) != .date
  }

  /// counts | "the" WEEKDAY ["nearest" counts] | WEEKDAY "nearest" counts
  mutating func parseLead() {
    open(.leadPhrase)
    if kind() == .duration, !hasFailed {
      failDurationAsSpan()
    } else if kind() == .integer {
      parseCounts()
    } else {
      if word() == .the || isWeekday() && word(1) != .nearest { expectThe() }
      expectWeekday()
      if accept(.nearest) { parseCounts() }
    }
    close()
  }

  /// INT ("to" INT | {"," INT}) spanUnit
  private mutating func parseCounts() {
    open(.countsPhrase)
    expectInteger()
    if accept(.to) {
      expectInteger()
    } else {
      while kind() == .comma, kind(1) == .integer {
        bump()
        bump()
      }
    }
    parseSpanUnit()
    close()
  }

  /// Whether an anchor starts here.
  var isAnchor: Bool {
    switch word() {
    case .each, .next: kind(1) == .name
    case .first, .last: kind(1) == .name && word(2) == .of
    case .the: isWord(1, in: [.start, .end])
    case .start, .end: word(1) == .of
    default: isField
    }
  }

  mutating func parseAnchor() {
    open(.eachAnchor)
    switch word() {
    case .each:
      expect(.each)
      expectName("the name of a review")
    case .first, .last:
      setKind(.edgeAnchor)
      expect(anyOf: [.first, .last])
      expectName("the name of a review")
      expect(.of)
      parseUnit()
    case .next:
      setKind(.nextAnchor)
      expect(.next)
      expectName("the name of a review")
    case .the, .start, .end:
      setKind(.periodAnchor)
      expectThe()
      expect(anyOf: [.start, .end])
      expect(.of)
      expect(.each)
      parseUnit()
    default:
      if isField {
        close(as: .fieldPhrase) {
          $0.expectName()
          $0.bumpTight()
          $0.expectName("the name of a field")
        }
        return
      }
      note([.each, .first, .last, .next, .the])
      failMissing("`each`, `first`, `last`, `next` and a review, or `the start of each` period")
    }
    close()
  }

  /// Reads the content of the open node, which turns out to be of `kind`, and closes it.
  private mutating func close(as kind: NodeKind, _ content: (inout Parser) -> Void) {
    setKind(kind)
    content(&self)
    close()
  }
}
