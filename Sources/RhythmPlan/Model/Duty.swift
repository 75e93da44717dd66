import RhythmCalendar
import RhythmText

/// Something to do before or after (`prep`, `follow-up`), or an action that must come out (`expects`).
package struct Duty: Hashable, Sendable {
  package var title: Text
  package var by: PeoplePhrase?
  package var due: Due?
  /// Minutes that it takes each of them.
  package var takes: Int?
  package var submits: [Located<MeasureID>] = []
  package var doneWhen: [Text] = []
  package var forEach: ForEach?
  package var filters: [Located<Filter>] = []
  package var except: PeoplePhrase?
  /// `except ... where ...`: which of those it takes away.
  package var exceptConditions: [FieldTest] = []
  /// `expects at most 5 "..."`
  package var atMost: Int?
  package var range: SourceRange

  package init(title: Text, range: SourceRange) {
    self.title = title
    self.range = range
  }
}
