/// The options of the program, by their long names.
enum OptionName: String, CaseIterable, Hashable, Sendable {
  case from
  case to
  case period = "in"
  case participant = "for"
  case per
  case review
  case on
  case week
  case all
  case only
  case severity
  case strict
  case fix
  case unsafe
  case diff
  case since
  case baseline
  case waived
  case count
  case by
  case due
  case because
  case about
  case with
  case serves
  case backAt = "back-at"
  case name
  case outcome
  case overdue
  case format
  case into
  case example
  case plan
  case today
  case timeZoneFolder = "tzdir"
  case maximumOccurrences = "max-occurrences"
  case color
  case help
  case version

  /// As it is written: `--from`.
  var spelling: String { "--" + rawValue }

  /// The letter of the short form; `nil` for most.
  var letter: Character? {
    switch self {
    case .count: "n"
    case .help: "h"
    case .version: "V"
    default: nil
    }
  }

  /// Whether a value follows, which is the same in all commands.
  var takesValue: Bool {
    ![.help, .version, .all, .strict, .fix, .unsafe, .diff, .waived, .overdue].contains(self)
  }
}

/// One option of one command.
struct OptionSpecification: Hashable, Sendable {
  let name: OptionName
  /// `nil` for a flag.
  let value: ValueKind?
  /// One line, lower case, no full stop.
  let summary: String

  init(_ name: OptionName, _ value: ValueKind? = nil, _ summary: String) {
    self.name = name
    self.value = value
    self.summary = summary
  }

  /// `-n, --count NUMBER`.
  var usage: String {
    let short = name.letter.map { "-\($0), " } ?? ""
    return short + name.spelling + (value.map { " " + $0.placeholder } ?? "")
  }
}
