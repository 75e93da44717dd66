/// Docs/cli.md, made from the table of commands.
package enum CommandLineDocument {
  package static var markdown: String {
    var text = """
      # The command line

      <!-- Made from the program's table of commands; a test rewrites it. -->

      `rhythm`: \(CommandTable.summary).

      Data goes to standard output and talk to standard error. Options may stand anywhere, as
      `--name value` or `--name=value`; letters may be bundled; after `--` everything is an operand;
      names are never abbreviated. Without `--plan` the plan is the `plan.rhythm` of this folder or of
      the nearest above it, up to the root of the repository (the folder with `.git`). On a plan with
      errors, `schedule`, `next` and `agenda` print what can be computed, and the errors beside it.

      ## Options of all commands

      \(table(CommandTable.commonOptions))
      Colours are used for a terminal only, and never where the environment variable `NO_COLOR` is
      set. Time zone data is searched in `--tzdir`, in the folder that the environment variable
      `TZDIR` names, and where systems keep it; a zone that is not there comes from a table inside
      the program, which knows dates from 2020 on. Old names such as `US/Eastern` are understood
      everywhere.

      ## Exit codes

      | code | means |
      | --- | --- |

      """
    for (code, meaning) in CommandTable.exitCodes {
      text += "| \(code.rawValue) | \(meaning) |\n"
    }
    for command in CommandTable.commands { text += "\n" + section(of: command) }
    return text
  }

  private static func section(of command: CommandSpecification) -> String {
    var text = """
      ## `rhythm \(command.name.rawValue)`

      \(capitalised(command.summary)).

      ```
      \(command.usage)
      ```

      \(paragraphs(command.details))


      """
    if !command.options.isEmpty { text += table(command.options) + "\n" }
    return text + "For example " + command.examples.map { "`\($0)`" }.joined(separator: ", ")
      + ".\n"
  }

  private static func table(_ options: [OptionSpecification]) -> String {
    "| option | does |\n| --- | --- |\n"
      + options.map { option in
        "| `\(option.usage.split(separator: "|").joined(separator: "\\|"))` | \(option.summary) |\n"
      }.joined()
  }

  /// Indented lines of help become a code block.
  private static func paragraphs(_ details: String) -> String {
    let lines = details.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("  ") }) else { return details }
    let code = lines[first...].map { $0.dropFirst(2) }
    return (lines[..<first] + ["", "```"] + code + ["```"]).joined(separator: "\n")
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
