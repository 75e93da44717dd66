import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// A follow-up, or an action that is expected, counts where somebody owes it and it is due within
  /// a working day. The first occurrence of each series stands for all of them; what is held by a
  /// quota has no date to count from, and is asked for an owner only.
  static let unownedFollowUp = Check(name: .unownedFollowUp) { input, findings in
    let plan = input.plan
    let most = input.threshold(of: .unownedFollowUp, else: 1)
    let seriesOfReviews = input.seriesOfReviews
    for (id, review) in input.reviews(where: {
      plan.reviews[$0].clauses.isCustomerFacing != nil
    }) {
      let lacking = seriesOfReviews[Int(id.index)].filter { index in
        guard let first = input.details.occurrences(inSeries: index).first else {
          return !review.clauses.followUps.contains { $0.by != nil }
        }
        return !input.isFollowedUp(first, within: most)
      }
      guard let first = lacking.first else { continue }
      let all = seriesOfReviews[Int(id.index)].count
      let some =
        lacking.count < all
        ? " in \(lacking.count) of its \(all) series, first `\(input.schedule.series[first].id)`"
        : ""
      let place = review.clauses.followUps.first?.range
      findings.append(
        Finding(
          .unownedFollowUp,
          "nobody owes a follow-up within \(counted(most, "working day")) after the customer-facing "
            + "review `\(review.name.value)`\(some)",
          at: place ?? review.name.range,
          label: place == nil ? "no `follow-up` in time" : "later, or by nobody",
          secondary: place == nil ? [] : [Label(review.name.range, "of this review")],
          help: [
            Help(
              "add a line such as `follow-up \"Notes and next steps\" by chair due within 1 working "
                + "day`")
          ]))
    }
  }
}

extension CheckInput {
  /// Whether something that follows an occurrence has an owner and is due within some working days.
  fileprivate func isFollowedUp(_ occurrence: Occurrence, within most: Int) -> Bool {
    // Whoever is meant may be known only when it is held, as where a quota says no date.
    let clauses = details.clauses(of: occurrence)
    return details.duties(of: occurrence).contains { duty in
      let duties = duty.kind == .followUp ? clauses.followUps : clauses.expects
      guard duty.kind != .prep, duties.indices.contains(duty.duty), duties[duty.duty].by != nil,
        let due = duty.due
      else { return false }
      if due.date <= occurrence.date { return true }
      let days = DateSpan(first: occurrence.date.adding(days: 1), last: due.date)
      if days.count > most &* 7 &+ 30 { return false }
      let planned = schedule.workingDays.plan.count(in: days)
      let own = duty.person.map { schedule.workingDays[$0].count(in: days) } ?? planned
      return min(own, planned) <= most
    }
  }
}
