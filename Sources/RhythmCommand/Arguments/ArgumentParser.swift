import RhythmDiagnostics
import RhythmText

/// Reads arguments by the table of commands.
///
/// Options may stand anywhere, `--name value` or `--name=value`; short ones may be bundled, `-hV`,
/// and hold their value, `-n3`; after `--` everything is an operand. Names are never abbreviated,
/// since an abbreviation in a script breaks when another option comes.
enum ArgumentParser {
  /// What the arguments ask for, or the first thing that is wrong with them. A question for help
  /// is answered whatever else is wrong.
  static func parse(_ arguments: [String]) throws(Failure) -> Invocation {
    var reader = ArgumentReader(arguments)
    reader.read()
    var invocation = Invocation()
    invocation.asksForHelp = reader.flags.contains(.help)
    invocation.asksForVersion = reader.flags.contains(.version)
    var operands = reader.operands[...]
    var failure = reader.failure
    if let word = operands.popFirst() {
      let members = CommandName.members(of: word)
      if let command = CommandName(rawValue: word) {
        invocation.command = command
      } else if let command = operands.first.flatMap({ CommandName(rawValue: "\(word) \($0)") }) {
        invocation.command = command
        operands.removeFirst()
      } else if !members.isEmpty {
        if invocation.asksForHelp {
          invocation.asksForHelp = false
          invocation.command = .help
          invocation.operands = [word]
          return invocation
        }
        failure = failure ?? unknownVerb(operands.first, of: members, word)
      } else if failure == nil || reader.commandComesFirst {
        failure = unknownCommand(word)
      }
    }
    invocation.operands = Array(operands)
    if invocation.asksForHelp { return invocation }
    if invocation.asksForVersion, invocation.command == nil, failure == nil { return invocation }
    if let failure { throw failure }
    if let unknown = reader.unknown { throw unknownOption(unknown, of: invocation.command) }
    guard let name = invocation.command, let command = CommandTable.command(name) else {
      return invocation
    }
    let flags = OptionName.allCases
      .filter { reader.flags.contains($0) && $0 != .help && $0 != .version }
      .map { (name: $0, text: "") }
    try read(reader.values + flags, of: command, into: &invocation)
    try checkOperands(invocation, of: command)
    return invocation
  }

  private static func read(
    _ values: [(name: OptionName, text: String)], of command: CommandSpecification,
    into invocation: inout Invocation
  ) throws(Failure) {
    let options = command.options + CommandTable.commonOptions
    for (name, text) in values {
      guard let option = options.first(where: { $0.name == name }) else {
        throw Failure(
          "`rhythm \(command.name.rawValue)` has no option `\(name.spelling)`",
          help: "see `rhythm help \(command.name.rawValue)`")
      }
      guard invocation.values[name] == nil else {
        throw Failure("`\(name.spelling)` is given twice", help: "keep one of them")
      }
      if let kind = option.value {
        try ArgumentValue.validate(text, kind, name.spelling)
      }
      invocation.values[name] = text
    }
    for name in command.required where invocation.values[name] == nil {
      let kind = command.options.first { $0.name == name }?.value
      throw Failure(
        "`rhythm \(command.name.rawValue)` needs `\(name.spelling)`"
          + (kind.map { " and " + $0.noun } ?? ""),
        help: command.examples.first.map { "for example `\($0)`" })
    }
  }

  private static func checkOperands(
    _ invocation: Invocation, of command: CommandSpecification
  ) throws(Failure) {
    let name = command.name.rawValue
    guard let operand = command.operand else {
      if let extra = invocation.operands.first {
        throw Failure(
          "`rhythm \(name)` takes nothing after it, but here is `\(extra)`",
          help: "see `rhythm help \(name)`")
      }
      return
    }
    let needsOne = ![.optional, .any, .words].contains(operand.count)
    if needsOne, invocation.operands.isEmpty {
      throw Failure(
        "`rhythm \(name)` needs \(operand.value.noun)",
        help: command.examples.first.map { "for example `\($0)`" })
    }
    if operand.count == .oneWithText, invocation.operands.count < 2 {
      throw Failure(
        "`rhythm \(name)` needs a text behind the \(operand.value.placeholder)",
        help: command.examples.first.map { "for example `\($0)`" })
    }
    let takesText = operand.count == .oneAndText || operand.count == .oneWithText
    let limit = operand.count == .any ? Int.max : takesText || operand.count == .words ? 2 : 1
    if invocation.operands.count > limit {
      throw Failure(
        takesText
          ? "`rhythm \(name)` takes one text, and `\(invocation.operands[2])` stands behind it"
          : "`rhythm \(name)` takes one \(operand.value.placeholder), and `\(invocation.operands[1])` is a second",
        help: takesText
          ? "put quotes around what belongs together" : "see `rhythm help \(name)`")
    }
    if operand.count == .words, invocation.operands.count == 2 {
      let text = invocation.operands.joined(separator: " ")
      return try ArgumentValue.word(
        text, of: CommandName.allCases.map(\.rawValue), "rhythm \(name)")
    }
    for text in takesText ? Array(invocation.operands.prefix(1)) : invocation.operands {
      try ArgumentValue.validate(text, operand.value, "rhythm \(name)")
    }
  }

  /// `rhythm action` alone, or with a word behind it that is none of its own.
  private static func unknownVerb(
    _ verb: String?, of members: [CommandName], _ group: String
  ) -> Failure {
    let verbs = members.map(\.verb)
    let list = "there are " + verbs.map { "`\($0)`" }.joined(separator: ", ")
    guard let verb else { return Failure("`rhythm \(group)` needs to know what to do", help: list) }
    let nearest = nearestName(to: verb, among: verbs)
    return Failure(
      "there is no command `\(group) \(verb)`",
      help: nearest.map { "did you mean `rhythm \(group) \($0)`?" } ?? list)
  }

  private static func unknownCommand(_ word: String) -> Failure {
    let nearest = nearestName(to: word, among: CommandName.firstWords)
    return Failure(
      "there is no command `\(word)`",
      help: nearest.map { "did you mean `rhythm \($0)`?" } ?? "`rhythm help` lists the commands")
  }

  private static func unknownOption(_ spelling: String, of command: CommandName?) -> Failure {
    let options =
      command.flatMap(CommandTable.command).map { $0.options + CommandTable.commonOptions }
    let names = options?.map(\.name) ?? OptionName.allCases
    let nearest =
      spelling.hasPrefix("--")
      ? nearestName(to: spelling, among: names.map(\.spelling)) : nil
    let page = command.map { "`rhythm help \($0.rawValue)` lists the options" }
    return Failure(
      "there is no option `\(spelling)`",
      help: nearest.map { "did you mean `\($0)`?" } ?? page ?? "`rhythm help` lists the options")
  }
}
