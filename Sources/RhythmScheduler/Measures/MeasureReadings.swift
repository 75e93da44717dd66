import RhythmCalendar
import RhythmPlan

/// The readings of a plan's measures, to be asked for as of any day.
package struct MeasureReadings: Sendable {
  private struct Key: Hashable {
    var measure: MeasureID
    var subject: BoundValue?
  }

  /// Whether the plan takes readings at all; where it does not, none is missing.
  package let areTaken: Bool
  let details: OccurrenceDetails
  private let freshness: ReadingFreshness
  private var points: [Key: [MeasureState.Point]] = [:]

  /// Puts the readings of a plan in order; the cost is that of sorting them.
  package init(_ details: OccurrenceDetails) {
    self.details = details
    let plan = details.plan
    areTaken = plan.takesReadings
    freshness = ReadingFreshness(details.schedule.workingDays.calendar)
    for reading in plan.readings.sorted(by: { $0.date < $1.date }) {
      points[Key(measure: reading.measure, subject: reading.subject), default: []]
        .append(MeasureState.Point(date: reading.date, value: reading.value))
    }
  }

  /// What is known of a measure, for one of those it is kept for or as a whole, at the end of a day.
  package func state(
    of measure: MeasureID, for subject: BoundValue? = nil, on day: CivilDate
  ) -> MeasureState {
    let all = points[Key(measure: measure, subject: subject)] ?? []
    let end = all.firstIndex { $0.date > day } ?? all.endIndex
    let trend = Array(all[..<end].suffix(MeasureState.mostReadings))
    guard details.plan.measures.indices.contains(Int(measure.index)) else {
      return MeasureState(
        measure: measure, subject: subject, trend: trend, isMissing: false, standing: nil)
    }
    let plan = details.plan
    let updated = plan.measures[Int(measure.index)].updated
    let isFresh = trend.last.map { last in
      updated.flatMap { freshness.oldest(of: $0, on: day) }.map { last.date >= $0 } ?? true
    }
    let isMissing = areTaken && isFresh != true
    let standing = isMissing ? nil : trend.last.flatMap { plan[measure].standing(of: $0.value) }
    return MeasureState(
      measure: measure, subject: subject, trend: trend, isMissing: isMissing, standing: standing)
  }

  /// The first day of which a reading still counts on a day, by the measure's `updated every`; nil
  /// where the measure says nothing.
  package func oldestThatCounts(for measure: MeasureID, on day: CivilDate) -> CivilDate? {
    guard details.plan.measures.indices.contains(Int(measure.index)) else { return nil }
    return details.plan.measures[Int(measure.index)].updated
      .flatMap { freshness.oldest(of: $0, on: day) }
  }

  /// Whether there is a reading of a measure as a whole, although it is kept for each of some.
  func hasWhole(_ measure: MeasureID) -> Bool {
    points[Key(measure: measure, subject: nil)] != nil
  }
}

/// How old a reading may be: as old as the measure is updated, counted back from the day.
struct ReadingFreshness: Sendable {
  private let calendar: CalendarContext

  init(_ calendar: CalendarContext) { self.calendar = calendar }

  /// The first day of which a reading still counts; nil for a rule that has no length.
  ///
  /// What is updated every day counts over days on which nobody works. A fiscal month or quarter of
  /// whole weeks is taken at its longest.
  func oldest(of cadence: Cadence, on day: CivilDate) -> CivilDate? {
    guard case .every(let interval, let unit, _) = cadence.form else { return nil }
    let step = DateStep(working: calendar.working)
    let count = -min(max(1, interval), 100_000)
    switch unit {
    case .cycle(let index):
      guard calendar.cycles.indices.contains(index) else { return nil }
      return day.adding(days: max(-3_000_000, count * calendar.cycles[index].days))
    case .period(.day), .period(.workingDay):
      let worked = step.date(count, .workingDay, from: day)
      let all = step.date(count, .day, from: day)
      return [worked, all].compactMap { $0 }.min()
    case .period(.week): return step.date(count, .week, from: day)
    case .period(.calendarMonth): return step.date(count, .month, from: day)
    case .period(.calendarQuarter): return step.date(count, .quarter, from: day)
    case .period(.calendarHalf): return step.date(count * 2, .quarter, from: day)
    case .period(.calendarYear): return step.date(count, .year, from: day)
    case .period(.fiscalMonth): return fiscal(weeks: 5, months: 1)
    case .period(.fiscalQuarter): return fiscal(weeks: 14, months: 3)
    case .period(.fiscalHalf): return fiscal(weeks: 27, months: 6)
    case .period(.fiscalYear): return fiscal(weeks: 53, months: 12)
    }
    func fiscal(weeks: Int, months: Int) -> CivilDate? {
      if case .weeks = calendar.fiscal.form { return step.date(count * weeks, .week, from: day) }
      return step.date(count * months, .month, from: day)
    }
  }
}
