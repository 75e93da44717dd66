/// The completion script for fish.
enum FishCompletion {
  static var script: String {
    var text = """
      # Completion of rhythm for fish.
      complete -c rhythm -f

      """
    for group in CompletionWords.groups {
      text += "complete -c rhythm -n __fish_use_subcommand -a \(group)\n"
    }
    for command in CommandTable.commands {
      let condition =
        command.name.group.map { "'__fish_seen_subcommand_from \($0)'" } ?? "__fish_use_subcommand"
      text +=
        "complete -c rhythm -n \(condition) -a \(command.name.verb)"
        + " -d '\(escaped(command.summary))'\n"
    }
    for option in CommandTable.commonOptions { text += line(option, condition: nil) }
    for command in CommandTable.commands {
      let words = command.name.rawValue.split(separator: " ")
        .map { "__fish_seen_subcommand_from \($0)" }
      let condition = "'" + words.joined(separator: "; and ") + "'"
      for option in command.options { text += line(option, condition: condition) }
      if let operand = command.operand {
        text += "complete -c rhythm -n \(condition) \(values(operand.value))\n"
      }
    }
    return text
  }

  private static func line(_ option: OptionSpecification, condition: String?) -> String {
    var parts = ["complete -c rhythm"]
    if let condition { parts.append("-n \(condition)") }
    if let letter = option.name.letter { parts.append("-s \(letter)") }
    parts.append("-l \(option.name.rawValue)")
    if let value = option.value { parts.append("-r \(values(value))") }
    parts.append("-d '\(escaped(option.summary))'")
    return parts.joined(separator: " ") + "\n"
  }

  private static func values(_ kind: ValueKind) -> String {
    if let words = kind.words { return "-f -a '\(words.joined(separator: " "))'" }
    switch kind {
    case .path: return "-F"
    case .folder: return "-f -a '(__fish_complete_directories)'"
    default: return "-f"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
  }
}
