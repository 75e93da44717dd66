import RhythmCalendar
import RhythmText

/// One line that says when a review is held.
package struct Cadence: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// `every 2 weeks on Tue, Thu`; without days (`every quarter in week 2`) it is to be placed
    /// somewhere in the stretch that the filters leave.
    case every(interval: Int, unit: RecurrenceUnit, days: DaySelection)
    /// `on 2026-03-02, 2026-06-01`
    case dates([Located<CivilDate>])
    /// `2 weeks before each forecast`
    case lead(Lead, Direction, Anchor)
    /// `3 times a week`
    case times(Int, per: PeriodUnit)
    /// `at least 5 times in any 7 days, target 10`: a floor, not dates.
    case quota(count: Int, per: QuotaPeriod, target: Int?)
    /// Only `add` and `held` give it dates.
    case onDemand
  }

  package enum QuotaPeriod: Hashable, Sendable {
    case each(PeriodUnit)
    /// Any so many units in a row.
    case rolling(Int, PeriodUnit)
  }

  package enum Start: Hashable, Sendable {
    /// `local` is the chair's zone, else the review's.
    case time(TimeOfDay, isLocal: Bool)
    /// `at X`, where `rotate X through 09:00, 16:00`: the slot.
    case binding(Int, isLocal: Bool)
    /// Some time between these.
    case between(TimeRange)
  }

  package enum Bound: Hashable, Sendable {
    case date(CivilDate)
    /// `starting rep.started`: a date field; empty means waiting.
    case field(Reference, String)
  }

  package var form: Form
  package var start: Start?
  package var length: Length?
  package var starting: Located<Bound>?
  /// The last day on which it may be held.
  package var until: Located<Bound>?
  /// `10 times in all`
  package var limit: Int?
  package var filters: [Located<Filter>]
  /// The agenda's name, where it is not the unnamed one.
  package var agenda: Located<String>?
  package var isAsync: Bool
  /// The whole line, without the indentation.
  package var range: SourceRange
  /// The place of the form itself: from `every` to before the first phrase after it.
  package var formRange: SourceRange

  package init(form: Form, range: SourceRange, formRange: SourceRange) {
    self.form = form
    self.range = range
    self.formRange = formRange
    filters = []
    isAsync = false
  }
}

/// Which way a lead counts.
package enum Direction: UInt8, Hashable, Sendable {
  case before, after
}

/// How far from an anchor.
package enum Lead: Hashable, Sendable {
  /// `7, 6, 4, 2 weeks`
  case counts([Int], Span.Unit)
  /// `2 to 3 weeks`: the earlier edge is when it is due.
  case range(Int, Int, Span.Unit)
  /// `the Monday`
  case weekday(Weekday)
  /// `the Thursday nearest 6 weeks`
  case weekdayNearest(Weekday, [Int], Span.Unit)
  /// `within 30 days`
  case within(Int, Span.Unit)
}

/// What a lead counts from.
package enum Anchor: Hashable, Sendable {
  case each(ReviewID)
  case first(ReviewID, of: PeriodUnit)
  case last(ReviewID, of: PeriodUnit)
  case next(ReviewID)
  case startOfEach(PeriodUnit)
  case endOfEach(PeriodUnit)
  case field(Reference, String)
}

/// When a duty or an action is due.
package struct Due: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// Without an anchor it counts from the occurrence.
    case lead(Lead, Direction, Anchor?)
    case within(Span, Direction, Anchor?)
    /// `before next`, `before next forecast`
    case beforeNext(ReviewID?)
    case sameDay
    /// `on Thursday of week 2`: of the occurrence's own period.
    case on(DaySelection)
    case endOf(PeriodUnit)
    case date(CivilDate)
  }

  package var form: Form
  package var time: TimeOfDay?
  /// The time is in each person's own zone.
  package var isLocal: Bool
  package var range: SourceRange

  package init(
    _ form: Form, time: TimeOfDay? = nil, isLocal: Bool = false, range: SourceRange
  ) {
    self.form = form
    self.time = time
    self.isLocal = isLocal
    self.range = range
  }
}
