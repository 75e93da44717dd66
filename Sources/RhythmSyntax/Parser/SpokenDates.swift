import RhythmDiagnostics
import RhythmText

/// Dates as people say them, `20 March` or `March 20, 2026`, where a date starts with its year.
extension Parser {
  struct SpokenDate {
    /// How many tokens it takes.
    var length: Int
    var month: Int
    var day: Int
    /// Nil where it says none.
    var year: Int?
  }

  /// Refuses a date in words that stands next, with the date as it is written: in the year that it
  /// says, else in the only one of those that the plan covers. False where none stands here.
  mutating func failSpokenDate() -> Bool {
    guard !hasFailed, let spoken = spokenDate() else { return false }
    let place = SourceRange(file, range().union(range(spoken.length - 1)))
    let written = String(
      decoding: source[Int(place.bytes.lower)..<Int(place.bytes.upper)], as: UTF8.self)
    let dates = datesMeant(by: spoken)
    let help =
      dates.count == 1
      ? [
        Help(
          "write `\(dates[0].text)`",
          fix: Fix(spoken.year == nil ? .unsafe : .safe, edit(place, dates[0].text)))
      ]
      : WrittenDate(year: 2000, month: spoken.month, day: spoken.day) == nil
        ? exampleHelp
        : [
          Help(
            "write the year, the month and the day: "
              + "`YYYY-\(padded(spoken.month, 2))-\(padded(spoken.day, 2))`")
        ]
    fail(
      message: "`\(shortened(written))` is not how a date is written", at: place,
      label: "a date in words", help: help)
    return true
  }

  /// `20 March`, `the 20th of March 2026`, `Fri March 20, 2026`
  func spokenDate(_ offset: Int = 0) -> SpokenDate? {
    var place = word(offset) == .the ? offset + 1 : offset
    if isWeekday(place) { place += kind(place + 1) == .comma ? 2 : 1 }
    let (month, day): (Int?, Int?)
    if isMonth(place) {
      month = Vocabulary.month(bytes(place))
      day = dayOfMonth(place + 1)
      place += 2
    } else {
      day = dayOfMonth(place)
      place += word(place + 1) == .of ? 2 : 1
      month = isMonth(place) ? Vocabulary.month(bytes(place)) : nil
      place += 1
    }
    guard let month, let day else { return nil }
    let behind = kind(place) == .comma ? place + 1 : place
    let year = kind(behind) == .integer && bytes(behind).count == 4 ? Int(text(behind)) : nil
    let end = year == nil ? place : behind + 1
    return SpokenDate(length: end - offset, month: month, day: day, year: year)
  }

  private func dayOfMonth(_ offset: Int) -> Int? {
    guard kind(offset) == .integer || kind(offset) == .ordinal else { return nil }
    let day = Int(text(offset).prefix { $0.isNumber })
    return day.flatMap { 1...31 ~= $0 ? $0 : nil }
  }

  private func datesMeant(by spoken: SpokenDate) -> [WrittenDate] {
    let years = spoken.year.map { [$0] } ?? coveredDays.map { Array($0.first.year...$0.last.year) }
    return (years ?? []).compactMap { year in
      WrittenDate(year: year, month: spoken.month, day: spoken.day)
    }.filter { date in
      spoken.year != nil || coveredDays.map { $0.first <= date && date <= $0.last } ?? false
    }
  }

  /// The days of `covers 2026`, `covers 2026 to 2027` or of two dates, where this file says so.
  private var coveredDays: (first: WrittenDate, last: WrittenDate)? {
    let line = lines.indices.first { index in
      token(0, ofLine: index).map { tokens.words[$0] == .covers } ?? false
    }
    guard let line else { return nil }
    func point(_ place: Int, isLast: Bool) -> WrittenDate? {
      guard let token = token(place, ofLine: line) else { return nil }
      let parts = tokens.bytes(of: token, in: source).split(separator: UInt8(ascii: "-"))
        .map { Int(String(decoding: $0, as: UTF8.self)) }
      switch (tokens.kinds[token], parts.count) {
      case (.integer, 1):
        return parts[0].flatMap {
          WrittenDate(year: $0, month: isLast ? 12 : 1, day: isLast ? 31 : 1)
        }
      case (.date, 3):
        guard let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        return WrittenDate(year: year, month: month, day: day)
      default: return nil
      }
    }
    let isRange = token(2, ofLine: line).map { tokens.words[$0] == .to } ?? false
    guard let first = point(1, isLast: false), let last = point(isRange ? 3 : 1, isLast: true),
      first <= last, last.year - first.year < 100
    else { return nil }
    return (first, last)
  }

  /// Refuses `by 2026-03-20` and `by 20 March`, where `by` names who does something. False where no
  /// `by` with a day stands next.
  mutating func failDayBehindBy() -> Bool {
    guard !hasFailed, word() == .by, isDate(1) || spokenDate(1) != nil else { return false }
    let spoken = isDate(1) ? nil : spokenDate(1)
    let length = spoken?.length ?? (kind(1) == .date ? 1 : 2)
    let place = SourceRange(file, range().union(range(length)))
    let dates = spoken.map(datesMeant) ?? []
    let date = spoken == nil ? text(length) : dates.count == 1 ? dates[0].text : nil
    let help =
      date.map { Help("write `due \($0)`", fix: Fix(.unsafe, edit(place, "due \($0)"))) }
      ?? Help("write the day behind `due`, with its year first")
    fail(
      message: "`by` says who does it, and `due` says by when", at: place, label: "a day",
      help: [help])
    return true
  }
}
