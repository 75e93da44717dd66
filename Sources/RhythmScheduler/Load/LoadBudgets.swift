import RhythmCalendar
import RhythmPlan

/// How much time may be taken of whom: the `limit` lines of the policies, and what holds without.
///
/// Without a line for somebody who has reports, internal time may take 35 percent of the week, and
/// forecast and reporting together 10 percent and no more than 4 hours. A line for a group replaces
/// that for the people in it.
package struct LoadBudgets: Sendable {
  private let lines: [(budget: LoadBudget, people: Set<PersonID>?)]
  private let managers: Set<PersonID>

  package init(_ plan: Plan, _ organisation: Organisation) {
    var lines: [(budget: LoadBudget, people: Set<PersonID>?)] = []
    for limit in plan.limits where !limit.most.isPerReport {
      let most: LoadBudget.Most
      switch limit.most.quantity {
      case .minutes(let minutes): most = .minutes(minutes)
      case .number(let number):
        guard number.isPercent else { continue }
        most = .share(number)
      }
      lines.append(
        (
          LoadBudget(
            limit.selector.things, except: limit.selector.except, most,
            per: limit.most.per ?? .week, line: limit.range),
          Selection(limit.selector, plan, organisation).people
        ))
    }
    self.lines = lines
    managers = Set(
      plan.people.indices.map { PersonID($0) }.filter { !organisation.reports(of: $0).isEmpty })
  }

  /// All that holds for somebody: internal time first, then forecast and reporting, then the other
  /// lines in their order.
  package func budgets(of person: PersonID) -> [LoadBudget] {
    let own = lines.filter { $0.people?.contains(person) ?? true }.map(\.budget)
    var ofInternal = own.filter(\.isOfInternalTime)
    var ofReporting = own.filter(\.isOfReporting)
    if managers.contains(person) {
      if ofInternal.isEmpty { ofInternal = [Self.internalTime] }
      if ofReporting.isEmpty { ofReporting = Self.reporting }
    }
    return ofInternal + ofReporting + own.filter { !$0.isOfInternalTime && !$0.isOfReporting }
  }

  private static let internalTime = LoadBudget(
    [.internalTime], .share(Number(units: 35, isPercent: true)))

  private static let reporting: [LoadBudget] = {
    let kinds = ["forecast", "reporting"].compactMap { BuiltInKinds()[$0] }
      .map { Selector.Thing.kind($0) }
    return [
      LoadBudget(kinds, .share(Number(units: 10, isPercent: true))),
      LoadBudget(kinds, .minutes(240)),
    ]
  }()
}
