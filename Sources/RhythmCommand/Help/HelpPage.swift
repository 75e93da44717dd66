/// What `help` prints, made from the table of commands.
enum HelpPage {
  /// What `rhythm` alone says.
  static var short: String {
    """
    rhythm: \(CommandTable.summary)

    Usage: rhythm COMMAND [OPTIONS]

    \(commandList)
    `rhythm help` says more, `rhythm help COMMAND` most.

    """
  }

  /// What `rhythm help` says.
  static var full: String {
    var text = """
      rhythm: \(CommandTable.summary)

      Usage: rhythm COMMAND [OPTIONS]

      \(commandList)
      Options of all commands:
      \(list(CommandTable.commonOptions))
      Without --plan, the plan is the plan.rhythm of this folder or of the nearest
      above it, up to the root of the repository.

      Exit codes:

      """
    for (code, meaning) in CommandTable.exitCodes {
      text += "  " + padded(String(code.rawValue), to: 4) + meaning + "\n"
    }
    return text
  }

  /// What `rhythm help COMMAND` says.
  static func page(of command: CommandSpecification) -> String {
    var text = """
      rhythm \(command.name.rawValue): \(command.summary)

      Usage: \(command.usage)

      \(command.details)


      """
    if !command.options.isEmpty {
      text += "Options:\n" + list(command.options) + "\n"
    }
    text += "Options of all commands:\n" + list(CommandTable.commonOptions) + "\n"
    text += "Examples:\n" + command.examples.map { "  \($0)\n" }.joined()
    return text
  }

  /// What `rhythm help action` says: the commands that start with a word.
  static func page(ofGroup group: String) -> String {
    let commands = CommandTable.commands.filter { $0.name.group == group }
    let width = (commands.map(\.name.rawValue.count).max() ?? 0) + 2
    return "Usage: rhythm \(group) COMMAND [OPTIONS]\n\n"
      + commands.map { "  " + padded($0.name.rawValue, to: width) + $0.summary + "\n" }.joined()
      + "\n`rhythm help \(group) COMMAND` says most.\n"
  }

  private static var commandList: String {
    let words = CommandName.firstWords
    let width = (words.map(\.count).max() ?? 0) + 2
    return words.map { "  " + padded($0, to: width) + summary(of: $0) + "\n" }.joined()
  }

  /// What a command is for; of a group of commands, what they are called.
  static func summary(of word: String) -> String {
    CommandName(rawValue: word).flatMap(CommandTable.command)?.summary
      ?? CommandName.members(of: word).map(\.verb).joined(separator: ", ")
  }

  /// Options below each other, summaries beside them or, where an option is too long for its
  /// column, below it.
  private static func list(_ options: [OptionSpecification]) -> String {
    let width = 28
    let indentation = String(repeating: " ", count: width)
    return options.map { option in
      let usage = "  " + (option.name.letter == nil ? "    " : "") + option.usage
      let summary = TextColumns.wrapped(option.summary, to: 80 - width)
        .joined(separator: "\n" + indentation)
      let gap = usage.count + 2 > width ? "\n" + indentation : ""
      return (gap.isEmpty ? padded(usage, to: width) : usage + gap) + summary + "\n"
    }.joined()
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
