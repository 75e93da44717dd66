import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// A plan of a sales organisation that forecasts has the other reviews that a forecast rests on.
  static let missingKind = Check(name: .missingKind) { input, findings in
    let plan = input.plan
    let kinds = plan.builtInKinds
    guard let sales = Plan.function("sales"), let header = plan.header,
      plan.roles.contains(where: { $0.function?.value == sales })
    else { return }
    let held = Set(
      plan.reviews.indices.filter { !plan.reviews[$0].isTemplate }
        .compactMap { plan.reviews[$0].clauses.kind?.value }
        + plan.adjustments.compactMap { $0.clauses.kind?.value })
    guard kinds["forecast"].map(held.contains) ?? false else { return }
    let missing = ["territory", "account", "opportunity", "call"].filter { name in
      kinds[name].map { !held.contains($0) } ?? false
    }
    if missing.isEmpty { return }
    findings.append(
      Finding(
        .missingKind, "the plan forecasts, and has no review of kind \(listed(missing, upTo: 4))",
        at: header.name.range, label: "a forecast rests on them",
        help: [
          Help("add one, such as `review \(missing[0])` with `kind \(missing[0])`"),
          Help("or say why there is none: `waive missing-kind because \"...\"`"),
        ]))
  }
}
