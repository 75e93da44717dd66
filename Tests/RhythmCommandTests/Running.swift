import Foundation
import RhythmCalendar

@testable import RhythmCommand

/// What a run gave, as text.
struct RunResult: Equatable {
  var output: String
  var talk: String
  var code: Int32
}

/// Runs a command line in this process, on a Monday in March 2026.
func run(
  _ arguments: [String], in folder: URL, input: [UInt8]? = [], variables: [String: String] = [:],
  onTerminal: Bool = false
) -> RunResult {
  let environment = Environment(
    workingFolder: folder.path, variable: { variables[$0] },
    today: { CivilDate(year: 2026, month: 3, day: 2) ?? .earliest }, standardInput: { input },
    outputIsTerminal: onTerminal, errorIsTerminal: onTerminal,
    terminalWidth: onTerminal ? 100 : nil)
  let outcome = Program.run(arguments, in: environment)
  return RunResult(
    output: outcome.output.text, talk: outcome.talk.text, code: outcome.code.rawValue)
}

/// Runs where no plan is needed.
func run(_ arguments: String...) -> RunResult {
  run(arguments, in: URL(filePath: "/nowhere"))
}
