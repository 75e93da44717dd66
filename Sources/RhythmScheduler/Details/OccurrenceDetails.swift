import RhythmCalendar
import RhythmPlan

/// What a plan says of single occurrences: computed when asked, since few are looked at closely.
package struct OccurrenceDetails: Sendable {
  let plan: Plan
  let schedule: Schedule
  let phrases: Phrases
  /// The adjustments of each series that has some, in the order in which they start.
  private let adjustments: [Int32: [Int]]
  /// The occurrences of each series in the order of their starts: those of series `s` stand from
  /// `firstOfSeries[s]` to before `firstOfSeries[s + 1]`.
  private let ofSeries: [Int32]
  private let firstOfSeries: [Int32]
  /// For each review the indices of its series.
  private let seriesOfReview: [[Int]]
  /// For each review whether who takes part hangs on the date.
  let hasFilteredPeople: [Bool]
  let plannedAttendance: PlannedAttendance

  /// Prepares the answers; the cost is linear in the schedule.
  package init(plan: Plan, schedule: Schedule) {
    self.plan = plan
    self.schedule = schedule
    phrases = Phrases(plan: plan, organisation: schedule.organisation)
    let hasFilteredPeople = plan.reviews.indices.map {
      plan.reviews[$0].clauses.hasFilteredPeople
    }
    let adjustments = OccurrenceDetails.adjustments(of: schedule.series, in: plan)
    plannedAttendance = PlannedAttendance(schedule, in: plan) { index in
      let review = schedule.series[index].review
      return hasFilteredPeople[Int(review.index)]
        || adjustments[Int32(clamping: index)] != nil
        || plan.reviews[Int(review.index)].clauses.hasChangingPeople
    }
    self.hasFilteredPeople = hasFilteredPeople
    self.adjustments = adjustments
    var seriesOfReview = Array(repeating: [] as [Int], count: plan.reviews.count)
    for (index, series) in schedule.series.enumerated()
    where seriesOfReview.indices.contains(Int(series.review.index)) {
      seriesOfReview[Int(series.review.index)].append(index)
    }
    self.seriesOfReview = seriesOfReview
    (ofSeries, firstOfSeries) = OccurrenceDetails.index(schedule)
  }

  private static func adjustments(of series: [Series], in plan: Plan) -> [Int32: [Int]] {
    guard !plan.adjustments.isEmpty else { return [:] }
    var byReview: [ReviewID: [Int]] = [:]
    for (index, adjustment) in plan.adjustments.enumerated() {
      byReview[adjustment.series.review, default: []].append(index)
    }
    var result: [Int32: [Int]] = [:]
    for (index, item) in series.enumerated() {
      let own = (byReview[item.review] ?? []).filter {
        plan.adjustments[$0].series.includes(item.values)
      }
      if own.isEmpty { continue }
      result[Int32(clamping: index)] = own.sorted {
        (plan.adjustments[$0].starting?.value ?? .earliest, $0)
          < (plan.adjustments[$1].starting?.value ?? .earliest, $1)
      }
    }
    return result
  }

  private static func index(_ schedule: Schedule) -> (places: [Int32], firsts: [Int32]) {
    var firsts = Array(repeating: 0 as Int32, count: schedule.series.count + 1)
    for occurrence in schedule.occurrences { firsts[Int(occurrence.series) + 1] += 1 }
    for index in firsts.indices.dropFirst() { firsts[index] += firsts[index - 1] }
    var next = firsts
    var places = Array(repeating: 0 as Int32, count: schedule.occurrences.count)
    for (place, occurrence) in schedule.occurrences.enumerated() {
      places[Int(next[Int(occurrence.series)])] = Int32(clamping: place)
      next[Int(occurrence.series)] += 1
    }
    return (places, firsts)
  }

  /// The clauses that hold on the day of an occurrence: its review's, with those of every `adjust` of
  /// its series that has started in their place.
  package func clauses(of occurrence: Occurrence) -> ReviewClauses {
    let index = Int(occurrence.series)
    guard schedule.series.indices.contains(index) else { return ReviewClauses() }
    let clauses = plan[schedule.series[index].review].clauses
    return startedAdjustments(of: occurrence).reduce(clauses) {
      $0.adjusted(by: plan.adjustments[$1].clauses)
    }
  }

  /// The adjustments that hold on the day of an occurrence, as indices into the plan's.
  package func startedAdjustments(of occurrence: Occurrence) -> [Int] {
    if adjustments.isEmpty { return [] }
    return (adjustments[occurrence.series] ?? []).filter { index in
      plan.adjustments[index].starting.map { $0.value <= occurrence.nominal } ?? true
    }
  }

  /// The index of the review whose own clauses hold for an occurrence, where no `adjust` changes
  /// them: a fact of it can then be looked up without a copy of all that a review says.
  func unchangedReview(of occurrence: Occurrence) -> Int? {
    let index = Int(occurrence.series)
    guard schedule.series.indices.contains(index), startedAdjustments(of: occurrence).isEmpty
    else { return nil }
    return Int(schedule.series[index].review.index)
  }

  /// The agenda of an occurrence: that of its cadence, else the one whose turn it is, else the one
  /// without a name.
  package func agenda(of occurrence: Occurrence) -> Agenda? {
    if let review = unchangedReview(of: occurrence),
      plan.reviews[review].clauses.rotations.isEmpty
    {
      return agenda(
        of: occurrence, plan.reviews[review].clauses.cadences, plan.reviews[review].clauses.agendas)
    }
    let clauses = clauses(of: occurrence)
    let name =
      cadence(of: occurrence, in: clauses)?.agenda?.value ?? turns(of: occurrence, clauses)?.agenda
    return clauses.agendas.first { $0.name?.value == name }
  }

  private func agenda(
    of occurrence: Occurrence, _ cadences: [Cadence], _ agendas: [Agenda]
  ) -> Agenda? {
    let index = occurrence.cadence.index.flatMap { cadences.indices.contains($0) ? $0 : nil }
    let name = index.flatMap { cadences[$0].agenda?.value }
    return agendas.first { $0.name?.value == name }
  }

  /// The actions that must come out of an occurrence.
  package func expects(of occurrence: Occurrence) -> [Duty] {
    if let review = unchangedReview(of: occurrence) { return plan.reviews[review].clauses.expects }
    return clauses(of: occurrence).expects
  }

  /// The cadence of an occurrence; nil where it was added by hand.
  package func cadence(of occurrence: Occurrence) -> Cadence? {
    cadence(of: occurrence, in: clauses(of: occurrence))
  }

  func cadence(of occurrence: Occurrence, in clauses: ReviewClauses) -> Cadence? {
    guard let index = occurrence.cadence.index, clauses.cadences.indices.contains(index) else {
      return nil
    }
    return clauses.cadences[index]
  }

  /// The next occurrence of the same series; nil at the end of the schedule.
  package func next(after occurrence: Occurrence) -> Occurrence? {
    next(after: occurrence, inSeries: Int(occurrence.series))
  }

  /// The next occurrence of another review: of the series of the same value where both go `for each`
  /// over the same set, else of any. Nil at the end of the schedule.
  package func next(of review: ReviewID, after occurrence: Occurrence) -> Occurrence? {
    candidates(of: review, for: occurrence)
      .compactMap { next(after: occurrence, inSeries: $0) }
      .min { ($0.start, $0.series) < ($1.start, $1.series) }
  }

  /// The occurrences of another review that belong to one of this, by start.
  func occurrences(of review: ReviewID, matching occurrence: Occurrence) -> [Occurrence] {
    candidates(of: review, for: occurrence).flatMap(occurrences(inSeries:))
      .sorted { ($0.start, $0.series) < ($1.start, $1.series) }
  }

  /// The occurrences of a series, by start.
  package func occurrences(inSeries index: Int) -> [Occurrence] {
    places(inSeries: index).map { schedule.occurrences[Int($0)] }
  }

  /// The indices in the schedule of the occurrences of a series, by start.
  func places(inSeries index: Int) -> ArraySlice<Int32> {
    guard index >= 0, firstOfSeries.indices.contains(index + 1) else { return [] }
    return ofSeries[Int(firstOfSeries[index])..<Int(firstOfSeries[index + 1])]
  }

  /// Whether an `adjust` changes what holds for a series, from whichever day.
  func isAdjusted(series index: Int) -> Bool { adjustments[Int32(clamping: index)] != nil }

  /// The series of a review that belong to that of an occurrence; all where none does.
  private func candidates(of review: ReviewID, for occurrence: Occurrence) -> [Int] {
    let all =
      seriesOfReview.indices.contains(Int(review.index)) ? seriesOfReview[Int(review.index)] : []
    guard let series = schedule.series(of: occurrence), all.count > 1 else { return all }
    let matching = SeriesMatching(
      plan[series.review].clauses.forEach, plan[review].clauses.forEach, phrases)
    let own = all.filter { matching.matches(series.values, schedule.series[$0].values) }
    return own.isEmpty ? all : own
  }

  /// Binary search over the occurrences of one series.
  private func next(after occurrence: Occurrence, inSeries index: Int) -> Occurrence? {
    guard firstOfSeries.indices.contains(index + 1) else { return nil }
    let end = Int(firstOfSeries[index + 1])
    var (lower, upper) = (Int(firstOfSeries[index]), end)
    while lower < upper {
      let middle = (lower + upper) / 2
      if schedule.occurrences[Int(ofSeries[middle])].start <= occurrence.start {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < end ? schedule.occurrences[Int(ofSeries[lower])] : nil
  }

  /// Whether all filters of a clause hold for an occurrence, told from its date before moves.
  ///
  /// A filter by a window that cannot be told yet does not hold.
  package func holds(_ filters: [Located<Filter>], for occurrence: Occurrence) -> Bool {
    if filters.isEmpty { return true }
    let unit = cadence(of: occurrence)?.unit
    let ranges = StretchRanges(
      plan: plan, context: schedule.workingDays.calendar, span: DateSpan(occurrence.nominal),
      marked: schedule.windows)
    return filters.allSatisfy { filter in
      guard let days = ranges.ranges(of: filter.value, unit: unit) else { return false }
      return days.contains(occurrence.nominal) != filter.value.isExcept
    }
  }
}
