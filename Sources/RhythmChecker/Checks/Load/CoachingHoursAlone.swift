import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A floor under the hours of coaching where no review that coaches looks at an objective or a
  /// result.
  static let coachingHoursAlone = Check(name: .coachingHoursAlone) { input, findings in
    let plan = input.plan
    let lines = plan.floors.filter { $0.isOfCoaching(plan) }
    guard let line = lines.first else { return }
    let kinds = [plan.builtInKinds["coaching"], plan.builtInKinds["call"]]
    let coaching = input.versions { index in
      let kind = input.versions.reviews[index].clauses.kind?.value
      return kind != nil && kinds.contains(kind)
    }
    let hasOutcome = coaching.contains { item in
      (item.review.clauses.looksAt.flatMap(\.measures)
        + item.review.clauses.agendas.flatMap(\.items).flatMap(\.looksAt))
        .contains { measure in
          let sort = plan[measure.value].sort?.value
          return sort == .objective || sort == .result
        }
    }
    if hasOutcome { return }
    findings.append(
      Finding(
        .coachingHoursAlone,
        "the plan asks for hours of coaching, and no review that coaches looks at what they improve",
        at: line.range, label: "hours alone",
        secondary: coaching.first.map { [Label($0.review.name.range, "this coaches")] } ?? [],
        help: [Help("let the review look at an objective, as in `looks at win-rate`")]))
  }
}
