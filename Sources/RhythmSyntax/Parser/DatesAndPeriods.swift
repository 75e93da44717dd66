import RhythmDiagnostics
import RhythmText

/// The words that name stretches of time, singular and plural.
enum Units {
  static let days: WordSet = [.day, .days]
  static let weeks: WordSet = [.week, .weeks]
  static let months: WordSet = [.month, .months]
  static let quarters: WordSet = [.quarter, .quarters]
  static let halves: WordSet = [.half, .halves]
  static let years: WordSet = [.year, .years]
  static let times: WordSet = [.time, .times]
  static let minutes: WordSet = [.minute, .minutes, .hour, .hours]
  /// What `fiscal` and `calendar` may stand before.
  static let long = months.union(quarters).union(halves).union(years)
  /// What a period of a rule may be.
  static let all = days.union(weeks).union(long)
  /// What a span may be counted in.
  static let spans = days.union(weeks).union(months).union(quarters).union(years).union(minutes)
}

extension Parser {
  // MARK: Units.

  /// Whether a unit starts at the next token.
  var isUnit: Bool {
    guard let word = word() else { return false }
    switch word {
    case .working: return isWord(1, in: Units.days)
    case .fiscal, .calendar: return isWord(1, in: Units.long)
    default: return Units.all.contains(word)
    }
  }

  mutating func parseUnit() {
    open(.unitPhrase)
    skipSurplusThe()
    mendCase(among: Units.all.union([.working, .fiscal, .calendar]))
    if accept(.working) {
      expect(anyOf: Units.days, "`days`")
    } else if at(anyOf: [.fiscal, .calendar]) {
      bump(as: .keyword)
      expect(anyOf: Units.long, "`month`, `quarter`, `half` or `year`")
    } else {
      expect(anyOf: Units.all, "a period such as `week`, `month` or `quarter`")
    }
    close()
  }

  /// `working days`, `weeks`, `hours`
  mutating func parseSpanUnit() {
    open(.spanUnit)
    if accept(.working) {
      expect(anyOf: Units.days, "`days`")
    } else {
      expect(anyOf: Units.spans, "a unit such as `days`, `weeks` or `hours`")
    }
    close()
  }

  /// `3 working days`
  mutating func parseSpan() {
    open(.spanPhrase)
    if kind() == .duration, !hasFailed {
      failDurationAsSpan()
    } else {
      expectInteger()
      parseSpanUnit()
    }
    close()
  }

  /// `24h` where `24 hours` is written.
  mutating func failDurationAsSpan() {
    let written = text()
    let minutes = Array(bytes()).withUnsafeBufferPointer {
      NumberShape.minutesOfDuration($0, from: 0, to: $0.count)
    }
    let meant =
      minutes.map { $0 % 60 == 0 ? "\($0 / 60) hours" : "\($0) minutes" } ?? "24 hours"
    fail(
      message: "`\(written)` is a length, and here stands a distance", label: "a length",
      help: [Help("write `\(meant)`", fix: Fix(.safe, edit(sourceRange(), meant)))])
  }

  // MARK: Dates.

  /// Whether a date starts `offset` tokens ahead, with or without its weekday.
  func isDate(_ offset: Int = 0) -> Bool {
    kind(offset) == .date || isWeekday(offset) && kind(offset + 1) == .date
  }

  /// `2026-03-02`, `Mon 2026-03-02`
  mutating func parseDate() {
    open(.datePhrase)
    skipSurplusThe()
    if isWeekday(), kind(1) == .date {
      checkWeekday()
      bump(as: .weekday)
    }
    if kind() == .date {
      checkDateExists()
      bump()
    } else if !failSpokenDate() {
      failMissing("a date such as `2026-03-02`")
    }
    close()
  }

  /// The numbers of a date token, whether or not there is such a day.
  private func date(_ offset: Int = 0) -> (year: Int, month: Int, day: Int)? {
    guard kind(offset) == .date, let token = token(offset) else { return nil }
    let bytes = tokens.bytes(of: token, in: source)
    guard bytes.count == 10 else { return nil }
    func number(_ place: Int, _ count: Int) -> Int {
      var value = 0
      for byte in bytes.dropFirst(place).prefix(count) { value = value * 10 + Int(byte &- 0x30) }
      return value
    }
    return (number(0, 4), number(5, 2), number(8, 2))
  }

