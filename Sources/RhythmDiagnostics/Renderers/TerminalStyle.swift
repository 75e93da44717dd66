import RhythmText

/// What a piece of output is, from which its colour follows.
package enum TerminalStyle: UInt8, Hashable, Sendable {
  case plain
  case error
  case warning
  case advice
  case strong
  /// Line numbers and what frames the source.
  case frame
  case secondary
  case help
  case removed

  package init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .advice: self = .advice
    }
  }

  /// The parameters of the control sequence that starts it (ECMA-48, "select graphic rendition").
  fileprivate var code: StaticString? {
    switch self {
    case .plain: nil
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .advice: "\u{1B}[1;36m"
    case .strong: "\u{1B}[1m"
    case .frame, .secondary: "\u{1B}[1;34m"
    case .help: "\u{1B}[32m"
    case .removed: "\u{1B}[31m"
    }
  }
}

extension ByteWriter {
  /// Writes text in the colours of a style, or without them.
  package mutating func write(_ text: String, _ style: TerminalStyle, colours: Bool) {
    guard colours, let code = style.code, !text.isEmpty else { return write(text) }
    write(code)
    write(text)
    write("\u{1B}[0m" as StaticString)
  }
}
