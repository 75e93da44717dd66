import RhythmCalendar
import RhythmDiagnostics
import RhythmText

/// What the texts of options and operands mean, or what is wrong with them.
///
/// `name` is how an error calls the option: `--from`.
enum ArgumentValue {
  static func date(_ text: String, _ name: String) throws(Failure) -> CivilDate {
    if let date = DateArgument.date(text) {
      try requireSupported(DateSpan(date), text)
      return date
    }
    let example = DateArgument.nearest(text)?.description ?? "2026-03-02"
    throw Failure("`\(text)` is not a date", help: "write `\(name) \(example)`")
  }

  /// A number of at least 1.
  static func number(_ text: String, _ name: String) throws(Failure) -> Int {
    if let number = Int(text), number >= 1 { return number }
    throw Failure("`\(text)` is not a number of at least 1", help: "write `\(name) 10`")
  }

  static func period(_ text: String, _ name: String) throws(Failure) -> Period {
    if let period = Period(text) { return period }
    throw Failure(
      "`\(text)` is not a period",
      help: "write `\(name) 2026-03`, or `2026-W12`, `2026-Q1`, `FY27-Q1`")
  }

  /// A week of ISO 8601.
  static func week(_ text: String, _ name: String) throws(Failure) -> ISOWeek {
    guard case .week(let year, let week)? = Period(text) else {
      throw Failure("`\(text)` is not a week", help: "write `\(name) 2026-W12`")
    }
    if let week = ISOWeek(year: year, week: week) {
      try requireSupported(week.span, text)
      return week
    }
    throw Failure(
      "there is no week `\(text)`",
      help: "the last week of \(year) is `\(year)-W\(ISOWeek.count(in: year))`")
  }

  /// Refuses days of which no dates can be told; `text` is how they were asked for.
  static func requireSupported(_ days: DateSpan, _ text: String) throws(Failure) {
    if days.first >= .earliest, days.last <= .latest { return }
    throw Failure(
      "dates can be told from \(CivilDate.earliest) to \(CivilDate.latest), and `\(text)` goes "
        + "beyond that")
  }

  /// One of a closed list of words.
  static func word(_ text: String, of words: [String], _ name: String) throws(Failure) {
    if words.contains(text) { return }
    let help: String
    if let nearest = nearestName(to: text, among: words) {
      help = "did you mean `\(nearest)`?"
    } else if words.count <= 12 {
      help = "there are " + words.map { "`\($0)`" }.joined(separator: ", ")
    } else {
      help = "`\(name)` lists them"
    }
    throw Failure("`\(name)` knows no `\(text)`", help: help)
  }

  /// Whether a text can be a value of a kind; whether a plan knows a name is told later.
  static func validate(_ text: String, _ kind: ValueKind, _ name: String) throws(Failure) {
    switch kind {
    case .date: _ = try date(text, name)
    case .number: _ = try number(text, name)
    case .period: _ = try period(text, name)
    case .week: _ = try week(text, name)
    default:
      if let words = kind.words { try word(text, of: words, name) }
    }
  }
}
