import RhythmCalendar
import RhythmText

/// `cancel`, `move` and `add`: what somebody dated by hand.
package struct DatedException: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case cancel(DateSpan)
    case move(CivilDate, to: CivilDate, at: TimeOfDay?)
    case add(CivilDate, at: TimeOfDay, length: Length?)
  }

  package var change: Change
  package var only: SeriesReference?
  package var because: Text
  package var range: SourceRange
  /// The place of the date that it names.
  package var dateRange: SourceRange

  package init(
    _ change: Change, only: SeriesReference?, because: Text, range: SourceRange,
    dateRange: SourceRange
  ) {
    self.change = change
    self.only = only
    self.because = because
    self.range = range
    self.dateRange = dateRange
  }
}

/// `held 2026-03-02 with bo about acme outcome "..."`
package struct Held: Hashable, Sendable {
  package var date: Located<CivilDate>
  package var series: SeriesReference?
  package var with: [Located<PeopleTerm>] = []
  package var about: [Located<Subject>] = []
  package var outcome: Text?
  package var notes: [Text] = []
  package var range: SourceRange

  package init(date: Located<CivilDate>, range: SourceRange) {
    self.date = date
    self.range = range
  }
}
