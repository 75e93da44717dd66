import RhythmPlan

extension Policy.Limit {
  /// How much of something there is: which check tells that it is too much.
  enum Sort {
    /// Internal time, forecast and reporting, reports: checks of the load have these for budgets.
    case budget
    /// A field of people of a portfolio: in how many entries somebody stands.
    case entries(most: Int)
    /// How often somebody must come.
    case occurrences(most: Int)
    /// Minutes, or percent of the time that somebody works.
    case time(Quantity)
  }

  func sort(in plan: Plan) -> Sort {
    let kinds = plan.builtInKinds
    let budgets = [kinds["forecast"], kinds["reporting"]].compactMap { $0 }
      .map { Selector.Thing.kind($0) }
    if selector.things == [.internalTime] || selector.things == [.reports] { return .budget }
    if most.quantity.isTime {
      let isBudget =
        !selector.things.isEmpty && selector.things.allSatisfy(budgets.contains)
        && (most.per == nil || most.per == .week)
      return isBudget ? .budget : .time(most.quantity)
    }
    guard case .number(let number) = most.quantity else { return .budget }
    if case .field = selector.things.first { return .entries(most: number.whole) }
    return .occurrences(most: number.whole)
  }
}

extension Policy.Floor {
  /// Whether a check of the load keeps it: the time of coaching.
  func isOfCoaching(_ plan: Plan) -> Bool {
    guard least.quantity.isTime, let coaching = plan.builtInKinds["coaching"] else { return false }
    return selector.things == [.kind(coaching)]
  }
}
