import RhythmDiagnostics

/// The names that `explain` knows.
enum CheckNames {
  static var all: [String] { CheckName.allCases.map(\.rawValue) }
}
