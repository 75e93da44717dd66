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
    "eod", "eow", "eom", "eoq", "cob", "asap", "soon", "noon", "midnight", "tues", "weds", "thur",
    "thurs", "sept",
  ]

  /// Words that stand before a date and are none.
  private static let approaches: Set<String> = [
    "about", "around", "at", "before", "beginning", "early", "end", "last", "late", "later",
    "latest",
    "mid", "middle", "next", "no", "of", "start", "than", "this",
  ]

  /// A text without the quotes, brackets and marks of punctuation at its ends.
  static func bare(_ text: String) -> String {
    let marks = " \t\"'`*_“”„‘’«»()[].,;:!?"
    var text = text[...]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }

  /// Whether words were meant as a date, understood or not: `30 Feb`, `next week`, `20/3`. Of many
  /// words those count that stand first: `Fri at noon in the office of the buyer`.
  static func meanDate(_ words: [String]) -> Bool {
    let words = words.map(bare).filter { !$0.isEmpty }
    if words.count <= 4, words.contains(where: isTelling) { return true }
    if words.count <= 2, words.first == "next" { return true }
    if words.first == "end", words.count == 1 || words[1] == "of" { return true }
    let said = words.drop { approaches.contains($0) }
    guard let first = said.first else { return false }
    return isTelling(first) || isDay(first, before: said.dropFirst().first)
  }

  private static func isTelling(_ word: String) -> Bool {
    telling.contains(word) || weekday(word) != nil || month(word) != nil
  }

  /// Whether a word is a day, a time or a period in digits: `2026-07-19`, `20/3`, `20th`, `5pm`, `Q3`.
  private static func isDay(_ word: String, before next: String?) -> Bool {
    let parts = word.split(whereSeparator: { "-./:'’".contains($0) })
    if parts.contains(where: isPeriod) { return true }
    let signless = word.hasPrefix("+") ? String(word.dropFirst()) : word
    let end = signless.drop { ("0"..."9").contains($0) }
    if end.isEmpty, let count = number(signless) {
      if let next { return month(next) != nil || next == "working" || units.contains(next) }
      return (2000...2099).contains(count)
    }
    if end.utf8.count < signless.utf8.count,
      ["st", "nd", "rd", "th", "am", "pm", "h"].contains(end)
    {
      return true
    }
    guard let digit = word.utf8.first, (0x30...0x39).contains(digit),
      word.utf8.allSatisfy({ (0x2D...0x3A).contains($0) })
    else { return false }
    // Marks between digits; `2.5` has one alone, and is a number, and `2-3 deals` are deals.
    let marks = word.filter { "-./:".contains($0) }
    if marks == "/" { return next != "of" }
    if marks == "-" { return next == nil || parts.first?.count == 4 }
    return marks.count > 1 || marks == ":"
  }

  private static let units: Set<String> = ["day", "days", "week", "weeks", "month", "months"]

  /// `Q3`, `H1`, `W12`, `FY27`
  private static func isPeriod(_ word: Substring) -> Bool {
    let digits = word.drop { !("0"..."9").contains($0) }
    return ["q", "h", "w", "cw", "kw", "fy"].contains(word.dropLast(digits.count))
      && (1...4).contains(digits.count) && digits.allSatisfy { ("0"..."9").contains($0) }
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
