import RhythmCalendar
import RhythmPlan

/// What a plan says of single occurrences: computed when asked, since few are looked at closely.
///
/// All copies share what was prepared.
package struct OccurrenceDetails: Sendable {
  private let prepared: PreparedDetails

  var plan: Plan { prepared.plan }
  var schedule: Schedule { prepared.schedule }
  var phrases: Phrases { prepared.phrases }
  /// For each review whether who takes part hangs on the date.
  var hasFilteredPeople: [Bool] { prepared.hasFilteredPeople }
  var plannedAttendance: PlannedAttendance { prepared.plannedAttendance }

  /// Prepares the answers; the cost is linear in the schedule.
  package init(plan: Plan, schedule: Schedule) {
    prepared = PreparedDetails(plan: plan, schedule: schedule)
  }

  private init(_ prepared: PreparedDetails) { self.prepared = prepared }

  /// The same answers, with who takes part told once for all occurrences: for those who ask it of
  /// each of them more than once. The cost is linear in the people of those that are not certain to
  /// be attended as planned.
  package func withAttendancesTold() -> OccurrenceDetails {
    if prepared.attendances != nil { return self }
    let filterDays = FilterDays(plan, schedule)
    let filtered = OccurrenceDetails(PreparedDetails(prepared, filterDays, nil))
    return OccurrenceDetails(
      PreparedDetails(prepared, filterDays, AttendanceTable(filtered, of: prepared.series)))
  }

  /// Who takes part in which occurrence; told now where that was not told before.
  package func attendanceTable() -> AttendanceTable {
    prepared.attendances ?? AttendanceTable(self, of: prepared.series)
  }

  /// Who takes part in an occurrence, where that was told for all of them.
  func toldAttendance(of occurrence: Occurrence) -> Attendance? {
    guard let attendances = prepared.attendances,
      let index = prepared.series.place(of: occurrence, in: prepared.schedule)
    else { return nil }
    return attendances.distinct[attendances.number(at: index)]
  }

  /// The clauses that hold on the day of an occurrence: its review's, with those of every `adjust` of
  /// its series that has started in their place.
  package func clauses(of occurrence: Occurrence) -> ReviewClauses {
    let index = Int(occurrence.series)
    guard prepared.schedule.series.indices.contains(index) else { return ReviewClauses() }
    if let adjusted = prepared.adjustments[occurrence.series]?.clauses(on: occurrence.nominal) {
      return adjusted
    }
    return prepared.plan.reviews[Int(prepared.schedule.series[index].review.index)].clauses
  }

  /// The adjustments that hold on the day of an occurrence, as indices into the plan's.
  package func startedAdjustments(of occurrence: Occurrence) -> ArraySlice<Int> {
    prepared.adjustments[occurrence.series]?.started(on: occurrence.nominal) ?? []
  }

  /// The adjustments of each series that has some.
  var adjustments: [Int32: SeriesAdjustments] { prepared.adjustments }

  /// The indices of the series that have some, in their order.
  var adjustedSeries: [Int32] { prepared.adjustments.keys.sorted() }

  /// The adjustments of a series, from whichever day they hold.
  func adjustments(ofSeries index: Int32) -> [Int] { prepared.adjustments[index]?.all ?? [] }

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

  package func isCustomerFacing(_ occurrence: Occurrence) -> Bool {
    guard let review = unchangedReview(of: occurrence) else {
      return clauses(of: occurrence).isCustomerFacing != nil
    }
    return plan.reviews[review].clauses.isCustomerFacing != nil
  }

  /// The cadence of an occurrence; nil where it was added by hand.
  package func cadence(of occurrence: Occurrence) -> Cadence? {
    guard let review = unchangedReview(of: occurrence) else {
      return cadence(of: occurrence, in: clauses(of: occurrence))
    }
    guard let index = occurrence.cadence.index,
      plan.reviews[review].clauses.cadences.indices.contains(index)
    else { return nil }
    return plan.reviews[review].clauses.cadences[index]
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
    prepared.series.places(inSeries: index)
  }

  /// The indices of the series of a review.
  func indicesOfSeries(of review: ReviewID) -> [Int] { prepared.series.indices(of: review) }

  /// Whether an `adjust` changes what holds for a series, from whichever day.
  func isAdjusted(series index: Int) -> Bool {
    prepared.adjustments[Int32(clamping: index)] != nil
  }

  /// The series of a review that belong to that of an occurrence; all where none does.
  private func candidates(of review: ReviewID, for occurrence: Occurrence) -> [Int] {
    let all = prepared.series.indices(of: review)
    guard let series = schedule.series(of: occurrence), all.count > 1 else { return all }
    let matching = SeriesMatching(
      plan.reviews[Int(series.review.index)].clauses.forEach,
      plan.reviews[Int(review.index)].clauses.forEach, phrases)
    let own = all.filter { matching.matches(series.values, schedule.series[$0].values) }
    return own.isEmpty ? all : own
  }

  private func next(after occurrence: Occurrence, inSeries index: Int) -> Occurrence? {
    let places = prepared.series.places(inSeries: index)
    let place = prepared.schedule.firstPlace(in: places, after: occurrence.start)
    return place.map { prepared.schedule.occurrences[$0] }
  }

  /// Whether all filters of a clause hold for an occurrence, told from its date before moves.
  ///
  /// A filter by a window that cannot be told yet does not hold.
  package func holds(_ filters: [Located<Filter>], for occurrence: Occurrence) -> Bool {
    if filters.isEmpty { return true }
    let unit = unit(of: occurrence)
    return filters.allSatisfy { filter in
      let told = prepared.filterDays?.days(of: filter, unit, around: occurrence.nominal)
      guard let days = told ?? days(of: filter.value, unit, on: occurrence.nominal) else {
        return false
      }
      return days.contains(occurrence.nominal) != filter.value.isExcept
    }
  }

  private func days(
    of filter: Filter, _ unit: RecurrenceUnit?, on date: CivilDate
  ) -> DateRanges? {
    StretchRanges(
      plan: plan, context: schedule.workingDays.calendar, span: DateSpan(date),
      marked: schedule.windows
    ).ranges(of: filter, unit: unit)
  }

  /// What stands after `every` in the cadence of an occurrence.
  private func unit(of occurrence: Occurrence) -> RecurrenceUnit? {
    guard let index = occurrence.cadence.index else { return nil }
    guard let review = unchangedReview(of: occurrence) else {
      return cadence(of: occurrence, in: clauses(of: occurrence))?.unit
    }
    let cadences = plan.reviews[review].clauses.cadences
    return cadences.indices.contains(index) ? cadences[index].unit : nil
  }
}
