import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// A review that looks at measures, each of them an activity. A line of a template is told of once.
  static let activityOnlyReview = Check(name: .activityOnlyReview) { input, findings in
    let reviews = input.versionsByName { index in
      let looks = Plan.looks(
        of: input.versions.origin(of: index), input.versions.reviews[index].clauses)
      return !looks.isEmpty
        && looks.allSatisfy { input.plan[$0.measure].sort?.value == .activity }
    }
    var seen: Set<SourceRange> = []
    for (_, id, review) in reviews {
      let looks = Plan.looks(of: id, review.clauses)
      guard let first = looks.first(where: { input.isInAdjustment($0.range) }) ?? looks.first,
        seen.insert(first.range).inserted
      else { continue }
      let driven = input.plan[first.measure].drives.first {
        input.plan[$0.value].sort?.value != .activity
      }
      let name = driven.map { input.plan[$0.value].name.value }
      findings.append(
        Finding(
          .activityOnlyReview, "`\(review.name.value)` looks at activities alone",
          at: first.range, label: "what people do, not what comes of it",
          secondary: [Label(review.name.range, "in this review")],
          help: [
            Help(
              name.map { "look at what it drives, too: `looks at \($0)`" }
                ?? "look at an objective or a result beside it")
          ]))
    }
  }
}
