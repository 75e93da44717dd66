import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// One date of one series, as outputs show it.
package struct ScheduleRow: Sendable {
  package var occurrence: Occurrence
  package var names: SeriesNames
  package var title: String
  /// The zone of the review; nil where the plan says none.
  package var zoneName: String?
  /// What its zone adds to universal time at its end, in seconds.
  package var endOffset: Int
  package var people: PeopleNames
  /// The declared names of those who are away and for whom nobody stands in.
  package var missing: [String]
  package var change: DateChange?
  /// What the person does for whom the document is; nil where it is for nobody in particular.
  package var part: Part?
  /// When it is, by the clock of the document's zone.
  package var shown: WallSpan

  /// When it is by its own clock; nil where that shows the same as the document's.
  package var ownTime: WallTime? {
    let own = occurrence.ownSpan.start
    return own == shown.start ? nil : own
  }
}

/// What a series is called in data.
package struct SeriesNames: Sendable {
  package var id: String
  package var review: String
  /// Empty where the plan says none.
  package var kind: String
  /// Those who take part where no filter, absence or `adjust` says otherwise.
  package var people: PeopleNames

  init(_ series: Series, in plan: Plan) {
    let review = plan[series.review]
    id = series.id
    self.review = review.name.value
    kind = review.clauses.kind.map { plan[$0.value].name } ?? ""
    people = PeopleNames(series.participants, in: plan)
  }
}

/// Who takes part, by name.
package struct PeopleNames: Sendable {
  /// The declared name; empty where nobody is known.
  package var chair: String
  package var chairTitle: String
  /// The declared names of those who are required, without the chair.
  package var attendees: [String]
  /// Everybody at all, the chair among them.
  package var count: Int

  init(_ participants: Participants, in plan: Plan) {
    chair = participants.chair.map { plan[$0].name.value } ?? ""
    chairTitle = participants.chair.map { plan.title(of: $0) } ?? ""
    attendees = participants.attendees.compactMap { person in
      person == participants.chair ? nil : plan[person].name.value
    }
    count = participants.everybody.count
  }
}
