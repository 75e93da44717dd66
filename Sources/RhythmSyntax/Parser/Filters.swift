import RhythmDiagnostics
import RhythmText

/// Phrases that keep some occurrences and leave out others.
extension Parser {
  static let filterStarts: WordSet = [.in, .during, .except]

  /// {[","] filter}
  mutating func parseFilters() {
    parsePhrases(Self.filterStarts) { parser, _ in parser.parseFilter() }
  }

  /// "in" parts | ["except"] during
  mutating func parseFilter() {
    if at(.in) {
      node(.inFilter) {
        $0.expect(.in)
        $0.parseParts()
      }
    } else if at(.during) {
      node(.duringFilter) {
        $0.expect(.during)
        $0.parseStretches()
      }
    } else {
      node(.exceptDuringFilter) {
        $0.expect(.except)
        if $0.at(.in) { return $0.failExceptIn() }
        $0.expect(.during)
        $0.parseStretches()
      }
    }
  }

  /// `except in week 2 of quarter`
  private mutating func failExceptIn() {
    fail(
      message: "parts of a period are not left out by `except`",
      label: "only windows and dates are",
      help: [
        Help("name those that stay, such as `in weeks 3 to 13 of quarter`"),
        Help("or the dates that are left out: `except during 2026-08`"),
      ])
  }

  /// QUARTER, MONTH, or numbered months and weeks.
  mutating func parseParts() {
    skipSurplusThe()
    if kind() == .quarter || isLowerQuarter() {
      node(.quarterParts) {
        $0.bumpQuarter()
        while $0.kind() == .comma, $0.kind(1) == .quarter || $0.isLowerQuarter(1) {
          $0.bump()
          $0.bumpQuarter()
        }
      }
    } else if isMonth() {
      node(.monthParts) {
        $0.bump(as: .month)
        while $0.kind() == .comma, $0.isMonth(1) {
          $0.bump()
          $0.bump(as: .month)
        }
      }
    } else if at(anyOf: Units.months.union(Units.weeks)) {
      node(.numberedParts) {
        $0.bump(as: .keyword)
        $0.expectInteger()
        if $0.accept(.to) { $0.expectInteger() }
        if $0.accept(.of) { $0.parseUnit() }
      }
    } else {
      failMissing("quarters (`Q1, Q3`), months or weeks")
    }
  }

  private func isLowerQuarter(_ offset: Int = 0) -> Bool {
    let bytes = Array(bytes(offset))
    return kind(offset) == .name && bytes.count == 2 && bytes[0] == UInt8(ascii: "q")
      && bytes[1] &- 0x31 < 4
  }

  private mutating func bumpQuarter() {
    if kind() == .name, let token = token() {
      let upper = text().uppercased()
      mend(
        "quarters are in upper case", at: sourceRange(), label: "lower case",
        help: [Help("write `\(upper)`", fix: Fix(.safe, edit(sourceRange(), upper)))])
      tokens.mended[Int32(clamping: token)] = Array(upper.utf8)
    }
    bump(as: .quarter)
  }

  /// stretch {"," stretch}
  mutating func parseStretches() {
    parseStretch()
    while kind() == .comma, continuesNames || kind(1) == .date || kind(1) == .period {
      bump()
      parseStretch()
    }
  }

  /// (date | PERIOD) ["to" (date | PERIOD)] | edge | NAME
  private mutating func parseStretch() {
    open(.stretchPhrase)
    skipSurplusThe()
    if isDate() || kind() == .period {
      parseRange()
    } else if kind() == .integer {
      failBareYear()
    } else if at(anyOf: [.first, .last]) {
      parseEdge()
    } else {
      expectName("a window, a period or a phrase such as `last 10 days of quarter`")
    }
    close()
  }

  private mutating func failBareYear() {
    let year = text()
    guard year.utf8.count == 4 else { return failMissing("a window or a period") }
    let meant = "\(year)-01 to \(year)-12"
    fail(
      message: "a year alone does not say whether the calendar's or the fiscal one is meant",
      label: "a bare year",
      help: [Help("write `\(meant)`", fix: Fix(.safe, edit(sourceRange(), meant)))])
  }

  /// ("first" | "last") [INT] (days | "working" days | weeks) "of" unit
  mutating func parseEdge() {
    open(.edgePhrase)
    expect(anyOf: [.first, .last])
    _ = acceptToken(.integer)
    if accept(.working) {
      expect(anyOf: Units.days, "`days`")
    } else {
      expect(anyOf: Units.days.union(Units.weeks), "`days`, `working days` or `weeks`")
    }
    expect(.of)
    parseUnit()
    close()
  }
}
