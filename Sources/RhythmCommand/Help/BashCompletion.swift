/// The completion script for bash.
enum BashCompletion {
  static var script: String {
    """
    # Completion of rhythm for bash.
    _rhythm() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      local command="" words="" index
      for ((index = 1; index < COMP_CWORD; index++)); do
        case "${COMP_WORDS[index]}" in
          \(valueOptions)) ((index++)) ;;
          -*) ;;
          *)
            command="${command:+$command }${COMP_WORDS[index]}"
            case "$command" in \(CompletionWords.groups.joined(separator: "|"))) ;; *) break ;; esac ;;
        esac
      done
      case "$command $previous" in
    \(values)  esac
      case "$previous" in
        \(pathOptions)) COMPREPLY=($(compgen -f -- "$current")); return ;;
        \(freeOptions)) COMPREPLY=(); return ;;
      esac
      case "$command" in
        "") words="\(CompletionWords.commands)" ;;
    \(operands)  esac
      if [[ "$current" == -* ]]; then
        words="\(CompletionWords.options(CommandTable.commonOptions))"
        case "$command" in
    \(options)    esac
      elif [[ -z "$words" ]]; then
        COMPREPLY=($(compgen -f -- "$current"))
        return
      fi
      COMPREPLY=($(compgen -W "$words" -- "$current"))
    }
    complete -o filenames -F _rhythm rhythm

    """
  }

  private static var valueOptions: String {
    CompletionWords.allOptions.filter(\.name.takesValue).map(spellings).joined(separator: "|")
  }

  private static var pathOptions: String {
    spelledOptions { [.path, .folder, .file].contains($0.value) }
  }

  private static var freeOptions: String {
    spelledOptions { $0.name.takesValue && ![.path, .folder, .file].contains($0.value) }
  }

  private static func spelledOptions(_ isWanted: (OptionSpecification) -> Bool) -> String {
    CompletionWords.allOptions.filter(isWanted).map(spellings).joined(separator: "|")
  }

  private static func spellings(_ option: OptionSpecification) -> String {
    option.name.spelling + (option.name.letter.map { "|-\($0)" } ?? "")
  }

  /// Options with a closed list of values, which may differ from command to command.
  private static var values: String {
    var lines = ""
    for command in CommandTable.commands {
      for option in command.options {
        guard let words = option.value?.words else { continue }
        lines += line("\"\(command.name.rawValue) \(option.name.spelling)\"", words)
      }
    }
    for option in CommandTable.commonOptions {
      guard let words = option.value?.words else { continue }
      lines += line("*\" \(option.name.spelling)\"", words)
    }
    return lines
  }

  private static func line(_ pattern: String, _ words: [String]) -> String {
    "    \(pattern)) COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\")); return ;;\n"
  }

  private static var operands: String {
    CompletionWords.groups.map { group in
      let verbs = CommandName.members(of: group).map(\.verb).joined(separator: " ")
      return "    \(group)) words=\"\(verbs)\" ;;\n"
    }.joined()
      + CommandTable.commands.compactMap { command in
        command.operand?.value.words.map {
          "    \"\(command.name.rawValue)\") words=\"\($0.joined(separator: " "))\" ;;\n"
        }
      }.joined()
  }

  private static var options: String {
    CommandTable.commands.filter { !$0.options.isEmpty }.map {
      "      \"\($0.name.rawValue)\") words+=\" \(CompletionWords.options($0.options))\" ;;\n"
    }.joined()
  }
}

/// Words that the completions of several shells offer.
enum CompletionWords {
  static var commands: String {
    CommandName.firstWords.joined(separator: " ")
  }

  /// The first words of commands of two words, each once.
  static var groups: [String] {
    CommandName.firstWords.filter { !CommandName.members(of: $0).isEmpty }
  }

  static func options(_ options: [OptionSpecification]) -> String {
    options.map(\.name.spelling).joined(separator: " ")
  }

  /// Every option of the program once.
  static var allOptions: [OptionSpecification] {
    let all = CommandTable.commands.flatMap(\.options) + CommandTable.commonOptions
    return OptionName.allCases.compactMap { name in all.first { $0.name == name } }
  }
}
