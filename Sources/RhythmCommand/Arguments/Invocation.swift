import RhythmCalendar
import RhythmDiagnostics

/// The arguments of a run, understood: a command, its operands, its options.
struct Invocation: Sendable {
  /// `nil` where no command was given.
  var command: CommandName?
  var operands: [String] = []
  var values: [OptionName: String] = [:]
  var asksForHelp = false
  var asksForVersion = false

  subscript(option: OptionName) -> String? { values[option] }

  /// The value of an option that is a date.
  func date(_ option: OptionName) throws(Failure) -> CivilDate? {
    guard let text = values[option] else { return nil }
    guard let date = DateArgument.date(text) else {
      let example = DateArgument.nearest(text)?.description ?? "2026-03-02"
      throw Failure("`\(text)` is not a date", help: "write `\(option.spelling) \(example)`")
    }
    return date
  }

  /// The value of an option that is a number of at least 1.
  func number(_ option: OptionName) throws(Failure) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), number >= 1 else {
      throw Failure(
        "`\(text)` is not a number of at least 1", help: "write `\(option.spelling) 10`")
    }
    return number
  }

  /// The value of an option that is a period.
  func period(_ option: OptionName) throws(Failure) -> Period? {
    guard let text = values[option] else { return nil }
    guard let period = Period(text) else {
      throw Failure(
        "`\(text)` is not a period", help: "write `2026-03`, `2026-W12`, `2026-Q1` or `FY27-Q1`")
    }
    return period
  }

  /// The value of an option that is a week of ISO 8601.
  func week(_ option: OptionName) throws(Failure) -> ISOWeek? {
    guard let text = values[option] else { return nil }
    guard case .week(let year, let week)? = Period(text) else {
      throw Failure("`\(text)` is not a week", help: "write `\(option.spelling) 2026-W12`")
    }
    guard let week = ISOWeek(year: year, week: week) else {
      throw Failure(
        "there is no week `\(text)`",
        help: "the last week of \(year) is `\(year)-W\(ISOWeek.count(in: year))`")
    }
    return week
  }
}
