import RhythmCalendar
import RhythmDiagnostics
import RhythmText

/// One run of a command: what it was asked, what it sees, what it gives.
struct CommandRun {
  let invocation: Invocation
  let environment: Environment
  var outcome = Outcome()
  private let colour: ColourChoice

  init(_ invocation: Invocation, _ environment: Environment) {
    self.invocation = invocation
    self.environment = environment
    if let receiver = environment.outputReceiver {
      outcome.output = ByteWriter(passingTo: receiver)
    }
    colour = invocation[.color].flatMap(ColourChoice.init) ?? .automatic
  }

  mutating func execute() throws(Failure) {
    if invocation.asksForHelp { return help(invocation.command?.rawValue) }
    if invocation.asksForVersion { return try version() }
    switch invocation.command {
    case .check: try check()
    case .schedule: try schedule()
    case .next: try next()
    case .agenda: try agenda()
    case .sheet: try sheet()
    case .load: try load()
    case .actions: try actions()
    case .actionAdd: try addAction()
    case .actionDone, .actionDrop, .actionMove, .actionPass, .actionBlock, .actionResume,
      .actionNote:
      try changeAction()
    case .held: try recordHeld()
    case .collect: try collect()
    case .when: try when()
    case .why: try why()
    case .explain: explain()
    case .library: library()
    case .initialise: try initialise()
    case .completions: completions()
    case .help: help(invocation.operands.isEmpty ? nil : invocation.operands.joined(separator: " "))
    case .version: try version()
    case nil: outcome.output.write(HelpPage.short)
    }
  }

  /// Ends the run with a trouble that is none of the plan's.
  mutating func fail(_ failure: Failure) {
    talkRenderer.write(failure, to: &outcome.talk)
    outcome.code = outcome.code.combined(with: .failed)
  }

  /// The day that is today for this run.
  func today() throws(Failure) -> CivilDate {
    try invocation.date(.today) ?? environment.today()
  }

  var outputIsColoured: Bool { colour.isOn(environment.outputIsTerminal, environment) }

  /// Renders findings for standard output.
  var outputRenderer: TerminalRenderer {
    TerminalRenderer(colours: outputIsColoured, width: environment.terminalWidth ?? 100)
  }

  /// Renders findings for standard error.
  var talkRenderer: TerminalRenderer {
    TerminalRenderer(
      colours: colour.isOn(environment.errorIsTerminal, environment),
      width: environment.terminalWidth ?? 100)
  }

  /// The path of the plan that a command was given as its operand or by `--plan`.
  func planPath() throws(Failure) -> String? {
    guard let named = invocation[.plan] else {
      return invocation.takesPath ? invocation.operands.first : nil
    }
    if let path = invocation.operands.first, invocation.takesPath {
      throw Failure("`\(path)` and `--plan` both name a plan", help: "keep one of them")
    }
    return named
  }
}
