import RhythmDiagnostics

extension CommandRun {
  /// `rhythm help [COMMAND]`, and `-h` with any command.
  mutating func help(_ command: String?) {
    if let command, !CommandName.members(of: command).isEmpty {
      return outcome.output.write(HelpPage.page(ofGroup: command))
    }
    let specification = command.flatMap(CommandName.init).flatMap(CommandTable.command)
    outcome.output.write(specification.map(HelpPage.page) ?? HelpPage.full)
  }

  /// `rhythm completions SHELL`
  mutating func completions() {
    switch invocation.operands.first {
    case "zsh": outcome.output.write(ZshCompletion.script)
    case "fish": outcome.output.write(FishCompletion.script)
    default: outcome.output.write(BashCompletion.script)
    }
  }

  /// `rhythm version`
  mutating func version() throws(Failure) {
    let zones = try TimeZones(environment, chosen: invocation[.timeZoneFolder])
    outcome.output.write("rhythm \(Version.text)\ntime zone data: \(zones.description)\n")
  }
}

/// Which program this is.
package enum Version {
  package static let text = "0.1.0"
}
