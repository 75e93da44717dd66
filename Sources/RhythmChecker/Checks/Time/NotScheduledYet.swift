import RhythmDiagnostics

extension Check {
  static let notScheduledYet = Check(name: .notScheduledYet) { input, findings in
    findings += input.schedule.pending.map(\.finding)
  }
}
