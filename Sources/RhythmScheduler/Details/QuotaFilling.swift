import RhythmCalendar
import RhythmPlan

extension OccurrenceDetails {
  /// How often a quota is filled by what was held, and what is to be held, on some days.
  ///
  /// What a `held` line says counts with an outcome only; the dates that other cadences of the review
  /// give count as they are.
  package func filled(_ quota: Quota, in days: DateSpan) -> Int {
    let index = Int(quota.series)
    guard schedule.series.indices.contains(index) else { return 0 }
    let series = schedule.series[index]
    let held = plan.held(series.review, series.values).lazy
      .filter { days.contains($0.date.value) && $0.outcome != nil }.count
    return occurrences(inSeries: index).reduce(held) { sum, occurrence in
      let isDated = !occurrence.flags.contains(.held) && days.contains(occurrence.date)
      return isDated ? sum + 1 : sum
    }
  }
}
