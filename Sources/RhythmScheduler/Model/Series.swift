import RhythmPlan

/// The row of occurrences that a review has for one value of each of its `for each` lines.
package struct Series: Hashable, Sendable {
  package var review: ReviewID
  /// The values of the `for each` lines, by slot.
  package var values: [BoundValue]
  /// `forecast`, `forecast/iberia`, `r/a/b`: the name of the review and of each value as they are
  /// written.
  package var id: String
  /// The title with its names put in, else the review's name.
  package var title: String
  /// The zone in which its dates and times are meant, as the plan writes it; nil where the plan says
  /// none.
  package var zoneName: String?
  /// Who takes part where no filter, absence or `adjust` says otherwise.
  package var participants: Participants

  package init(
    review: ReviewID, values: [BoundValue], id: String, title: String, zoneName: String?,
    participants: Participants
  ) {
    self.review = review
    self.values = values
    self.id = id
    self.title = title
    self.zoneName = zoneName
    self.participants = participants
  }
}

/// Who takes part, and as what. Nobody stands in two of the lists of guests.
package struct Participants: Hashable, Sendable {
  package var chair: PersonID?
  package var presenter: PersonID?
  /// Those who are required, without the chair; the presenter is among them.
  package var attendees: [PersonID] = []
  package var optional: [PersonID] = []
  package var observers: [PersonID] = []
  package var noteTakers: [PersonID] = []

  package init() {}

  /// Everybody who must be there: the chair first.
  package var required: [PersonID] { (chair.map { [$0] } ?? []) + attendees }

  package func requires(_ person: PersonID) -> Bool {
    chair == person || attendees.contains(person)
  }

  /// Whether something holds for anybody who takes part.
  package func includes(where holds: (PersonID) -> Bool) -> Bool {
    (chair.map(holds) ?? false) || attendees.contains(where: holds)
      || noteTakers.contains(where: holds) || optional.contains(where: holds)
      || observers.contains(where: holds)
  }

  /// Whether somebody takes part.
  package func includes(_ person: PersonID) -> Bool { includes { $0 == person } }

  /// Everybody at all, in the order of their part, each once.
  package var everybody: [PersonID] {
    var seen = PeopleSet()
    var people = required
    people += noteTakers
    people += optional
    people += observers
    people.removeAll { !seen.insert($0) }
    return people
  }
}
