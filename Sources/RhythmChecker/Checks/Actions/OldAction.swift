import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// An action that has been open for so long that nobody expects it any more.
  static let oldAction = Check(name: .oldAction) { input, findings in
    let most = input.threshold(of: .oldAction, else: 30)
    for record in input.actions.records {
      guard let record, record.state.isOpen, let age = record.age, age > most,
        let opened = record.opened
      else { continue }
      let action = input.plan.actions[record.index]
      let review = action.home?.review
      if let review, input.plan.reviews[Int(review.index)].isBroken { continue }
      findings.append(
        Finding(
          .oldAction,
          "the action `\(action.name.value)` has been open since \(opened), for "
            + counted(age, "day"),
          at: action.name.range,
          label: "older than \(counted(most, "day"))",
          secondary: review.map {
            [Label(input.plan.reviews[Int($0.index)].name.range, "it comes back at this review")]
          } ?? [],
          help: [
            Help(
              "say below it how it ended: `\(input.today) done`, or "
                + "`\(input.today) dropped because \"...\"`"),
            Help("or drop it, and promise the step that can be done before the next date"),
          ]))
    }
  }
}
