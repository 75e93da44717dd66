import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// A measure that nobody looks at. One that is `beside` another is read with it, and what a prep
  /// submits is somebody's to look for. While a review cannot be read, nothing is told.
  static let unreviewedMeasure = Check(name: .unreviewedMeasure) { input, findings in
    let plan = input.plan
    let held = plan.reviews.indices.filter { !plan.reviews[$0].isTemplate }
    if plan.measures.isEmpty || held.isEmpty || input.holdsBrokenReview { return }
    var reviewed = Array(repeating: false, count: plan.measures.count)
    for look in plan.looks { reviewed[Int(look.measure.index)] = true }
    func note(_ duties: [Duty]) {
      for duty in duties.indices {
        for measure in duties[duty].submits { reviewed[Int(measure.value.index)] = true }
      }
    }
    for index in held {
      note(plan.reviews[index].clauses.preps)
      note(plan.reviews[index].clauses.followUps)
      note(plan.reviews[index].clauses.expects)
    }
    for index in plan.adjustments.indices {
      note(plan.adjustments[index].clauses.preps)
      note(plan.adjustments[index].clauses.followUps)
      note(plan.adjustments[index].clauses.expects)
    }
    let direct = reviewed
    for (index, measure) in plan.measures.enumerated() {
      for other in measure.beside {
        if direct[index] { reviewed[Int(other.value.index)] = true }
        if direct[Int(other.value.index)] { reviewed[index] = true }
      }
    }
    for (index, measure) in plan.measures.enumerated() where !reviewed[index] {
      findings.append(
        Finding(
          .unreviewedMeasure, "no review looks at the measure `\(measure.name.value)`",
          at: measure.name.range, label: "read by nobody",
          help: [
            Help("add `looks at \(measure.name.value)` to the review that acts on it"),
            Help("or take it away"),
          ]))
    }
  }
}
