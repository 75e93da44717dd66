import RhythmCalendar
import RhythmPlan

/// What a plan says of single occurrences: computed when asked, since few are looked at closely.
package struct OccurrenceDetails: Sendable {
  let plan: Plan
  let schedule: Schedule

  package init(plan: Plan, schedule: Schedule) {
    self.plan = plan
    self.schedule = schedule
  }

  /// The clauses that hold on the day of an occurrence: its review's, with those of every `adjust` of
  /// its series that has started in their place.
  package func clauses(of occurrence: Occurrence) -> ReviewClauses {
    guard let series = schedule.series(of: occurrence) else { return ReviewClauses() }
    return plan[series.review].clauses
  }

  /// Who takes part.
  package func attendance(of occurrence: Occurrence) -> Attendance {
    Attendance(participants: schedule.series(of: occurrence)?.participants ?? Participants())
  }

  /// What is to be done for an occurrence before and after it, and the actions that it must produce:
  /// preps, follow-ups, expected actions, each in the order in which they are written.
  package func duties(of occurrence: Occurrence) -> [DutyInstance] { [] }

  /// A text of the plan with its names put in, as an occurrence reads it.
  ///
  /// `further` binds what a duty's or an agenda item's own `for each` adds after the slots of the
  /// series.
  package func text(
    _ text: Text, of occurrence: Occurrence, further: [BoundValue] = []
  ) -> String { "" }

  /// The people that a phrase means in an occurrence, each once, in the order of the phrase.
  package func people(
    _ phrase: PeoplePhrase, of occurrence: Occurrence, further: [BoundValue] = []
  ) -> [PersonID] { [] }

  /// What a `for each` of a duty or an agenda item walks in an occurrence.
  package func values(_ forEach: ForEach, of occurrence: Occurrence) -> [BoundValue] { [] }

  /// The agenda of an occurrence: that of its cadence, else the one without a name.
  package func agenda(of occurrence: Occurrence) -> Agenda? { nil }

  /// The next occurrence of the same series; nil at the end of the horizon.
  package func next(after occurrence: Occurrence) -> Occurrence? { nil }
}
