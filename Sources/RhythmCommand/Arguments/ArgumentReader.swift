import RhythmDiagnostics

/// Tells options, their values and operands apart, which needs no command to be known: an option
/// takes a value in every command or in none.
struct ArgumentReader {
  private(set) var operands: [String] = []
  private(set) var values: [(name: OptionName, text: String)] = []
  private(set) var flags: Set<OptionName> = []
  /// The first option that is of no command.
  private(set) var unknown: String?
  /// The first thing that is wrong otherwise.
  private(set) var failure: Failure?
  /// Whether the first operand stood before anything that was wrong.
  private(set) var commandComesFirst = false

  private let arguments: [String]
  private var index = 0

  init(_ arguments: [String]) { self.arguments = arguments }

  mutating func read() {
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        for operand in arguments[index...] { add(operand) }
        return
      }
      if argument.hasPrefix("--") {
        readLong(argument.dropFirst(2))
      } else if argument.hasPrefix("-"), argument != "-" {
        readShort(argument.dropFirst())
      } else {
        add(argument)
      }
    }
  }

  private mutating func add(_ operand: String) {
    if operands.isEmpty { commandComesFirst = failure == nil && unknown == nil }
    operands.append(operand)
  }

  private mutating func readLong(_ text: Substring) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = parts.first.map(String.init) ?? ""
    guard let name = OptionName(rawValue: spelling) else {
      unknown = unknown ?? "--" + spelling
      return
    }
    take(name, attached: parts.count == 2 ? String(parts[1]) : nil)
  }

  private mutating func readShort(_ letters: Substring) {
    var rest = letters
    while let letter = rest.popFirst() {
      guard let name = OptionName.allCases.first(where: { $0.letter == letter }) else {
        unknown = unknown ?? "-\(letter)"
        return
      }
      if name.takesValue {
        if rest.first == "=" { rest.removeFirst() }
        return take(name, attached: rest.isEmpty ? nil : String(rest))
      }
      flags.insert(name)
    }
  }

  private mutating func take(_ name: OptionName, attached: String?) {
    guard name.takesValue else {
      if attached != nil {
        failure = failure ?? Failure("`\(name.spelling)` takes no value", help: nil)
      }
      flags.insert(name)
      return
    }
    if let attached {
      values.append((name, attached))
    } else if index < arguments.count, !arguments[index].hasPrefix("--") {
      values.append((name, arguments[index]))
      index += 1
    } else {
      failure =
        failure
        ?? Failure("`\(name.spelling)` needs a value", help: "`rhythm help` lists the options")
    }
  }
}
