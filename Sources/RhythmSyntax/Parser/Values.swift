/// Numbers, lengths and other values.
extension Parser {
  /// NAME, STRING, number, DATE or PERIOD.
  mutating func parseValue() {
    open(.valuePhrase)
    switch kind() {
    case .name, .string, .text, .integer, .decimal, .percent, .period: bump()
    case .date:
      checkDateExists()
      bump()
    default: failMissing("a value")
    }
    close()
  }

  /// `at least 3.5`, `below 3`
  mutating func parseBound() {
    open(.boundPhrase)
    parseComparison()
    if kind().isNumber { bump() } else { failMissing("a number") }
    close()
  }

  /// "at" ("least" | "most") | "above" | "below"
  mutating func parseComparison() {
    if accept(.at) {
      expect(anyOf: [.least, .most])
    } else {
      expect(anyOf: [.above, .below], "`at least`, `at most`, `above` or `below`")
    }
  }

  /// `45m`, `45 minutes`
  mutating func parseDuration() {
    open(.durationPhrase)
    parseDurationContent(also: [])
    close()
  }

  /// `45m`, `45 minutes`, `2 days`
  mutating func parseLength() {
    open(.lengthPhrase)
    parseDurationContent(also: [.day, .days])
    close()
  }

  private mutating func parseDurationContent(also days: WordSet) {
    skipSurplusThe()
    if acceptToken(.duration) { return }
    guard kind() == .integer else { return failMissing("a length such as `45m`") }
    let wanted = Units.minutes.union(days)
    if at(.the) { skipSurplusThe() }
    bump()
    if at(anyOf: wanted) { return bump(as: .keyword) }
    failMissing(days.isEmpty ? "`minutes` or `hours`" : "`minutes`, `hours` or `days`")
  }
}
