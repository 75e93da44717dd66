import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// An action whose last look comes before it has to be done, so that nobody asks whether it was.
  static let checkedTooEarly = Check(name: .checkedTooEarly) { input, findings in
    if input.plan.actions.isEmpty { return }
    let dates = ReturnDates(input)
    for action in input.plan.actions where action.isOpen(on: input.today) {
      guard let due = ActionState(of: action, on: input.today).due,
        due <= input.schedule.horizon.last,
        let last = dates.last(for: action), let date = last.date, date < due, !last.goesOn
      else { continue }
      let home = action.comesBackAt ?? action.from?.series
      findings.append(
        Finding(
          .checkedTooEarly,
          "the action `\(action.name.value)` is due on \(due) and looked at for the last time "
            + "on \(date)",
          at: action.name.range, label: "nobody asks after it is due",
          secondary: home.map { [Label($0.range, "held for the last time on \(date)")] } ?? [],
          help: [
            Help("let it come back later: `comes back at ...`, with the name of a review"),
            Help("or let it be due by \(date)"),
          ]))
    }
  }
}
