import RhythmPlan

/// What answers about single occurrences are looked up in, prepared once and shared.
final class PreparedDetails: Sendable {
  let plan: Plan
  let schedule: Schedule
  let phrases: Phrases
  /// The adjustments of each series that has some.
  let adjustments: [Int32: SeriesAdjustments]
  let series: OccurrencesOfSeries
  /// For each review whether who takes part hangs on the date.
  let hasFilteredPeople: [Bool]
  let plannedAttendance: PlannedAttendance

  /// The cost is linear in the schedule.
  init(plan: Plan, schedule: Schedule) {
    let hasFilteredPeople = plan.reviews.indices.map {
      plan.reviews[$0].clauses.hasFilteredPeople
    }
    let adjustments = SeriesAdjustments.ofSeries(schedule.series, in: plan)
    plannedAttendance = PlannedAttendance(schedule, in: plan) { index in
      let review = schedule.series[index].review
      return hasFilteredPeople[Int(review.index)]
        || adjustments[Int32(clamping: index)] != nil
        || plan.reviews[Int(review.index)].clauses.hasChangingPeople
    }
    self.plan = plan
    self.schedule = schedule
    phrases = Phrases(plan: plan, organisation: schedule.organisation)
    self.hasFilteredPeople = hasFilteredPeople
    self.adjustments = adjustments
    series = OccurrencesOfSeries(schedule, reviews: plan.reviews.count)
  }
}
