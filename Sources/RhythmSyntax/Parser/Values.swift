import RhythmDiagnostics
import RhythmText

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
    if kind() == .comma { failThousands() }
    close()
  }

  /// `1,200,000`, of which the first comma stands next.
  private mutating func failThousands() {
    guard !hasFailed, kind(-1) == .integer, bytes(-1).count <= 3 else { return }
    var length = 0
    while kind(length) == .comma, touchesNext(length - 1), touchesNext(length),
      kind(length + 1).isNumber, bytes(length + 1).prefix(while: isDigit).count == 3
    {
      length += 2
    }
    if length == 0 { return }
    let place = SourceRange(file, range(-1).union(range(length - 1)))
    let written = String(
      decoding: source[Int(place.bytes.lower)..<Int(place.bytes.upper)], as: UTF8.self)
    let plain = String(written.filter { $0 != "," })
    fail(
      message: "a number is written without commas", at: place, label: "commas in a number",
      help: [Help("write `\(plain)`", fix: Fix(.safe, edit(place, plain)))])
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
    let number = sourceRange(-1)
    let minutes = text(-1) + "m"
    let isBare = isAtEnd || isString() || kind() == .comma
    failMissing(
      days.isEmpty ? "`minutes` or `hours`" : "`minutes`, `hours` or `days`",
      help: isBare
        ? [Help("write `\(minutes)`", fix: Fix(.unsafe, edit(number, minutes)))] : [])
  }
}
