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

  /// Whether a flag, or an option with a value, was given.
  func has(_ option: OptionName) -> Bool { values[option] != nil }

  func date(_ option: OptionName) throws(Failure) -> CivilDate? {
    guard let text = values[option] else { return nil }
    return try ArgumentValue.date(text, option.spelling)
  }

  func number(_ option: OptionName) throws(Failure) -> Int? {
    guard let text = values[option] else { return nil }
    return try ArgumentValue.number(text, option.spelling)
  }

  func period(_ option: OptionName) throws(Failure) -> Period? {
    guard let text = values[option] else { return nil }
    return try ArgumentValue.period(text, option.spelling)
  }

  func week(_ option: OptionName) throws(Failure) -> ISOWeek? {
    guard let text = values[option] else { return nil }
    return try ArgumentValue.week(text, option.spelling)
  }
}

extension Invocation {
  /// Whether the operand of its command is the path of a plan.
  var takesPath: Bool {
    command.flatMap(CommandTable.command)?.operand?.value == .path
  }
}