  /// Reports a date that is on no calendar, and offers the nearest; and one beyond the years of
  /// which dates can be told.
  mutating func checkDateExists() {
    guard let date = date() else { return }
    if let written = WrittenDate(year: date.year, month: date.month, day: date.day) {
      return checkYear(written.year)
    }
    let range = sourceRange()
    var help: [Help] = []
    if 1...9999 ~= date.year, 1...12 ~= date.month {
      let last = daysInMonth(date.month, of: date.year)
      let day = date.day == 0 ? 1 : last
      if let meant = WrittenDate(year: date.year, month: date.month, day: day) {
        let which = day == last ? "the last day of that month" : "the first day of that month"
        help.append(
          Help(
            "did you mean `\(meant.text)`, \(which)?", fix: Fix(.unsafe, edit(range, meant.text))))
      }
    } else if 1...12 ~= date.day, 13...31 ~= date.month,
      let meant = WrittenDate(year: date.year, month: date.day, day: date.month)
    {
      help.append(
        Help("did you mean `\(meant.text)`?", fix: Fix(.unsafe, edit(range, meant.text))))
    }
    mend(
      "there is no day `\(text())`", at: range, label: "no such day", help: help,
      as: .impossibleDate)
    markBroken()
  }

  /// Reports a date or a period of a year of which no dates can be told.
  private mutating func checkYear(_ year: Int) {
    guard !(1900...2199).contains(year) else { return }
    mend(
      "dates can be told from 1900-01-01 to 2199-12-31, and `\(text())` goes beyond that",
      at: sourceRange(), label: "beyond that", help: [], as: .impossibleDate)
    markBroken()
  }

  /// Reports a weekday that its date is not, and offers both that can be meant.
  private mutating func checkWeekday() {
    guard let date = date(1), let day = Vocabulary.weekday(bytes()),
      let written = WrittenDate(year: date.year, month: date.month, day: date.day),
      written.weekday != day
    else { return }
    let name = Vocabulary.weekdays[written.weekday - 1]
    let isShort = bytes().count == 3
    let right = isShort ? String(name.prefix(3)) : name
    var help = [
      Help(
        "write `\(right) \(written.text)`", fix: Fix(.unsafe, edit(sourceRange(), right)))
    ]
    if let near = written.nearest(weekday: day) {
      help.append(
        Help(
          "or `\(text()) \(near.text)`", fix: Fix(.unsafe, edit(sourceRange(1), near.text))))
    }
    mend(
      "\(written.text) is a \(name)", at: sourceRange(),
      label: "not a \(Vocabulary.weekdays[day - 1])",
      help: help, as: .impossibleDate)
    markBroken()
  }

  /// DATE, PERIOD or a year.
  mutating func parsePoint() {
    skipSurplusThe()
    if isDate() { return parseDate() }
    open(.periodPhrase)
    if kind() == .period {
      checkPeriodExists()
      bump()
    } else if kind() == .integer {
      checkPeriodExists()
      bump()
    } else if kind() == .name, let upper = upperPeriod() {
      mend(
        "the periods of a plan are in upper case", at: sourceRange(), label: "lower case",
        help: [Help("write `\(upper)`", fix: Fix(.safe, edit(sourceRange(), upper)))])
      if let token = token() { tokens.mended[Int32(clamping: token)] = Array(upper.utf8) }
      bump(as: .period)
    } else {
      failMissing("a date or a period such as `2026-03-02` or `FY27-Q1`")
    }
    close()
  }

  /// `fy27-q1` as it should be.
  private func upperPeriod() -> String? {
    let upper = bytes().map { isLetter($0) ? $0 & 0xDF : $0 }
    guard upper.count >= 4, upper[0] == UInt8(ascii: "F") else { return nil }
    let kind = upper.withUnsafeBufferPointer {
      NumberShape.periodName($0, from: 0, to: $0.count)
    }
    return kind == .period ? String(decoding: upper, as: UTF8.self) : nil
  }

  /// Reports `2026-13`, `2026-W54` and the like.
  private mutating func checkPeriodExists() {
    guard let token = token() else { return }
    let bytes = Array(tokens.bytes(of: token, in: source))
    let written = WrittenPeriod(bytes, isInteger: kind() == .integer)
    if let written { return checkYear(written.year) }
    mend(
      "there is no period `\(text())`", at: sourceRange(), label: "no such period", help: [],
      as: .impossibleDate)
    markBroken()
  }

  /// `A to B`, or one of them.
  mutating func parseRange() {
    open(.rangePhrase)
    parsePoint()
    if accept(.to) { parsePoint() }
    close()
  }
}
