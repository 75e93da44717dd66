/// Whether output is coloured.
enum ColourChoice: String {
  case automatic = "auto"
  case always
  case never

  /// - Parameters:
  ///   - isTerminal: whether a terminal shows the output.
  func isOn(_ isTerminal: Bool, _ environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .automatic:
      // https://no-color.org: set and not empty, whatever its value.
      isTerminal && environment.variable("NO_COLOR") == nil
        && environment.variable("TERM") != "dumb"
    }
  }
}
