import RhythmCalendar

/// A day as people write it: `20 March`, `Fri 20 Mar`, `March 20 2026`, `Fri 2026-03-20`.
package struct SpokenDay: Hashable, Sendable {
  var year: Int?
  var month: Int
  var day: Int
  var weekday: Weekday?

  /// What words in lower case say; nil where they are not understood.
  init?(_ words: [String]) {
    var words = words
    if words.count > 1, let weekday = SpokenWords.weekday(words[0]) {
      self.weekday = weekday
      words.removeFirst()
    }
    if words.count == 1, let date = CivilDate(written: words[0]) {
      (year, month, day) = (date.year, date.month, date.day)
      return
    }
    guard words.count == 2 || words.count == 3 else { return nil }
    if words.count == 3 {
      guard words[2].utf8.count == 4, let year = SpokenWords.number(words[2]) else { return nil }
      self.year = year
    }
    if let month = SpokenWords.month(words[1]), let day = SpokenDay.day(words[0]) {
      (self.month, self.day) = (month, day)
    } else if let month = SpokenWords.month(words[0]), let day = SpokenDay.day(words[1]) {
      (self.month, self.day) = (month, day)
    } else {
      return nil
    }
  }

  /// `20` or `20th`
  private static func day(_ word: String) -> Int? {
    let ends = ["st", "nd", "rd", "th"]
    let digits = ends.contains(String(word.suffix(2))) ? String(word.dropLast(2)) : word
    return digits.utf8.count <= 2 ? SpokenWords.number(digits) : nil
  }

  /// The day that is meant, of the year in which it lies nearest where none is said; nil where there
  /// is no such day, or where it is another weekday.
  func date(near said: CivilDate) -> CivilDate? {
    let years = year.map { [$0] } ?? [said.year - 1, said.year, said.year + 1]
    let days = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    let nearest = days.min { abs(said.days(to: $0)) < abs(said.days(to: $1)) }
    return nearest.flatMap { weekday == nil || $0.weekday == weekday ? $0 : nil }
  }
}

/// The words of dates as people say them, in lower case.
enum SpokenWords {
  static func weekday(_ word: String) -> Weekday? {
    Weekday.allCases.first {
      word == $0.name.lowercased() || word == $0.shortName.lowercased()
    }
  }

  /// The number of a month, whole or in three letters.
  static func month(_ word: String) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return months.firstIndex { word == $0 || word == $0.prefix(3) }.map { $0 + 1 }
  }

  /// Up to four digits.
  static func number(_ word: String) -> Int? {
    (1...4).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(word) : nil
  }

  /// Words that stand in dates alone, or nearly so.
  private static let telling: Set<String> = [
    "today", "tonight", "tomorrow", "week", "weeks", "month", "months", "quarter", "year", "days",
    "eod", "eow", "eom", "eoq", "cob", "asap", "soon",
  ]

  /// Whether a few words were meant as a date, understood or not: `30 Feb`, `next week`, `20/3`.
  static func meanDate(_ words: [String]) -> Bool {
    guard (1...4).contains(words.count) else { return false }
    if words.count == 1, let word = words.first, let digit = word.utf8.first,
      (0x30...0x39).contains(digit),
      word.utf8.allSatisfy({ (0x2D...0x39).contains($0) })
    {
      // Marks between digits; `2.5` has one alone, and is a number.
      let marks = word.utf8.filter { $0 < 0x30 }
      return marks.contains { $0 != 0x2E } || marks.count > 1
    }
    return words.contains { telling.contains($0) || weekday($0) != nil || month($0) != nil }
  }
}

extension CivilDate {
  /// `2026-03-02`; nil for another text, and for a day that there is not.
  init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
