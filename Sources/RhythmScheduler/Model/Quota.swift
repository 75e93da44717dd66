import RhythmCalendar
import RhythmPlan
import RhythmText

/// How often a series is to be held at least, without dates of its own: `at least 5 times in any 7
/// days, target 10, for 60m`.
package struct Quota: Hashable, Sendable {
  /// The index of its series in `Schedule.series`.
  package var series: Int32
  /// The index of its line among the cadences that hold then.
  package var cadence: CadenceIndex
  package var count: Int
  package var period: Cadence.QuotaPeriod
  /// What is wished for beyond the least; nil where unsaid.
  package var target: Int?
  /// What each takes; 0 where the plan does not say.
  package var minutes: Int
  /// The days of the horizon on which it counts, in order.
  package var days: [DateSpan]
  /// The place of its line.
  package var range: SourceRange

  package init(
    series: Int32, cadence: CadenceIndex, count: Int, period: Cadence.QuotaPeriod, target: Int?,
    minutes: Int, days: [DateSpan], range: SourceRange
  ) {
    self.series = series
    self.cadence = cadence
    self.count = count
    self.period = period
    self.target = target
    self.minutes = minutes
    self.days = days
    self.range = range
  }
}
