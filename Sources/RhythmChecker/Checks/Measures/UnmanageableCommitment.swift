import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A promise of somebody whom nobody reports to that serves a result directly: results follow from
  /// objectives, and these from what people do.
  static let unmanageableCommitment = Check(name: .unmanageableCommitment) { input, findings in
    let plan = input.plan
    let managers = Set(plan.people.compactMap { $0.reportsTo?.value })
    for action in plan.actions where action.isOpen(on: input.today) {
      guard let owner = ActionState(of: action, on: input.today).owner, !managers.contains(owner),
        !action.serves.contains(where: { plan[$0.value].sort?.value == .objective })
      else { continue }
      for served in action.serves where plan[served.value].sort?.value == .result {
        findings.append(finding(action, served, plan[owner].name.value, plan))
      }
    }
  }

  private static func finding(
    _ action: Action, _ served: Located<MeasureID>, _ owner: String, _ plan: Plan
  ) -> Finding {
    let objective = plan.measures.first { measure in
      measure.sort?.value == .objective && measure.drives.contains { $0.value == served.value }
    }
    let result = plan[served.value].name
    let help =
      objective.map {
        Help(
          "name the objective that it moves",
          fix: Fix(.unsafe, [TextEdit(served.range, with: $0.name.value)]))
      } ?? Help("name an objective that drives `\(result.value)`, and that `\(owner)` can move")
    return Finding(
      .unmanageableCommitment,
      "the action `\(action.name.value)` of `\(owner)` serves the result `\(result.value)` directly",
      at: served.range, label: "nobody can do a result",
      secondary: [Label(result.range, "a result")], help: [help])
  }
}
