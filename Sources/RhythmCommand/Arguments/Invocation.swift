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
      throw Failure(
        "`\(text)` is not a date", help: "write `\(option.spelling) 2026-03-02`")
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
}
