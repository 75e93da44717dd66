import RhythmCalendar
import RhythmPlan

/// That something takes more of somebody than its budget.
package struct LoadExcess: Hashable, Sendable {
  package var budget: LoadBudget
  /// In how many periods, and of how many that were looked at.
  package var count: Int
  package var looked: Int
  package var first: DateSpan
  /// The period in which it is most beyond the budget, the first of equal ones.
  package var worst: DateSpan
  /// Minutes that are taken in the worst.
  package var used: Int
  /// Minutes that may be taken in it.
  package var most: Int
  /// Minutes beyond the budget in all periods together.
  package var beyond: Int
  /// The three largest causes in the worst.
  package var causes: [LoadCause]
}

extension LoadLedger {
  /// Where somebody is over their budgets, in the order of the budgets.
  ///
  /// The periods are those that share a day with `days`. A week of which somebody works less than
  /// three fifths is not held against a share of it: what is left of it would always be full. What
  /// quotas ask for counts as far as it can be held: more of it than the week has hours is no load.
  package func excesses(
    of person: PersonID, over budgets: [LoadBudget], in days: DateSpan, _ plan: Plan
  ) -> [LoadExcess] {
    if entries(of: person).isEmpty { return [] }
    return budgets.compactMap { excess(of: person, over: $0, in: days, plan) }
  }

  /// The minutes of a week that quotas can take: those of a week without a day off, of one that the
  /// horizon cuts those of its days.
  private func mostOfQuotas(of person: PersonID, in week: DateSpan) -> Int {
    if horizon.contains(week) { return usualWeek(of: person) }
    return week.intersection(horizon).map { workingMinutes(of: person, in: $0) } ?? 0
  }

  private func excess(
    of person: PersonID, over budget: LoadBudget, in days: DateSpan, _ plan: Plan
  ) -> LoadExcess? {
    var result: LoadExcess?
    var looked = 0
    for period in calendar.spans(of: budget.per, over: days) {
      var used = 0
      var ofQuotas = 0
      for entry in entries(of: person, in: period) where budget.counts(entry, of: review(of: entry))
      {
        used &+= Int(entry.minutes)
        if case .quota = entry.source { ofQuotas &+= Int(entry.minutes) }
      }
      if budget.per == .week, ofQuotas > mostOfQuotas(of: person, in: period) { used -= ofQuotas }
      var working = 0
      if case .share = budget.most {
        working = workingMinutes(of: person, in: period)
        if budget.per == .week, working * 5 < usualWeek(of: person) * 3 { continue }
      }
      looked += 1
      guard let most = budget.minutes(ofWorking: working), used > most else { continue }
      if var known = result {
        known.count += 1
        known.beyond &+= used - most
        if used - most > known.used - known.most {
          (known.worst, known.used, known.most) = (period, used, most)
        }
        result = known
      } else {
        result = LoadExcess(
          budget: budget, count: 1, looked: 0, first: period, worst: period, used: used, most: most,
          beyond: used - most, causes: [])
      }
    }
    guard var found = result else { return nil }
    found.looked = looked
    found.causes = causes(
      of: entries(of: person, in: found.worst).filter { budget.counts($0, of: review(of: $0)) },
      in: plan)
    return found
  }
}
