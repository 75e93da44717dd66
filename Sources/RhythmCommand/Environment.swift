import RhythmCalendar

/// All that a run sees of the world beside its arguments and the files.
package struct Environment: Sendable {
  /// What relative paths are relative to; empty for the folder in which the process runs.
  package var workingFolder: String
  /// The value of an environment variable, `nil` where it is not set or empty.
  package var variable: @Sendable (String) -> String?
  /// Asked once, and only by commands that need the day.
  package var today: @Sendable () -> CivilDate
  package var standardInput: @Sendable () -> [UInt8]?
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  /// `nil` where the output goes to no terminal.
  package var terminalWidth: Int?
  /// Takes long output in chunks, before the run has ended; `nil` keeps all of it in the outcome.
  package var outputReceiver: (@Sendable ([UInt8]) -> Void)?

  package init(
    workingFolder: String = "", variable: @escaping @Sendable (String) -> String? = { _ in nil },
    today: @escaping @Sendable () -> CivilDate,
    standardInput: @escaping @Sendable () -> [UInt8]? = { [] },
    outputIsTerminal: Bool = false, errorIsTerminal: Bool = false, terminalWidth: Int? = nil
  ) {
    self.workingFolder = workingFolder
    self.variable = variable
    self.today = today
    self.standardInput = standardInput
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.terminalWidth = terminalWidth
  }

  /// The environment of this process.
  static var ofProcess: Environment {
    Environment(
      variable: Machine.variable, today: Machine.today,
      standardInput: { try? FileReading.readStandardInput().get() },
      outputIsTerminal: StandardStreams.outputIsTerminal,
      errorIsTerminal: StandardStreams.errorIsTerminal,
      terminalWidth: StandardStreams.terminalWidth)
  }

  /// A path as the system takes it.
  func resolve(_ path: String) -> String {
    if workingFolder.isEmpty || path.hasPrefix("/") { return path.isEmpty ? "." : path }
    return path.isEmpty ? workingFolder : workingFolder + "/" + path
  }
}
