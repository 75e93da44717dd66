import RhythmDiagnostics
import RhythmText

/// The days of a period, behind `on`.
extension Parser {
  /// WEEKDAY {"," WEEKDAY} ["of" inPeriod] | nths {"," nths} | MONTH INT {"," MONTH INT} | "day" INT
  /// {"," "day" INT}
  mutating func parseDays() {
    if isWeekday() {
      open(.weekdayDays)
      bump(as: .weekday)
      while kind() == .comma, isWeekday(1) {
        bump()
        bump(as: .weekday)
      }
      if accept(.of) { parseInPeriod() }
      close()
    } else if isMonth() {
      node(.yearDays) { parser in
        parser.parseMonthDay()
        while parser.kind() == .comma, parser.isMonth(1) {
          parser.bump()
          parser.parseMonthDay()
        }
      }
    } else if at(anyOf: Units.days) {
      node(.numberedDays) { parser in
        parser.parseDayNumber()
        while parser.kind() == .comma, parser.isWord(1, in: Units.days) {
          parser.bump()
          parser.parseDayNumber()
        }
      }
    } else if word() == .the, isWeekdayAhead || isMonth(1) || isWord(1, in: Units.days) {
      skipSurplusThe()
      parseDays()
    } else if failSpokenNth() {
      return
    } else if word() == .the || kind() == .ordinal || word() == .last {
      node(.nthDays) { parser in
        parser.parseNthGroup()
        while parser.kind() == .comma,
          parser.word(1) == .the || parser.kind(1) == .ordinal || parser.word(1) == .last
        {
          parser.bump()
          parser.parseNthGroup()
        }
      }
    } else {
      note([.the, .day, .last])
      if !hasFailed, kind() == .name,
        let meant = nearestName(to: text(), among: Vocabulary.weekdays + Vocabulary.months)
      {
        return fail(
          message: "`\(shortened(text()))` is not a day", label: "not a day",
          help: [Help("did you mean `\(meant)`?", fix: Fix(.unsafe, edit(sourceRange(), meant)))])
      }
      failMissing("a day such as `Monday`, `the 15th`, `the last day` or `March 1`")
    }
  }

  /// `first Monday` where `the 1st Monday` is written. False where none stands here.
  private mutating func failSpokenNth() -> Bool {
    let place = word() == .the ? 1 : 0
    guard !hasFailed, kind(place) == .name, word(place) != .last,
      isWeekday(place + 1) || isWord(place + 1, in: Units.days.union([.working])),
      let nth = Self.spokenOrdinals[text(place).lowercased()]
    else { return false }
    let written = SourceRange(file, range().union(range(place)))
    fail(
      message: "which one it is of its period is written with a number", at: written,
      label: "in words",
      help: [Help("write `the \(nth)`", fix: Fix(.safe, edit(written, "the \(nth)")))])
    return true
  }

  private var isWeekdayAhead: Bool { isWeekday(1) }

  private mutating func parseDayNumber() {
    expect(anyOf: Units.days)
    expectInteger("the number of the day")
  }

  /// "the" nth {"," nth} [WEEKDAY | "working" days | days] ["of" inPeriod]
  private mutating func parseNthGroup() {
    open(.nthGroup)
    expectThe()
    parseNth()
    while kind() == .comma, kind(1) == .ordinal || word(1) == .last {
      bump()
      parseNth()
    }
    if isWeekday() {
      bump(as: .weekday)
    } else if accept(.working) {
      expect(anyOf: Units.days)
    } else if at(anyOf: Units.days) {
      bump(as: .keyword)
    } else {
      note([.working])
    }
    if accept(.of) { parseInPeriod() }
    close()
  }

  /// week INT | month INT | "the" "last" week | MONTH | NAME
  private mutating func parseInPeriod() {
    open(.inPeriod)
    if at(anyOf: Units.weeks.union(Units.months)) {
      bump(as: .keyword)
      expectInteger()
    } else if word() == .the && word(1) == .last || word() == .last && isWord(1, in: Units.weeks) {
      expectThe()
      expect(.last)
      expect(anyOf: Units.weeks, "`week`")
    } else {
      skipSurplusThe()
      if isMonth() {
        bump(as: .month)
      } else {
        expectName("`week 2`, `month 2` or a part of a cycle")
      }
    }
    close()
  }
}
