import RhythmCalendar
import RhythmText

/// `agenda short` and its items.
package struct Agenda: Hashable, Sendable {
  /// `nil` is the one that cadences without `with agenda` use.
  package var name: Located<String>?
  package var items: [AgendaItem]
  package var range: SourceRange

  package init(name: Located<String>?, items: [AgendaItem], range: SourceRange) {
    self.name = name
    self.items = items
    self.range = range
  }
}

package struct AgendaItem: Hashable, Sendable {
  /// For each value of `forEach`, where there is one.
  package var minutes: Int
  /// `5m to 10m`: the upper end; planned with `minutes`.
  package var mostMinutes: Int?
  package var title: Text
  package var ledBy: PeoplePhrase?
  package var aims: [Aim] = []
  package var questions: [Text] = []
  package var doneWhen: [Text] = []
  package var looksAt: [Located<MeasureID>] = []
  package var forEach: ForEach?
  package var range: SourceRange

  package init(minutes: Int, title: Text, range: SourceRange) {
    self.minutes = minutes
    self.title = title
    self.range = range
  }
}

/// What an agenda item is for.
package enum Aim: String, Hashable, Sendable, CaseIterable {
  case inform, discuss, decide, coach
}
