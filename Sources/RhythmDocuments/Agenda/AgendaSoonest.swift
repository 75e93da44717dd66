import RhythmCalendar

/// What comes first: something for which somebody waits, an action that is late, or a preparation of
/// a review that she chairs.
package struct AgendaSoonest: Hashable, Sendable {
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case waitedFor = "waited-for"
    case overdue
    case preparation
  }

  package var sort: Sort
  package var title: String
  /// Who owes it; empty where she does.
  package var people: [String]
  /// By her clock; nil where the plan says none.
  package var due: WallTime?
  /// How many days its date is over.
  package var daysLate: Int
  /// The review that it is for or from; empty where the plan says none.
  package var review: String
  /// When that review is, where it is for one.
  package var held: WallTime?
}

extension AgendaSoonest {
  /// How many a page shows.
  static let most = 3

  /// The soonest of all, at most three.
  ///
  /// Of preparations those count whose time is not over, and those for a review of today.
  static func first(
    actions: [AgendaAction], own: [AgendaDuty], owed: [AgendaDuty], on today: CivilDate
  ) -> [AgendaSoonest] {
    let ofActions = actions.compactMap { action -> AgendaSoonest? in
      let waits = action.block?.isByReader == true
      guard waits || action.isHers && action.daysLate > 0 else { return nil }
      return AgendaSoonest(
        sort: waits ? .waitedFor : .overdue, title: action.title,
        people: action.isHers || action.owner.isEmpty ? [] : [action.owner],
        due: action.due.map { WallTime($0) }, daysLate: action.daysLate, review: action.review)
    }
    let ofDuties = (own + owed).compactMap { duty -> AgendaSoonest? in
      guard !duty.isFollowUp || duty.people.isEmpty,
        duty.due.date >= today || duty.held.date == today && !duty.isFollowUp
      else { return nil }
      return AgendaSoonest(
        sort: duty.isForOwnReview ? .preparation : .waitedFor, title: duty.title,
        people: duty.people, due: duty.due, daysLate: 0, review: duty.review, held: duty.held)
    }
    let latest = WallTime(.latest)
    return (ofActions + ofDuties).enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.due ?? latest, right.element.due ?? latest)
        return first == second ? left.offset < right.offset : first < second
      }
      .prefix(most).map(\.element)
  }
}
