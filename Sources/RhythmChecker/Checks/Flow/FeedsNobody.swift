import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// A measure that somebody submits and no review looks at. While a review cannot be read, nothing
  /// is told.
  static let feedsNobody = Check(name: .feedsNobody) { input, findings in
    let plan = input.plan
    if input.holdsBrokenReview { return }
    var submitted: [(duty: Duty, whose: Located<String>)] = []
    func note(_ duties: [Duty], _ whose: Located<String>) {
      for duty in duties.indices where !duties[duty].submits.isEmpty {
        submitted.append((duties[duty], whose))
      }
    }
    let reviews = input.versions.reviews
    for index in input.indicesOfVersions(where: { _ in true }) {
      note(reviews[index].clauses.preps, reviews[index].name)
      note(reviews[index].clauses.followUps, reviews[index].name)
      note(reviews[index].clauses.expects, reviews[index].name)
    }
    for initiative in plan.initiatives {
      for duty in initiative.preps + initiative.followUps where !duty.submits.isEmpty {
        submitted.append((duty, initiative.name))
      }
    }
    if submitted.isEmpty { return }
    let reviewed = Set(plan.looks.map(\.measure))
    var seen: Set<Located<MeasureID>> = []
    for (duty, whose) in submitted {
      for measure in duty.submits
      where !reviewed.contains(measure.value) && seen.insert(measure).inserted {
        let name = plan[measure.value].name.value
        findings.append(
          Finding(
            .feedsNobody,
            "`\(name)` is submitted for `\(whose.value)`, and no review looks at it",
            at: measure.range, label: "goes to nobody",
            secondary: [Label(whose.range, "asked for here")],
            help: [
              Help("add `looks at \(name)` to the review that acts on it"),
              Help("or ask for it no more"),
            ]))
      }
    }
  }
}
