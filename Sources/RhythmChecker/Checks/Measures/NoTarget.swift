import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// A measure of which nobody says how much is enough, nor why that is not said.
  static let noTarget = Check(name: .noTarget) { input, findings in
    for measure in input.plan.measures where measure.target == nil && measure.noTarget == nil {
      findings.append(
        Finding(
          .noTarget, "the measure `\(measure.name.value)` has no target", at: measure.name.range,
          label: "how much is enough?",
          help: [
            Help("say it, such as `target at least 3`"),
            Help("or say why there is none: `no target because \"...\"`"),
          ]))
    }
  }
}
