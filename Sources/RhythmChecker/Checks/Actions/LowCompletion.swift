import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// A review whose actions are mostly not done in time.
  static let lowCompletion = Check(name: .lowCompletion) { input, findings in
    let least = input.threshold(of: .lowCompletion, else: 70)
    var settled: [ReviewID: [SettledAction]] = [:]
    for action in input.actions.settledActions() {
      guard let review = input.plan.actions[action.index].from?.series.review else { continue }
      settled[review, default: []].append(action)
    }
    for review in settled.keys.sorted(by: { $0.index < $1.index }) {
      guard let actions = settled[review], actions.count >= fewest,
        !input.plan.reviews[Int(review.index)].isBroken
      else { continue }
      let onTime = actions.filter(\.isOnTime).count
      guard onTime * 100 < least * actions.count else { continue }
      findings.append(finding(review, actions, onTime, least, input))
    }
  }

  /// A share of fewer actions says nothing.
  private static let fewest = 3

  private static func finding(
    _ review: ReviewID, _ actions: [SettledAction], _ onTime: Int, _ least: Int,
    _ input: CheckInput
  ) -> Finding {
    let name = input.plan.reviews[Int(review.index)].name
    // Those that have waited longest are named.
    let late = actions.filter { !$0.isOnTime }.compactMap { input.actions.records[$0.index] }
      .sorted { ($1.daysLate, $0.index) < ($0.daysLate, $1.index) }
    let causes = late.map { input.plan.actions[$0.index].name.value }
    return Finding(
      .lowCompletion,
      "\(onTime) of \(actions.count) actions of `\(name.value)` were done on time over its last "
        + "\(ActionBook.occurrencesCounted) dates, less than \(least)%; late: \(listed(causes))",
      at: name.range, label: "\(onTime * 100 / actions.count)% on time",
      secondary: late.prefix(3).map { record in
        Label(input.plan.actions[record.index].name.range, words(record))
      },
      help: [
        Help("promise fewer and smaller steps, and move a date before it passes, with the reason"),
        Help("open the review with the open actions"),
      ])
  }

  private static func words(_ record: ActionRecord) -> String {
    switch record.state.status {
    case .open, .blocked:
      record.isOverdue ? counted(record.daysLate, "day") + " late" : "moved after its date"
    case .done: "done late"
    case .dropped: "dropped after its date"
    }
  }
}
