import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// An activity that is a target for its own sake: neither it nor another activity that it drives
  /// leads to an objective or a result.
  static let gameableMeasure = Check(name: .gameableMeasure) { input, findings in
    for measure in input.plan.measures where measure.sort?.value == .activity {
      guard let target = measure.target, !leadsOn(measure, in: input.plan) else { continue }
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

  /// Whether what it drives, near or far, is no activity; a circle of activities leads nowhere.
  private static func leadsOn(_ measure: Measure, in plan: Plan) -> Bool {
    var open = measure.drives.map(\.value)
    var seen = Set(open)
    while let next = open.popLast() {
      if plan[next].sort?.value != .activity { return true }
      for further in plan[next].drives where seen.insert(further.value).inserted {
        open.append(further.value)
      }
    }
    return false
  }
}
