import RhythmDiagnostics
import RhythmText

/// Weekdays, and days that come back every year.
extension Parser {
  /// `Monday to Friday`, `Monday, Thursday`
  mutating func parseWeekdays() {
    open(.weekdaysPhrase)
    expectWeekday()
    if accept(.to) {
      expectWeekday()
    } else {
      while kind() == .comma, isWeekday(1) {
        bump()
        bump(as: .weekday)
      }
    }
    close()
  }

  /// `March 1`
  mutating func parseMonthDay() {
    open(.monthDay)
    skipSurplusThe()
    let month = Vocabulary.month(bytes())
    expectMonth()
    if let month, kind() == .integer { checkDay(of: month) }
    if kind() == .ordinal, !hasFailed, let day = Int(text().dropLast(2)) {
      mend(
        "a day of a month is a plain number", at: sourceRange(), label: "an ordinal",
        help: [Help("write `\(day)`", fix: Fix(.safe, edit(sourceRange(), "\(day)")))])
      if let token = token() { tokens.mended[Int32(clamping: token)] = Array("\(day)".utf8) }
      bump(as: .integer)
    } else {
      expectInteger("the day of the month")
    }
    close()
  }

  private mutating func checkDay(of month: Int) {
    guard let day = Int(text()) else { return }
    let last = daysInMonth(month, of: 2000)
    guard !(1...last ~= day) else { return }
    let name = Vocabulary.months[month - 1]
    mend(
      "\(name) has no day \(day)", at: sourceRange(), label: "no such day",
      help: [
        Help(
          "its last day is `\(name) \(last)`",
          fix: Fix(.unsafe, edit(sourceRange(), "\(last)")))
      ], as: .impossibleDate)
    markBroken()
  }

  /// [nth] WEEKDAY "of" MONTH | WEEKDAY ("nearest" | ["on" "or"] ("after" | "before")) MONTH INT
  mutating func parseDayOfYear() {
    if isMonth(), kind(1) == .integer || kind(1) == .ordinal || !isWeekday() {
      return parseMonthDay()
    }
    guard isWeekday() else {
      open(.nthWeekday)
      parseNth()
      expectWeekday()
      expect(.of)
      expectMonth()
      close()
      return
    }
    open(.weekdayNearDate)
    expectWeekday()
    if accept(.on) {
      expect(.or)
      expect(anyOf: [.after, .before])
    } else {
      expect(anyOf: [.nearest, .after, .before])
    }
    parseMonthDay()
    close()
  }

  /// `3rd`, `2nd last`, `last`
  mutating func parseNth() {
    open(.nth)
    if acceptToken(.ordinal) {
      _ = accept(.last)
    } else if !accept(.last) {
      failMissing("a place such as `1st`, `3rd` or `last`")
    }
    close()
  }
}
