/// The completion script for zsh.
enum ZshCompletion {
  static var script: String {
    """
    #compdef rhythm
    # Completion of rhythm for zsh.
    _rhythm() {
      local line state
      local -a common
      common=(
    \(CommandTable.commonOptions.map { "    " + argument($0) + "\n" }.joined())  )
      _arguments -C $common '1: :->command' '*:: :->arguments'
      case $state in
        command)
          local -a commands
          commands=(
    \(commands)      )
          _describe command commands
          ;;
        arguments)
          case $line[1] in
    \(CommandTable.commands.filter { $0.name.group == nil }.map { arguments(of: $0) }.joined())\(CompletionWords.groups.map(groupArguments).joined())      esac
          ;;
      esac
    }
    _rhythm "$@"

    """
  }

  private static var commands: String {
    CommandName.firstWords.map { word in
      "        '\(word):\(escaped(HelpPage.summary(of: word)))'\n"
    }.joined()
  }

  /// The commands that start with a word: the second word, then its options.
  private static func groupArguments(_ group: String) -> String {
    let commands = CommandTable.commands.filter { $0.name.group == group }
    let verbs = commands.map { "'\($0.name.verb):\(escaped($0.summary))'" }.joined(separator: " ")
    return """
              \(group))
                if (( CURRENT == 2 )); then
                  local -a verbs
                  verbs=(\(verbs))
                  _describe command verbs
                else
                  shift words
                  (( CURRENT-- ))
                  case $words[1] in
      \(commands.map { arguments(of: $0) }.joined())            esac
                fi
                ;;

      """
  }

  private static func arguments(of command: CommandSpecification) -> String {
    var parts = ["$common"] + command.options.map(argument)
    if let operand = command.operand {
      let count = operand.count == .any ? "*" : "1"
      parts.append("'\(count):\(operand.value.placeholder.lowercased()):\(action(operand.value))'")
    }
    return "        \(command.name.verb)) _arguments \(parts.joined(separator: " ")) ;;\n"
  }

  private static func argument(_ option: OptionSpecification) -> String {
    let summary = "[" + escaped(option.summary) + "]"
    let value = option.value.map { kind in
      ":\(kind.words == nil ? kind.placeholder.lowercased() : "value"):\(action(kind))"
    }
    guard let letter = option.name.letter else {
      return "'\(option.name.spelling)\(value == nil ? "" : "=")\(summary)\(value ?? "")'"
    }
    return "'(-\(letter) \(option.name.spelling))'{-\(letter),\(option.name.spelling)}'"
      + "\(summary)\(value ?? "")'"
  }

  private static func action(_ kind: ValueKind) -> String {
    if let words = kind.words { return "(" + words.joined(separator: " ") + ")" }
    switch kind {
    case .path, .file: return "_files"
    case .folder: return "_files -/"
    default: return " "
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[", "]", ":": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
