import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// An activity that is a target for its own sake.
  static let gameableMeasure = Check(name: .gameableMeasure) { input, findings in
    for measure in input.plan.measures where measure.sort?.value == .activity {
      guard let target = measure.target else { continue }
      let drivesMore = measure.drives.contains { driven in
        input.plan[driven.value].sort?.value != .activity
      }
      if drivesMore { continue }
      findings.append(
        Finding(
          .gameableMeasure,
          "the activity `\(measure.name.value)` has a target, and drives no objective and no result",
          at: target.range, label: "easy to reach, for nothing",
          secondary: measure.sort.map { [Label($0.range, "an activity")] } ?? [],
          help: [
            Help("say what it is for: `drives ...`, with an objective or a result"),
            Help("or read it without a target: `no target because \"...\"`"),
          ]))
    }
  }
}
