import RhythmCalendar
import RhythmPlan

/// Who may read what a private review holds: the one rule that every output asks.
///
/// Of a review marked `private` the id, title, times and people are for everybody; its purpose,
/// agenda, duties, expected actions, measures, notes and reasons, and the actions, topics and
/// decisions that come from it, are for the people in it alone. It filters what is printed; it keeps
/// nobody from opening the files.
package struct Privacy: Sendable {
  private let details: OccurrenceDetails
  /// For each review whether it, or an `adjust` of some series of it, says `private`.
  private let mayBePrivate: [Bool]
  /// Whether nothing in the plan is private, so that everything may be read.
  package let isNeedless: Bool

  private var plan: Plan { details.plan }
  private var schedule: Schedule { details.schedule }

  /// The cost is linear in the reviews and adjustments of the plan.
  package init(_ details: OccurrenceDetails) {
    self.details = details
    var mayBePrivate = details.plan.reviews.indices.map {
      details.plan.reviews[$0].clauses.isPrivate != nil
    }
    for adjustment in details.plan.adjustments where adjustment.clauses.isPrivate != nil {
      let index = Int(adjustment.series.review.index)
      if mayBePrivate.indices.contains(index) { mayBePrivate[index] = true }
    }
    self.mayBePrivate = mayBePrivate
    isNeedless = !mayBePrivate.contains(true)
  }

  /// Whether a review holds anything private, in some series of it and on some day.
  package func isPrivate(_ review: ReviewID) -> Bool {
    mayBePrivate.indices.contains(Int(review.index)) && mayBePrivate[Int(review.index)]
  }

  /// Whether somebody may read what an occurrence holds: everybody, unless it is private; then the
  /// people of its series and those who come to this one. A reader of nil is whoever reads a shared
  /// output.
  package func mayRead(_ occurrence: Occurrence, by reader: PersonID?) -> Bool {
    guard let series = schedule.series(of: occurrence) else { return true }
    guard isPrivate(series.review) else { return true }
    guard let reader else { return false }
    if has(reader, inSeries: Int(occurrence.series)) { return true }
    let attendance = details.attendance(of: occurrence)
    return attendance.participants.includes(reader) || attendance.missing.contains(reader)
  }

  /// Whether somebody may read what all of a series holds.
  package func mayRead(series index: Int, by reader: PersonID?) -> Bool {
    guard schedule.series.indices.contains(index), isPrivate(schedule.series[index].review) else {
      return true
    }
    return reader.map { has($0, inSeries: index) } ?? false
  }

  /// Whether somebody may read what all of a series holds; of one that this schedule does not have,
  /// only where its review is for everybody.
  package func mayRead(_ series: Series, by reader: PersonID?) -> Bool {
    guard isPrivate(series.review) else { return true }
    guard let reader, let index = schedule.series.firstIndex(where: { $0.id == series.id }) else {
      return false
    }
    return has(reader, inSeries: index)
  }

  /// Whether somebody may read an action, its name included: everybody, unless it comes from a
  /// private review.
  package func mayRead(_ action: Action, by reader: PersonID?) -> Bool {
    mayRead(action.from?.series, by: reader)
  }

  /// Whether somebody may read a topic: everybody, unless it is for a private review.
  package func mayRead(_ topic: Topic, by reader: PersonID?) -> Bool {
    mayRead(topic.series, by: reader)
  }

  /// Whether somebody may read a decision: everybody, unless a private review took it.
  package func mayRead(_ decision: Decision, by reader: PersonID?) -> Bool {
    mayRead(decision.from?.series, by: reader)
  }

  /// Whether somebody may read what belongs to the series that a line names. Where it names several,
  /// they must be in all of them: it is not said to whose it belongs.
  package func mayRead(_ series: SeriesReference?, by reader: PersonID?) -> Bool {
    guard let series, isPrivate(series.review) else { return true }
    guard let reader else { return false }
    let meant = schedule.series.indices.filter { series.matches(schedule.series[$0]) }
    return !meant.isEmpty && meant.allSatisfy { has(reader, inSeries: $0) }
  }

  /// Whether somebody is one of the people of a series; mostly they are on all of its dates.
  private func has(_ reader: PersonID, inSeries index: Int) -> Bool {
    schedule.series.indices.contains(index)
      && (schedule.series[index].participants.includes(reader)
        || people(ofSeries: index).contains(reader))
  }

  /// The people of a series: those of its plan, and those whom an `adjust` or a filter brings in on
  /// some of its dates. Whoever only stands in is not one of them.
  package func people(ofSeries index: Int) -> [PersonID] {
    guard schedule.series.indices.contains(index) else { return [] }
    var seen = PeopleSet()
    var people = schedule.series[index].participants.everybody.filter { seen.insert($0) }
    guard hasChangingPeople(index) else { return people }
    for occurrence in details.occurrences(inSeries: index) {
      let bindings = details.bindings(of: occurrence, details.clauses(of: occurrence))
      people += bindings.participants.everybody.filter { seen.insert($0) }
    }
    return people
  }

  /// Whether on some dates of a series others take part than on the rest, absences left aside.
  private func hasChangingPeople(_ index: Int) -> Bool {
    let series = schedule.series[index]
    let clauses = plan.reviews[Int(series.review.index)].clauses
    return details.hasFilteredPeople[Int(series.review.index)] || clauses.hasChangingPeople
      || plan.adjustments.contains { $0.series.matches(series) }
  }
}

extension Plan {
  /// Whether a review, or an `adjust` of some series of it, says `private`. The cost is linear in the
  /// adjustments of the plan; `Privacy` tells it of all reviews at once.
  func isPrivate(_ review: ReviewID) -> Bool {
    reviews[Int(review.index)].clauses.isPrivate != nil
      || adjustments.indices.contains { index in
        adjustments[index].series.review == review && adjustments[index].clauses.isPrivate != nil
      }
  }
}
