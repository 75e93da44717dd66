import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// A review that is to be held so and so often, of which nothing says what came of it.
  static let quotaWithoutOutcome = Check(name: .quotaWithoutOutcome) { input, findings in
    let plan = input.plan
    let withOutcome = Set(
      plan.adjustments.filter { adjustment in
        adjustment.clauses.held.contains { $0.outcome != nil }
      }.map(\.series.review))
    let all = input.versions.reviews
    let reviews = input.versionsByName { index in
      guard input.versions.isLast(index),
        all[index].clauses.cadences.contains(where: { $0.isQuota })
      else { return false }
      let clauses = all[index].clauses
      let id = input.versions.origin(of: index)
      return clauses.expects.isEmpty && Plan.looks(of: id, clauses).isEmpty
        && !clauses.held.contains { $0.outcome != nil } && !withOutcome.contains(id)
    }
    var seen: Set<SourceRange> = []
    for (_, _, review) in reviews {
      guard let quota = review.clauses.cadences.first(where: \.isQuota),
        seen.insert(quota.formRange).inserted
      else { continue }
      findings.append(
        Finding(
          .quotaWithoutOutcome,
          "`\(review.name.value)` counts how often it is held, and not what came of it",
          at: quota.formRange, label: "reached by meeting",
          secondary: [Label(review.name.range, "in this review")],
          help: [
            Help("say what each must bring: `expects \"...\" by ...`"),
            Help("or look at what it should move: `looks at ...`"),
            Help("or write it down: `held \(input.today) outcome \"...\"`"),
          ]))
    }
  }
}

extension Cadence {
  /// Whether it says how often at least, and no dates.
  var isQuota: Bool { if case .quota = form { true } else { false } }
}
