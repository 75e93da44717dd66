import RhythmCalendar
import RhythmText

/// All that the body of a review, a template or an `adjust` may say.
///
/// In a review that is based on a template the template's clauses are already merged in, each with
/// the place where it was written.
package struct ReviewClauses: Sendable {
  package var kind: Located<KindID>?
  package var purpose: Text?
  package var cadences: [Cadence] = []
  /// In their order; each binds the slot of its index.
  package var forEach: [ForEach] = []
  package var rotations: [Rotation] = []
  package var swaps: [Swap] = []
  package var chair: [Chosen] = []
  package var presenter: [Chosen] = []
  package var attendees: [Invitation] = []
  package var optional: [Invitation] = []
  package var observers: [Invitation] = []
  package var noteTaker: [Invitation] = []
  package var isCustomerFacing: SourceRange?
  package var isPrivate: SourceRange?
  package var isAsync: SourceRange?
  package var places: [FilteredText] = []
  package var links: [FilteredText] = []
  package var timeZone: Located<String>?
  package var looksAt: [LooksAt] = []
  package var preps: [Duty] = []
  package var followUps: [Duty] = []
  package var expects: [Duty] = []
  package var agendas: [Agenda] = []
  package var doneWhen: [Text] = []
  package var shaped: [Shaped] = []
  package var actionsDue: Due?
  package var comesBackAt: ComeBack?
  package var feeds: [Feed] = []
  package var after: [Located<ReviewID>] = []
  package var insteadOf: [Replacement] = []
  package var replaces: [Located<ReviewID>] = []
  package var daysOff: [DayOffRule] = []
  package var conditions: [Condition] = []
  package var revisitBy: Located<CivilDate>?
  package var exceptions: [DatedException] = []
  package var held: [Held] = []
  /// `fixed agenda, expects`: what `adjust` may not change.
  package var fixed: [Located<FixedClause>] = []
  package var waivers: [Waiver] = []

  package init() {}
}

/// `chair P`, with the dates on which it holds.
package struct Chosen: Hashable, Sendable {
  package var who: Located<PeopleTerm>
  package var filters: [Located<Filter>]

  package init(_ who: Located<PeopleTerm>, filters: [Located<Filter>] = []) {
    self.who = who
    self.filters = filters
  }
}

/// `attendees bo for function product, chi except during leave-time`
package struct Invitation: Hashable, Sendable {
  package struct Guest: Hashable, Sendable {
    package var who: Located<PeopleTerm>
    /// For whom they speak.
    package var function: Located<FunctionID>?
    package var filters: [Located<Filter>]

    package init(
      _ who: Located<PeopleTerm>, function: Located<FunctionID>? = nil,
      filters: [Located<Filter>] = []
    ) {
      self.who = who
      self.function = function
      self.filters = filters
    }
  }

  package var guests: [Guest]
  package var except: [Located<PeopleTerm>]
  package var filters: [Located<Filter>]
  package var range: SourceRange

  package init(
    guests: [Guest], except: [Located<PeopleTerm>] = [], filters: [Located<Filter>] = [],
    range: SourceRange
  ) {
    self.guests = guests
    self.except = except
    self.filters = filters
    self.range = range
  }
}

/// `place "Room 2" in Q1`
package struct FilteredText: Hashable, Sendable {
  package var text: Text
  package var filters: [Located<Filter>]

  package init(_ text: Text, filters: [Located<Filter>] = []) {
    self.text = text
    self.filters = filters
  }
}

/// `looks at coverage, accuracy`
package struct LooksAt: Hashable, Sendable {
  package var measures: [Located<MeasureID>]
  package var filters: [Located<Filter>]
  package var range: SourceRange

  package init(
    _ measures: [Located<MeasureID>], filters: [Located<Filter>] = [], range: SourceRange
  ) {
    self.measures = measures
    self.filters = filters
    self.range = range
  }
}

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

/// `feeds R at least 1 working day ahead`
package struct Feed: Hashable, Sendable {
  package var review: Located<ReviewID>
  package var ahead: Span?

  package init(_ review: Located<ReviewID>, ahead: Span?) {
    self.review = review
    self.ahead = ahead
  }
}

/// `instead of R in the same week`
package struct Replacement: Hashable, Sendable {
  package var review: Located<ReviewID>
  package var within: PeriodUnit

  package init(_ review: Located<ReviewID>, within: PeriodUnit) {
    self.review = review
    self.within = within
  }
}

/// `on non-working days of chair, move to next working day in the same month`
package struct DayOffRule: Hashable, Sendable {
  package enum Whose: Hashable, Sendable {
    case plan
    case everyone
    case people(PeopleTerm)
  }

  package var whose: Whose
  package var move: DayOffMove
  package var range: SourceRange

  package init(whose: Whose, move: DayOffMove, range: SourceRange) {
    self.whose = whose
    self.move = move
    self.range = range
  }
}

/// `if chair is away, skip`
package struct Condition: Hashable, Sendable {
  package enum When: Hashable, Sendable {
    case nothingIsOpen(before: Span)
    case halfAreAway
    case away(count: Int)
    case isAway(PeopleTerm)
  }

  package enum Then: Hashable, Sendable {
    case skip
    case standIn(PeopleTerm)
    case move(DayOffMove)
  }

  package var when: When
  package var then: Then
  package var range: SourceRange

  package init(when: When, then: Then, range: SourceRange) {
    self.when = when
    self.then = then
    self.range = range
  }
}

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

/// Who had a say, since when, and what changed by it.
package struct Shaped: Hashable, Sendable {
  package var by: PeoplePhrase
  package var since: Located<CivilDate>
  package var changed: Text?
  package var range: SourceRange

  package init(by: PeoplePhrase, since: Located<CivilDate>, changed: Text?, range: SourceRange) {
    self.by = by
    self.since = since
    self.changed = changed
    self.range = range
  }
}

/// `actions come back at R after 30 days`
package struct ComeBack: Hashable, Sendable {
  package var series: SeriesReference
  package var after: Span?

  package init(series: SeriesReference, after: Span?) {
    self.series = series
    self.after = after
  }
}

package enum FixedClause: String, Hashable, Sendable, CaseIterable {
  case agenda, expects
  case looksAt = "looks at"
  case prep
  case followUp = "follow-up"
  case purpose, kind, every
}

/// `waive CHECK until D because "..." approved by P`
package struct Waiver: Hashable, Sendable {
  /// The check's name as it was written; whether there is such a check is the checker's business.
  package var check: Located<String>
  package var until: CivilDate?
  package var because: Text
  package var approvedBy: Located<PeopleTerm>?
  package var range: SourceRange

  package init(
    check: Located<String>, until: CivilDate?, because: Text, approvedBy: Located<PeopleTerm>?,
    range: SourceRange
  ) {
    self.check = check
    self.until = until
    self.because = because
    self.approvedBy = approvedBy
    self.range = range
  }
}
