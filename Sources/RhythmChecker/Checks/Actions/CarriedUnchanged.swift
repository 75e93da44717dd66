import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// An action that went on from one date to the next when it was to be done, and nobody changed who
  /// does it or by when.
  static let carriedUnchanged = Check(name: .carriedUnchanged) { input, findings in
    let most = input.threshold(of: .carriedUnchanged, else: 1)
    for record in input.actions.records {
      guard let record, record.state.isOpen else { continue }
      let action = input.plan.actions[record.index]
      guard let home = action.home, !input.plan.reviews[Int(home.review.index)].isBroken else {
        continue
      }
      let dates = input.actions.datesCarriedUnchanged(record)
      guard dates.count > most, let first = dates.first else { continue }
      let day = record.state.due.map { "due on \($0)" } ?? "without a day"
      findings.append(
        Finding(
          .carriedUnchanged,
          "the action `\(action.name.value)` was carried \(times(dates.count)) with the same owner "
            + "and date, the first time on \(first)",
          at: action.name.range, label: "\(day), and open",
          secondary: [
            Label(input.plan.reviews[Int(home.review.index)].name.range, "carried at this review")
          ],
          help: [
            Help(
              "write below it what has changed: `\(input.today) moved to ... because \"...\"`, "
                + "`\(input.today) passed to ... because \"...\"`"),
            Help("or end it: `\(input.today) done`, `\(input.today) dropped because \"...\"`"),
          ]))
    }
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}
