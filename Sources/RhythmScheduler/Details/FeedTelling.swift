import RhythmCalendar
import RhythmPlan

/// What an occurrence feeds: the next date of another review that builds on it.
package struct FedOccurrence: Hashable, Sendable {
  package var review: ReviewID
  /// Nil where the schedule holds no later one.
  package var occurrence: Occurrence?
  /// How much earlier it must be held, where the plan says so.
  package var ahead: Span?
  /// The last day for what it gives to be there; nil without an occurrence.
  package var due: CivilDate?
}

extension OccurrenceDetails {
  /// What an occurrence feeds, by `feeds` of its own review and by `after` of others, in the order
  /// in which they are written; working days are the plan's.
  package func fed(by occurrence: Occurrence) -> [FedOccurrence] {
    guard let review = schedule.series(of: occurrence)?.review else { return [] }
    var result: [FedOccurrence] = []
    func add(_ fed: ReviewID, _ ahead: Span?) {
      if result.contains(where: { $0.review == fed }) { return }
      let next = next(of: fed, after: occurrence)
      let step = DateStep(working: schedule.workingDays.plan)
      let due = next.map { next in
        ahead.flatMap { step.date(-$0.count, $0.unit, from: next.date) } ?? next.date
      }
      result.append(FedOccurrence(review: fed, occurrence: next, ahead: ahead, due: due))
    }
    for feed in clauses(of: occurrence).feeds { add(feed.review.value, feed.ahead) }
    for (index, other) in plan.reviews.enumerated() where !other.isTemplate {
      if other.clauses.after.contains(where: { $0.value == review }) { add(ReviewID(index), nil) }
    }
    return result
  }
}
