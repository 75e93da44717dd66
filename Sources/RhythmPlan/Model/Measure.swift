import RhythmCalendar
import RhythmText

/// A benchmark with one meaning.
package struct Measure: Sendable {
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case activity, objective, result
  }

  package enum Bound: Hashable, Sendable {
    case atLeast(Number), atMost(Number), above(Number), below(Number)
  }

  package var name: Located<String>
  package var title: Text?
  package var sort: Located<Sort>?
  package var meaning: Text?
  package var unit: Located<String>?
  package var target: Located<Bound>?
  package var noTarget: Text?
  package var red: Located<Bound>?
  package var definedBy: Located<PeopleTerm>?
  package var forEach: ForEach?
  package var accountable: Located<PeopleTerm>?
  package var source: Text?
  package var updated: Cadence?
  package var drives: [Located<MeasureID>] = []
  package var beside: [Located<MeasureID>] = []
  /// Whether a row with a reading of it was left out, which has its finding: what misses may be there.
  package var hasUnreadReadings = false
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// A word that everyone uses in one sense.
package struct Term: Sendable {
  package var name: Located<String>
  package var title: Text
  package var meaning: Text?
  package var discouraged: [Text] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// A change that leadership brings.
package struct Initiative: Sendable {
  package var name: Located<String>
  package var title: Text?
  package var kind: Located<KindID>?
  package var owner: Located<PeopleTerm>?
  package var sponsor: Located<PeopleTerm>?
  package var shaped: [Shaped] = []
  package var affects: PeoplePhrase?
  package var designUntil: Located<CivilDate>?
  package var pilot: Located<DateSpan>?
  package var pilotWith: PeoplePhrase?
  package var rollout: Located<CivilDate>?
  package var endsReviews: [Located<ReviewID>] = []
  package var endsTexts: [Text] = []
  package var success: [Located<MeasureID>] = []
  package var preps: [Duty] = []
  package var followUps: [Duty] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}
