import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Turns of people over the horizon, compared among those who are there for all of it.
  static let unequalRotation = Check(name: .unequalRotation) { input, findings in
    let most = input.threshold(of: .unequalRotation, else: 1)
    var told: Set<SourceRange> = []
    for index in input.schedule.series.indices {
      let series = input.schedule.series[index]
      if input.plan.reviews[Int(series.review.index)].isBroken { continue }
      for rotation in input.details.turnCounts(ofSeries: index) {
        let there = rotation.turns.filter { input.isThereThroughout($0.person) }
        guard
          let least = there.min(by: { $0.count < $1.count }),
          let highest = there.max(by: { $0.count < $1.count }),
          highest.count - least.count > most, told.insert(rotation.range).inserted
        else { continue }
        let plan = input.plan
        findings.append(
          Finding(
            .unequalRotation,
            "`\(plan[highest.person].name.value)` has \(highest.count) turns in `\(series.id)` and "
              + "`\(plan[least.person].name.value)` \(least.count)",
            at: rotation.range, label: "not dealt evenly",
            secondary: [Label(plan.reviews[Int(series.review.index)].name.range, "in this review")],
            help: [
              Help("name everybody once, or let them take turns without `by week of month`")
            ], cost: (highest.count - least.count) * 30))
      }
    }
  }
}

extension CheckInput {
  fileprivate func isThereThroughout(_ person: PersonID) -> Bool {
    (plan[person].started?.value ?? .earliest) <= schedule.horizon.first
      && (plan[person].left?.value ?? .latest) >= schedule.horizon.last
  }
}
