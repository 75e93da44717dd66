import RhythmCalendar
import RhythmText

/// `rotate agenda through risk, adoption by week of month, 5th week open`
package struct Rotation: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case chair, presenter, noteTaker, agenda, place
    /// Any other name is bound: its slot.
    case binding(String, slot: Int)
  }

  package enum Turns: Hashable, Sendable {
    case people(PeoplePhrase, [FieldTest])
    case agendas([Located<String>])
    case times([TimeOfDay])
    case texts([Text])
  }

  package var place: Place
  package var turns: Turns
  package var atATime: Int?
  package var isByWeekOfMonth: Bool
  /// `5th week V`: what a week has that the turns do not reach.
  package var weeks: [WeekTurn]
  package var isRandom: Bool
  package var range: SourceRange

  package struct WeekTurn: Hashable, Sendable {
    package var week: Int
    package var turn: Turns

    package init(week: Int, turn: Turns) {
      self.week = week
      self.turn = turn
    }
  }

  package init(place: Place, turns: Turns, range: SourceRange) {
    self.place = place
    self.turns = turns
    self.range = range
    isByWeekOfMonth = false
    weeks = []
    isRandom = false
  }
}

/// `swap ana with bo on 2026-03-02 because "..."`
package struct Swap: Hashable, Sendable {
  package var first: Rotation.Turns
  package var second: Rotation.Turns
  package var date: Located<CivilDate>
  package var only: SeriesReference?
  package var because: Text
  package var range: SourceRange

  package init(
    first: Rotation.Turns, second: Rotation.Turns, date: Located<CivilDate>,
    only: SeriesReference?, because: Text, range: SourceRange
  ) {
    self.first = first
    self.second = second
    self.date = date
    self.only = only
    self.because = because
    self.range = range
  }
}
