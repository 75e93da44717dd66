import RhythmCalendar
import RhythmPlan

extension OccurrenceDetails {
  /// How often a quota is filled by what was held, and what is to be held, on some days.
  ///
  /// What a `held` line says counts with an outcome only; the dates that other cadences of the review
  /// give count as they are.
  package func filled(_ quota: Quota, in days: DateSpan) -> Int {
    filledDates(of: quota).count { days.contains($0) }
  }

  /// The dates that fill a quota, one as often as it does.
  func filledDates(of quota: Quota) -> [CivilDate] {
    let index = Int(quota.series)
    guard schedule.series.indices.contains(index) else { return [] }
    let series = schedule.series[index]
    let adjustments = plan.adjustments.indices.filter {
      plan.adjustments[$0].series.review == series.review
    }
    let held = plan.held(series.review, series.values, adjustments)
      .filter { $0.outcome != nil }.map(\.date.value)
    return held
      + occurrences(inSeries: index).filter { !$0.flags.contains(.held) }.map(\.date)
  }
}
