import RhythmPlan

/// What an option or an operand takes, from which its placeholder and its completion follow.
enum ValueKind: Hashable, Sendable {
  case path
  case folder
  case file
  case date
  case period
  case week
  case number
  case person
  case review
  case occurrence
  case cadence
  case check
  case checks
  case command
  /// The name of an action.
  case action
  /// A date as people say it.
  case spokenDate
  case title
  case reason
  case text
  /// Names with commas between.
  case names
  case name
  case example
  case libraryFile
  case choice([String])

  /// As help shows it: `PATH`, or the words themselves.
  var placeholder: String {
    switch self {
    case .path: "PATH"
    case .folder: "FOLDER"
    case .file: "FILE"
    case .date: "DATE"
    case .period: "PERIOD"
    case .week: "WEEK"
    case .number: "NUMBER"
    case .person, .check, .example, .libraryFile: "NAME"
    case .checks: "NAMES"
    case .review: "REVIEW"
    case .occurrence: "OCCURRENCE"
    case .cadence: "CADENCE"
    case .command: "COMMAND"
    case .action: "ACTION"
    case .spokenDate: "WHEN"
    case .title: "TITLE"
    case .reason: "REASON"
    case .text: "TEXT"
    case .names: "NAMES"
    case .name: "NAME"
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// The words from which one must be taken; `nil` where any text may stand.
  var words: [String]? {
    switch self {
    case .choice(let words): words
    case .command: CommandName.firstWords
    case .example: ExampleCatalogue.examples.map(\.name)
    case .check: CheckNames.all
    case .libraryFile: Library.names
    default: nil
    }
  }

  /// What an error calls it: "`--from` needs a date".
  var noun: String {
    switch self {
    case .path: "a path"
    case .folder: "a folder"
    case .file: "a file"
    case .date: "a date, such as 2026-03-02"
    case .period: "a period, such as 2026-03 or FY27-Q1"
    case .week: "a week, such as 2026-W12"
    case .number: "a number"
    case .person: "the name of a person or a team"
    case .review: "the name of a review"
    case .occurrence: "an occurrence, such as forecast/iberia@2026-05-25"
    case .cadence: "a cadence, such as \"every week on Monday at 09:00\""
    case .check: "the name of a check"
    case .checks: "names of checks, such as no-chair,no-purpose"
    case .command: "a command"
    case .action: "the name of an action"
    case .spokenDate: "a date, such as 2026-03-12, Fri or \"+3 working days\""
    case .title: "a title, such as \"Meet the buyer\""
    case .reason: "a reason in quotes"
    case .text: "a text in quotes"
    case .names: "names, with commas between"
    case .name: "a name"
    case .example: "the name of an example"
    case .libraryFile: "the name of a library file, such as std/holidays/spain"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    }
  }
}
