import RhythmDiagnostics

extension CommandRun {
  /// `rhythm actions [PATH]`
  mutating func actions() throws(Failure) {}

  /// `rhythm collect FILE`
  mutating func collect() throws(Failure) {}
}
