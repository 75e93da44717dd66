import RhythmDiagnostics
import RhythmText

/// The program `rhythm`.
package enum Program {
  /// Runs with the arguments and the environment of this process, and ends it.
  package static func runProcess() -> Never {
    LargePages.ask()
    StandardStreams.ignoreClosedPipes()
    DefectReport.install()
    let output = StandardOutput()
    var environment = Environment.ofProcess
    environment.outputReceiver = { output.write($0) }
    let outcome = run(Array(CommandLine.arguments.dropFirst()), in: environment)
    output.write(outcome.output.bytes)
    _ = StandardStreams.writeError(outcome.talk.bytes)
    var code = outcome.code.rawValue
    if output.outcome == .failed {
      _ = StandardStreams.writeError(Array("error: the output could not be written\n".utf8))
      code = ExitCode.failed.rawValue
    }
    // What was kept would else be freed before.
    withExtendedLifetime(outcome) { () -> Void in Machine.leave(with: code) }
    Machine.leave(with: code)
  }

  /// Runs with these arguments, the program's name not among them. A function of its arguments,
  /// the environment and the files.
  package static func run(_ arguments: [String], in environment: Environment) -> Outcome {
    do throws(Failure) {
      let invocation = try ArgumentParser.parse(arguments)
      var run = CommandRun(invocation, environment)
      do throws(Failure) {
        try run.execute()
      } catch {
        run.fail(error)
      }
      return run.outcome
    } catch {
      var outcome = Outcome()
      outcome.code = .failed
      let colours = ColourChoice.automatic.isOn(environment.errorIsTerminal, environment)
      TerminalRenderer(colours: colours).write(error, to: &outcome.talk)
      return outcome
    }
  }
}
