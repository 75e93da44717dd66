/// The commands of the program.
enum CommandName: String, CaseIterable, Hashable, Sendable {
  case check
  case schedule
  case next
  case agenda
  case sheet
  case when
  case why
  case explain
  case library
  case initialise = "init"
  case completions
  case help
  case version
}

/// What a command takes beside its options.
struct OperandSpecification: Hashable, Sendable {
  enum Count: Hashable, Sendable {
    case one
    case optional
    case any
  }

  let value: ValueKind
  let count: Count

  /// `[PATH...]`.
  var usage: String {
    switch count {
    case .one: value.placeholder
    case .optional: "[\(value.placeholder)]"
    case .any: "[\(value.placeholder)...]"
    }
  }
}

/// All that is known of a command: parsing, help, the documentation and the completions of the
/// shells follow from it.
struct CommandSpecification: Sendable {
  let name: CommandName
  /// One line, lower case, no full stop.
  let summary: String
  var operand: OperandSpecification?
  /// Its own options; those of all commands are in `CommandTable`.
  var options: [OptionSpecification] = []
  /// Options without which it cannot run.
  var required: [OptionName] = []
  /// A paragraph or two, in lines of at most 80 columns.
  let details: String
  /// Command lines to learn from.
  let examples: [String]

  /// `rhythm next [REVIEW] [OPTIONS]`.
  var usage: String {
    var parts = ["rhythm", name.rawValue]
    if let operand { parts.append(operand.usage) }
    for option in options where required.contains(option.name) { parts.append(option.usage) }
    parts.append("[OPTIONS]")
    return parts.joined(separator: " ")
  }
}
