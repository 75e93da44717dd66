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
  /// When the filters of clauses hold, where that was told for all dates.
  let filterDays: FilterDays?
  /// Who takes part in which occurrence, where that was told for all of them.
  let attendances: AttendanceTable?

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
        || plan.reviews[Int(review.index)].clauses.held.contains { !$0.with.isEmpty }
        || plan.reviews[Int(review.index)].clauses.hasChangingPeople
    }
    self.plan = plan
    self.schedule = schedule
    phrases = Phrases(plan: plan, organisation: schedule.organisation)
    self.hasFilteredPeople = hasFilteredPeople
    self.adjustments = adjustments
    series = OccurrencesOfSeries(schedule, reviews: plan.reviews.count)
    filterDays = nil
    attendances = nil
  }

  /// The same, with what was told for all dates.
  init(_ other: PreparedDetails, _ filterDays: FilterDays, _ attendances: AttendanceTable?) {
    plan = other.plan
    schedule = other.schedule
    phrases = other.phrases
    adjustments = other.adjustments
    series = other.series
    hasFilteredPeople = other.hasFilteredPeople
    plannedAttendance = other.plannedAttendance
    self.filterDays = filterDays
    self.attendances = attendances
  }
}
