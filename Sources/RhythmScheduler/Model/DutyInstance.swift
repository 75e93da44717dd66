import RhythmCalendar
import RhythmPlan
import RhythmText

/// What one person has to do for one occurrence, or one action that must come out of it.
package struct DutyInstance: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable { case prep, followUp, expects }

  package var kind: Kind
  /// Its index among the duties of its kind in `OccurrenceDetails.clauses(of:)`.
  package var duty: Int
  /// With its names put in.
  package var title: String
  /// Nil where the plan says nobody, or nobody could be found.
  package var person: PersonID?
  /// Nil where neither it, its review nor the plan says when.
  package var due: DueMoment?
  /// What it takes the person; nil where unsaid.
  package var minutes: Int?
  package var range: SourceRange

  package init(
    kind: Kind, duty: Int, title: String, person: PersonID?, due: DueMoment?, minutes: Int?,
    range: SourceRange
  ) {
    self.kind = kind
    self.duty = duty
    self.title = title
    self.person = person
    self.due = due
    self.minutes = minutes
    self.range = range
  }
}

/// The last moment at which something is in time.
package struct DueMoment: Hashable, Sendable {
  package var date: CivilDate
  /// Nil means by the end of that day.
  package var time: TimeOfDay?
  /// The zone in which date and time are meant; nil where the plan says none.
  package var zoneName: String?

  package init(date: CivilDate, time: TimeOfDay? = nil, zoneName: String? = nil) {
    self.date = date
    self.time = time
    self.zoneName = zoneName
  }
}
