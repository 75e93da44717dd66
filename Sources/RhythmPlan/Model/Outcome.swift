import RhythmCalendar
import RhythmText

/// What an action, a topic or a decision is about.
package enum Subject: Hashable, Sendable {
  case reference(Reference)
  /// An id of a system elsewhere.
  case text(String)
}

/// `forecast/iberia@2026-03-02`
package struct OccurrenceReference: Hashable, Sendable {
  package var series: SeriesReference
  /// The date before any move.
  package var date: CivilDate
  /// 2 for the second of its series on that date.
  package var number: Int
  package var range: SourceRange

  package init(series: SeriesReference, date: CivilDate, number: Int, range: SourceRange) {
    self.series = series
    self.date = date
    self.number = number
    self.range = range
  }
}

/// What somebody promised.
package struct Action: Sendable {
  package enum Change: Hashable, Sendable {
    case note(Text)
    case moved(to: CivilDate, because: Text)
    case passed(to: Located<PersonID>, because: Text)
    case blocked(by: Located<PersonID>?, because: Text)
    case resumed(Text?)
    case done(Text?)
    case dropped(because: Text)
  }

  package struct Event: Hashable, Sendable {
    package var date: Located<CivilDate>
    package var change: Change
    package var range: SourceRange

    package init(date: Located<CivilDate>, change: Change, range: SourceRange) {
      self.date = date
      self.change = change
      self.range = range
    }
  }

  package var name: Located<String>
  package var title: Text
  /// Every `by`: one is right.
  package var owners: [Located<PersonID>] = []
  package var due: Located<CivilDate>?
  package var from: OccurrenceReference?
  package var helpers: PeoplePhrase?
  package var about: [Located<Subject>] = []
  package var serves: [Located<MeasureID>] = []
  package var comesBackAt: SeriesReference?
  package var events: [Event] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// What waits to be raised.
package struct Topic: Sendable {
  package enum Change: Hashable, Sendable {
    case note(Text)
    case closed(Text?)
  }

  package struct Event: Hashable, Sendable {
    package var date: Located<CivilDate>
    package var change: Change
    package var range: SourceRange

    package init(date: Located<CivilDate>, change: Change, range: SourceRange) {
      self.date = date
      self.change = change
      self.range = range
    }
  }

  package var name: Located<String>
  package var title: Text
  package var series: SeriesReference?
  package var by: Located<PersonID>?
  package var on: Located<CivilDate>?
  package var minutes: Int?
  package var aims: [Aim] = []
  package var isFirst = false
  package var about: [Located<Subject>] = []
  package var doneWhen: [Text] = []
  package var events: [Event] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// What was decided.
package struct Decision: Sendable {
  package var name: Located<String>
  package var title: Text
  package var from: OccurrenceReference?
  package var by: PeoplePhrase?
  package var meaning: Text?
  package var about: [Located<Subject>] = []
  package var overrules: [Located<DecisionID>] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// An ask outside the rhythm: `unplanned 2026-03-04 45m "Board numbers" for ana by vera`.
package struct Unplanned: Sendable {
  package var date: Located<CivilDate>
  package var minutes: Int
  package var title: Text
  package var whom: PeoplePhrase?
  package var by: Located<PeopleTerm>?
  package var range: SourceRange

  package init(date: Located<CivilDate>, minutes: Int, title: Text, range: SourceRange) {
    self.date = date
    self.minutes = minutes
    self.title = title
    self.range = range
  }
}
