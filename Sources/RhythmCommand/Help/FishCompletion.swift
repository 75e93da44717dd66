/// The completion script for fish.
enum FishCompletion {
  static var script: String {
    var text = """
      # Completion of rhythm for fish.

      # The words so far that are neither options nor their values.
      function __rhythm_words
        set -l is_value no
        for word in (commandline -opc)[2..-1]
          if test $is_value = yes
            set is_value no
            continue
          end
          switch $word
            case \(valued)
              set is_value yes
            case '-*'
            case '*'
              echo $word
          end
        end
      end

      # Whether they are these.
      function __rhythm_is
        set -l words (__rhythm_words)
        test "$words" = "$argv"
      end

      # Whether they begin with these.
      function __rhythm_in
        set -l words (__rhythm_words)
        set -l count (count $argv)
        test (count $words) -ge $count
        and test "$words[1..$count]" = "$argv"
      end

      complete -c rhythm -f

      """
    for group in CompletionWords.groups {
      let verbs = CommandTable.commands.filter { $0.name.group == group }.map(\.name.verb)
      text +=
        "complete -c rhythm -n __rhythm_is -a \(group)"
        + " -d '\(escaped(verbs.joined(separator: ", ")))'\n"
    }
    for command in CommandTable.commands {
      let condition = command.name.group.map { "'__rhythm_is \($0)'" } ?? "__rhythm_is"
      text +=
        "complete -c rhythm -n \(condition) -a \(command.name.verb)"
        + " -d '\(escaped(command.summary))'\n"
    }
    for option in CommandTable.commonOptions { text += line(option, condition: nil) }
    for command in CommandTable.commands {
      let condition = "'__rhythm_in \(command.name.rawValue)'"
      for option in command.options { text += line(option, condition: condition) }
      if let operand = command.operand {
        text += "complete -c rhythm -n \(condition) \(values(operand.value))\n"
      }
    }
    return text
  }

  /// The options that take a value, as they are typed.
  private static var valued: String {
    let options = CommandTable.commonOptions + CommandTable.commands.flatMap(\.options)
    let names = options.filter { $0.value != nil }.flatMap { option in
      ["--\(option.name.rawValue)"] + (option.name.letter.map { ["-\($0)"] } ?? [])
    }
    return Set(names).sorted().joined(separator: " ")
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
    case .path, .file: return "-F"
    case .folder: return "-f -a '(__fish_complete_directories)'"
    default: return "-f"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
  }
}
