import RhythmCalendar
import RhythmPlan
import RhythmScheduler

extension Plan {
  /// The days over which a schedule has to be known to tell how actions stand: the plan's own, those
  /// that are wanted, and those since the oldest action that is open was promised, so that it is told
  /// how often that was carried whatever the plan covers today. At most three years back.
  func daysOfActions(
    in wanted: DateSpan, asOf day: CivilDate, today: CivilDate, includingClosed: Bool = false
  ) -> DateSpan {
    let own = horizon(today: today)
    let oldest = actions.filter { includingClosed || $0.isOpen(on: day) }
      .compactMap { $0.from?.date }.min()
    let promised = max(oldest ?? wanted.first, wanted.first.adding(days: -1100))
    return DateSpan(
      first: max(.earliest, min(own.first, wanted.first, promised)),
      last: min(.latest, max(own.last, wanted.last)))
  }
}
