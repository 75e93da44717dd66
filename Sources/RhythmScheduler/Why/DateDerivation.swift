import RhythmCalendar
import RhythmPlan
import RhythmText

/// How one date of a series came to be, or what took it away.
package struct DateDerivation: Sendable {
  package var series: Series
  /// The date before any move.
  package var nominal: CivilDate
  /// Nil where nothing is held.
  package var occurrence: Occurrence?
  /// In the order in which a date is settled.
  package var steps: [DerivationStep]
}

/// One step on the way to a date, with the place of the line that says it.
package struct DerivationStep: Sendable {
  package enum Fact: Sendable {
    /// A cadence gives the date.
    case rule(Cadence)
    /// An `adjust` says the cadence, by its index in the plan.
    case adjusted(Int)
    /// Another cadence gives it too, and the later line wins.
    case givesWay(Cadence)
    /// A cadence does not give it.
    case noDateOf(Cadence)
    /// A cadence would give it before it starts, after it ends, or beyond its number of times.
    case beforeStart(Cadence, CivilDate)
    case afterEnd(Cadence, CivilDate)
    case beyondCount(Cadence, Int)
    /// A date field that bounds the cadence is empty.
    case waiting(Cadence)
    /// Periods are counted from this date; where nobody says it, it is assumed.
    case countsFrom(CivilDate, isAssumed: Bool)
    case filter(Located<Filter>, holds: Bool)
    case paused(WindowID)
    case dayOff(DayOff)
    case conditionFails
    /// Another review is held instead, or took its place for good.
    case displaced(ReviewID, isForGood: Bool)
    /// An `if` line holds; to where it moves the date, nil where it drops it.
    case conditionHolds(movedTo: CivilDate?)
    case added(DatedException)
    case cancelled(DatedException)
    case moved(DatedException)
    /// A step took it away for which there are no words of its own.
    case dropped(SettlementStep)
    /// The day or the time was open: from which days it was chosen, nil where only the time was.
    case placed(among: DateSpan?, Occurrence)
    /// Others of the days that were open were chosen.
    case placedOn([CivilDate], among: DateSpan)
    /// No day or time is free on which it could be placed.
    case unplaced
    case standsIn(Attendance.StandIn)
    case missing(PersonID)
    /// Where its time is meant, and what its zone adds to universal time, in seconds.
    case zone(String, offset: Int)
    /// The time does not exist on that day, or comes twice.
    case skippedHour(seconds: Int)
    case repeatedHour
    /// The date is not among those that the plan covers.
    case beyondPlan(DateSpan)
  }

  /// A day off and what was done with it.
  package struct DayOff: Sendable {
    package enum Outcome: Sendable {
      case kept
      case skipped
      case moved(to: CivilDate)
      /// There is no working day within the bounds of the move.
      case noWorkingDay
      /// It would move to a day on which the series is held anyway.
      case meetsAnother
    }

    /// Nil where nothing says what is done.
    package var rule: DayOffRule?
    /// Those whose day off it is; empty where it is the plan's.
    package var people: [PersonID]
    package var outcome: Outcome
  }

  package var fact: Fact
  package var range: SourceRange?

  init(_ fact: Fact, at range: SourceRange?) {
    self.fact = fact
    self.range = range
  }
}

/// Everything that is to be told of a date of a series.
package struct DateExplanation: Sendable {
  /// The schedule in which it was looked for: the plan's own days and those around the date.
  package var schedule: Schedule
  /// One for each occurrence that is held on the date or was meant for it; one at least.
  package var derivations: [DateDerivation]
  /// What the series holds before and after the date.
  package var before: Occurrence?
  package var after: Occurrence?
}
