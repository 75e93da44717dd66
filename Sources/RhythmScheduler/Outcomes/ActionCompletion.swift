import RhythmCalendar
import RhythmPlan

// How reliably actions are done: over the last four occurrences of the series from which they came.
//
// An action counts on the day that settles it: that on which it was done, or its date as it stood
// last, whichever is earlier. It counts for as long as that day is not before the fourth last
// occurrence, held before today, of the series from which it came. It was in time when it was done
// and there was no day on which it was open with its date over; a date that is moved after it has
// passed was missed. What was dropped before its date does not count.
extension ActionBook {
  /// How many occurrences back actions count.
  package static let occurrencesCounted = 4

  /// How many of the actions that came from a review were done in time, over the last four
  /// occurrences of each of its series.
  package func completion(ofReview review: ReviewID) -> CompletionRate {
    completion { action, _ in action.from?.series.review == review }
  }

  /// How many of somebody's actions were done in time, each over the last four occurrences of the
  /// series from which it came; those count that she owned last.
  package func completion(ofOwner person: PersonID) -> CompletionRate {
    completion { _, record in record.state.owner == person }
  }

  private func completion(where counts: (Action, ActionRecord) -> Bool) -> CompletionRate {
    var rate = CompletionRate()
    for action in settledActions(where: counts) { rate.add(isOnTime: action.isOnTime) }
    return rate
  }

  /// The actions of which it showed whether they were done in time, over the last four occurrences of
  /// each of their series, in the order of the plan.
  package func settledActions() -> [SettledAction] { settledActions { _, _ in true } }

  private func settledActions(where counts: (Action, ActionRecord) -> Bool) -> [SettledAction] {
    var result: [SettledAction] = []
    var starts: [SeriesKey: CivilDate?] = [:]
    for record in records {
      guard let record, let from = plan.actions[record.index].from,
        counts(plan.actions[record.index], record), let day = settled(record.state)
      else { continue }
      let key = SeriesKey(review: from.series.review, path: from.series.path)
      let start =
        starts[key]
        ?? dates.start(
          ofLast: ActionBook.occurrencesCounted, of: from.series, before: today)
      starts[key] = .some(start)
      if let start, start <= day {
        result.append(
          SettledAction(index: record.index, isOnTime: isOnTime(record.state)))
      }
    }
    return result
  }

  /// The day on which it showed whether an action was done in time; nil where that is still open, or
  /// it was dropped before.
  private func settled(_ state: ActionState) -> CivilDate? {
    switch state.status {
    case .done: return min(state.closed ?? today, state.due ?? .latest)
    case .open, .blocked: return state.wasLate ? state.due : nil
    case .dropped: return state.wasLate ? state.due : nil
    }
  }

  private func isOnTime(_ state: ActionState) -> Bool { state.status == .done && !state.wasLate }
}

/// An action that fell due, and how that ended.
package struct SettledAction: Hashable, Sendable {
  /// Its place in `Plan.actions`.
  package var index: Int
  /// Done, and never late on the way.
  package var isOnTime: Bool
}

private struct SeriesKey: Hashable {
  var review: ReviewID
  var path: [BoundValue]
}
