import RhythmDiagnostics
import RhythmText

/// When a review is held.
extension Parser {
  static let whenStarts: WordSet = [
    .at, .between, .for, .starting, .until, .in, .during, .except, .with, .async,
  ]

  /// {[","] when}
  mutating func parseWhens() {
    parsePhrases(
      Self.whenStarts,
      isOther: { parser, offset in
        parser.kind(offset) == .integer && parser.isWord(offset + 1, in: Units.times)
      }
    ) { parser, word in parser.parseWhen(word) }
  }

  private mutating func parseWhen(_ word: Word?) {
    switch word {
    case .at: parseAt()
    case .between:
      node(.betweenPhrase) {
        $0.expect(.between)
        $0.expectTime()
        $0.expect(.and)
        $0.expectTime()
      }
    case .for: parseForLength()
    case .starting: parseStarting(mayBeField: true)
    case .until: parseUntil(mayBeField: true)
    case .with:
      node(.withAgenda) {
        $0.expect(.with)
        $0.expect(.agenda)
        $0.expectName("the name of an agenda")
      }
    case .async: node(.asyncPhrase) { $0.expect(.async) }
    case .in, .during, .except: parseFilter()
    default:
      node(.timesInAll) {
        $0.expectInteger()
        $0.expect(anyOf: Units.times)
        $0.expect(.in)
        $0.expect(.all)
      }
    }
  }

  /// "at" (TIME | NAME) ["local"]
  mutating func parseAt(mayBeName: Bool = true) {
    open(.atPhrase)
    expect(.at)
    if mayBeName, kind() == .name, word() != .the { bump() } else { expectTime() }
    if word() == .to, kind(-1) == .time, kind(1) == .time { failEndTime() }
    _ = accept(.local)
    close()
  }

  /// `at 09:00 to 09:30`, where the length says when it ends.
  private mutating func failEndTime() {
    func minutes(_ offset: Int) -> Int? {
      Array(bytes(offset)).withUnsafeBufferPointer {
        NumberShape.minutesOfTime($0, from: 0, to: $0.count)
      }
    }
    var help: [Help] = []
    if let start = minutes(-1), let end = minutes(1), end > start {
      let place = SourceRange(file, range().union(range(1)))
      let length = "for \(end - start)m"
      help = [Help("write `\(length)`", fix: Fix(.safe, edit(place, length)))]
    }
    fail(
      message: "behind the time stands how long it takes, not when it ends", label: "an end",
      help: help + exampleHelp)
  }

  mutating func parseForLength() {
    node(.forLength) {
      $0.expect(.for)
      $0.parseLength()
    }
  }

  mutating func parseStarting(mayBeField: Bool) {
    open(.startingPhrase)
    expect(.starting)
    if mayBeField, isField { parseField() } else { parseDate() }
    close()
  }

  mutating func parseUntil(mayBeField: Bool) {
    open(.untilPhrase)
    expect(.until)
    if mayBeField, isField {
      parseField()
    } else if mayBeField {
      parsePoint()
    } else {
      parseDate()
    }
    close()
  }

  /// Whether NAME "." NAME comes next.
  var isField: Bool { kind() == .name && kind(1) == .dot }

  mutating func parseField() {
    open(.fieldPhrase)
    expectName("the name of a field")
    if kind() == .dot { bumpTight() } else { failMissing("`.` and a field") }
    expectName("the name of a field")
    close()
  }

  // MARK: The cadences.

  /// Whether a line that starts with no keyword of its own starts a cadence: a number or a weekday.
  var startsBareCadence: Bool {
    kind() == .integer || kind() == .duration || word() == .the
      || isWeekday() && kind(1) != .date
  }

  /// Reads a cadence whose first word is not taken yet, and what stands behind it.
  mutating func parseCadence() {
    switch word() {
    case .every: parseEvery()
    case .on: parseOnDates()
    case .at: parseQuota()
    default:
      if kind() == .integer, isWord(1, in: Units.times) {
        parseTimes()
      } else {
        parseLeadCadence()
      }
    }
    parseWhens()
  }

