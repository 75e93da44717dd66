import RhythmDiagnostics
import RhythmText

/// Phrases that point at something else.
extension Parser {
  /// `forecast/iberia/"0064x"`
  mutating func parseSeries() {
    open(.seriesPhrase)
    expectName("the name of a review")
    while kind() == .slash {
      bumpTight()
      expectPart()
    }
    close()
  }

  /// `forecast/iberia@2026-03-02/2`
  mutating func parseOccurrence() {
    open(.occurrencePhrase)
    parseSeries()
    if kind() == .at {
      bumpTight()
      if kind() == .date {
        checkDateExists()
        bump()
      } else {
        failMissing("a date")
      }
      if kind() == .slash {
        bumpTight()
        expectInteger()
      }
    } else {
      failMissing("`@` and the date of an occurrence")
    }
    close()
  }

  /// Takes `/`, `@` or `.`, around which no space may stand.
  mutating func bumpTight() {
    let mark = text()
    checkNoSpace(around: mark)
    bump()
    checkNoSpace(around: mark)
  }

  /// Reports a space before the next token, which has to follow tightly.
  private mutating func checkNoSpace(around mark: String) {
    guard let token = token(), token > 0, tokens.kinds[token - 1] == .space else { return }
    let space = SourceRange(file, tokens.range(of: token - 1))
    mend(
      "no space stands around `\(mark)`", at: space, label: "a space",
      help: [Help("delete it", fix: Fix(.safe, edit(space, "")))])
  }

  /// `Europe/London`, or a string.
  mutating func parseZone() {
    open(.zonePhrase)
    if !acceptString() {
      expectName("a time zone such as `Europe/London`")
      while kind() == .slash {
        bumpTight()
        expectName("the rest of a time zone")
      }
    }
    close()
  }

  /// `because "..."`
  mutating func parseBecause() {
    open(.becausePhrase)
    expect(.because)
    expectString("the reason in quotes")
    close()
  }
}
