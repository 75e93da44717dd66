import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// The hours that the week's reviews take, against what the plan allows: the week of the load ledger,
/// to the minute.
package struct AgendaLoad: Hashable, Sendable {
  /// In reviews where she must be, all in minutes; what a quota asks for is among them.
  package var reviews: Int
  /// What is to be prepared and followed up in the week.
  package var preparation: Int
  /// Her working hours of the week, less days off and absences; 0 in a week off.
  package var working: Int
  /// Of the reviews, those that customers take part in.
  package var customerFacing: Int
  /// Of kind coaching, and what follows reviews with customers.
  package var coaching: Int
  /// Of kind forecast and reporting, with what is prepared for them.
  package var reporting: Int
  /// What was asked of her outside the rhythm, beside all this.
  package var unplanned = 0
  package var limits: [AgendaLimit]

  /// All that is not with customers: reviews and preparation.
  package var `internal`: Int { reviews - customerFacing + preparation }
  package var total: Int { reviews + preparation }
}

/// One limit of the policy on her week.
package struct AgendaLimit: Hashable, Sendable {
  /// `internal time`
  package var subject: String
  package var used: Int
  package var most: Int
  /// `35%` where the limit is a share of her working hours.
  package var share: String?

  package var isOver: Bool { used > most }
}

extension AgendaReader {
  func load(from ledger: LoadLedger) -> AgendaLoad {
    let sum = ledger.sum(of: person, in: week)
    let working = ledger.workingMinutes(of: person, in: week)
    return AgendaLoad(
      reviews: sum.reviews, preparation: sum.preparation + sum.followUps, working: working,
      customerFacing: sum.customerFacing, coaching: sum.coaching, reporting: sum.reporting,
      unplanned: sum.unplanned, limits: limits(in: ledger, working: working))
  }

  /// What the policies say of a week, and what internal time may take where they say nothing.
  private func limits(in ledger: LoadLedger, working: Int) -> [AgendaLimit] {
    LoadBudgets(plan, source.organisation).budgets(of: person).compactMap { budget in
      guard budget.per == .week, budget.line != nil || budget.isOfInternalTime,
        let most = budget.minutes(ofWorking: working)
      else { return nil }
      let used = ledger.entries(of: person, in: week)
        .filter { budget.counts($0, of: ledger.review(of: $0)) }
        .reduce(0) { $0 + Int($1.minutes) }
      return AgendaLimit(
        subject: plan.words(of: budget), used: used, most: most, share: budget.shareWords)
    }
  }
}
