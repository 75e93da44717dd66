/// The commands of the program.
enum CommandName: String, CaseIterable, Hashable, Sendable {
  case check
  case schedule
  case next
  case agenda
  case sheet
  case load
  case actions
  case actionAdd = "action add"
  case actionDone = "action done"
  case actionDrop = "action drop"
  case actionMove = "action move"
  case actionPass = "action pass"
  case actionBlock = "action block"
  case actionResume = "action resume"
  case actionNote = "action note"
  case held
  case collect
  case when
  case why
  case explain
  case library
  case initialise = "init"
  case completions
  case help
  case version
}

extension CommandName {
  /// The first word of a command of two words: `action` of `action add`; nil for others.
  var group: String? {
    let words = rawValue.split(separator: " ")
    return words.count == 2 ? words.first.map(String.init) : nil
  }

  /// The last word: `add` of `action add`.
  var verb: String { rawValue.split(separator: " ").last.map(String.init) ?? rawValue }

  /// The commands that start with a word, where it is one of a group.
  static func members(of group: String) -> [CommandName] { allCases.filter { $0.group == group } }

  /// What may stand first on a command line, each once.
  static var firstWords: [String] {
    var words: [String] = []
    for name in allCases {
      let word = name.group ?? name.rawValue
      if words.last != word { words.append(word) }
    }
    return words
  }
}

/// What a command takes beside its options.
struct OperandSpecification: Hashable, Sendable {
  enum Count: Hashable, Sendable {
    case one
    case optional
    case any
    /// One of one or two words, or none.
    case words
    /// One, and behind it words that may be left out.
    case oneAndText
    /// One, and behind it words that must be there.
    case oneWithText
  }

  let value: ValueKind
  let count: Count

  /// `[PATH...]`.
  var usage: String {
    switch count {
    case .one: value.placeholder
    case .optional, .words: "[\(value.placeholder)]"
    case .any: "[\(value.placeholder)...]"
    case .oneAndText: "\(value.placeholder) [TEXT]"
    case .oneWithText: "\(value.placeholder) TEXT"
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