  /// "every" [INT] (unit | NAME) ["on" days]
  mutating func parseEvery() {
    open(.everyCadence)
    expect(.every)
    skipSurplusThe()
    _ = acceptToken(.integer)
    if isUnit {
      parseUnit()
    } else if let word = ambiguousWord() {
      failAmbiguous(word)
    } else if failSpokenPeriod() {
      close()
      return
    } else if kind() == .ordinal, !hasFailed {
      failEveryOrdinal()
    } else if isWeekday(), !hasFailed {
      failEveryWeekday()
    } else if isMonth(), !hasFailed {
      failEveryMonth()
    } else if kind() == .name {
      parseUnitOrCycle()
    } else {
      note(Units.all.union([.working, .fiscal, .calendar]))
      failMissing("a period such as `week`, `month` or `quarter`")
    }
    if accept(.on) { parseDays() }
    close()
  }

  private mutating func parseUnitOrCycle() {
    if mendCase(among: Units.all.union([.working, .fiscal, .calendar])) { return parseUnit() }
    note(Units.all.union([.working, .fiscal, .calendar]))
    bump()
  }

  private mutating func failEveryWeekday() {
    let hasInterval = kind(-1) == .integer
    let day = text()
    let (meant, safety): (String, Fix.Safety) =
      hasInterval ? ("weeks on \(day)", .unsafe) : ("week on \(day)", .safe)
    let before = hasInterval ? "every \(text(-1))" : "every"
    fail(
      message: "`every` goes by periods, such as weeks, and `\(day)` is a day of one",
      label: "a weekday",
      help: [Help("write `\(before) \(meant)`", fix: Fix(safety, edit(sourceRange(), meant)))])
  }

  private mutating func failEveryMonth() {
    let month = text()
    let meant = "year on \(month) \(kind(1) == .integer ? text(1) : "1")"
    let place =
      kind(1) == .integer ? SourceRange(file, range().union(range(1))) : sourceRange()
    fail(
      message: "`every` goes by periods, such as years, and `\(month)` is a part of one",
      label: "a month",
      help: [Help("write `every \(meant)`", fix: Fix(.unsafe, edit(place, meant)))])
  }

  private mutating func failEveryOrdinal() {
    let number = text().prefix { $0.isNumber }
    fail(
      message: "`every` counts with a plain number", label: "an ordinal",
      help: [Help("write `\(number)`", fix: Fix(.unsafe, edit(sourceRange(), String(number))))])
  }

  /// "on" ("demand" | date {"," date})
  private mutating func parseOnDates() {
    open(.onDatesCadence)
    expect(.on)
    if accept(.demand) {
      setKind(.onDemandCadence)
    } else {
      parseDate()
      while kind() == .comma, isDate(1) {
        bump()
        parseDate()
      }
    }
    close()
  }

  /// INT times "a" unit
  private mutating func parseTimes() {
    open(.timesCadence)
    expectInteger()
    expect(anyOf: Units.times)
    expectA()
    parseUnit()
    close()
  }

  /// `a`, or `per` or `each` or `every`, which are read as `a` with an error.
  mutating func expectA() {
    if accept(.a) { return }
    if at(anyOf: [.per, .each, .every]), isWord(1, in: Units.all), !hasFailed {
      mend(
        "what comes several times a period is written with `a`", at: sourceRange(),
        label: "another word", help: [Help("write `a`", fix: Fix(.safe, edit(sourceRange(), "a")))])
      if let token = token() {
        tokens.words[token] = .a
        tokens.mended[Int32(clamping: token)] = Array("a".utf8)
      }
      return bump(as: .keyword)
    }
    expect(.a)
  }

  /// "at" "least" ("once" | INT times) ("a" unit | "in" "any" INT unit) [[","] "target" INT]
  private mutating func parseQuota() {
    open(.quotaCadence)
    expect(.at)
    expect(.least)
    if !accept(.once) {
      expectInteger("`once` or a number of times")
      expect(anyOf: Units.times, "`times`")
    }
    if accept(.in) {
      expect(.any)
      expectInteger()
      parseUnit()
    } else {
      expectA()
      parseUnit()
    }
    if word(kind() == .comma ? 1 : 0) == .target {
      if kind() == .comma { bump() }
      node(.quotaTarget) {
        $0.expect(.target)
        $0.expectInteger()
      }
    } else {
      note([.target])
    }
    close()
  }
}
