import RhythmCalendar
import RhythmPlan

/// What some minutes of load come from, all its dates and series together.
package struct LoadCause: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    case review(ReviewID)
    case initiative(InitiativeID)
    /// By whom it came; nil where the plan does not say.
    case unplanned(PersonID?)

    /// The order of the plan.
    fileprivate var order: (Int, Int32) {
      switch self {
      case .review(let id): (0, id.index)
      case .initiative(let id): (1, id.index)
      case .unplanned(let id): (2, id?.index ?? .max)
      }
    }
  }

  package var origin: Origin
  package var minutes: Int
}

extension LoadLedger {
  /// The causes of some minutes, the largest first, of equal ones in the order of the plan.
  package func causes(
    of entries: some Sequence<LoadEntry>, in plan: Plan, most: Int = 3
  ) -> [LoadCause] {
    var minutes: [LoadCause.Origin: Int] = [:]
    for entry in entries { minutes[origin(of: entry, in: plan), default: 0] &+= Int(entry.minutes) }
    return Array(
      minutes.map { LoadCause(origin: $0.key, minutes: $0.value) }
        .sorted { left, right in
          left.minutes != right.minutes
            ? left.minutes > right.minutes : left.origin.order < right.origin.order
        }
        .prefix(most))
  }

  private func origin(of entry: LoadEntry, in plan: Plan) -> LoadCause.Origin {
    switch entry.source {
    case .occurrence, .quota: review(of: entry).map { .review($0) } ?? .unplanned(nil)
    case .initiative(let id): .initiative(id)
    case .unplanned(let index): .unplanned(plan.asker(ofUnplanned: index))
    }
  }
}

extension Plan {
  /// By whom an ask outside the rhythm came; nil where that is not one named person.
  package func asker(ofUnplanned index: Int) -> PersonID? {
    guard unplanned.indices.contains(index), let by = unplanned[index].by?.value,
      case .reference(.person(let person)) = by
    else { return nil }
    return person
  }
}
