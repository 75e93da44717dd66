import RhythmCalendar
import RhythmPlan
import RhythmText

/// The days on which the filters of a plan's reviews hold, told once for all dates of a schedule.
struct FilterDays: Sendable {
  private let span: DateSpan
  /// By the place of a filter those days that can be told; behind a cadence of another unit one filter
  /// may mean others.
  private var days: [SourceRange: [(unit: RecurrenceUnit?, days: DateRanges)]] = [:]

  /// The cost is linear in the filters and in the periods of the schedule.
  init(_ plan: Plan, _ schedule: Schedule) {
    var span = schedule.horizon
    for occurrence in schedule.occurrences {
      if occurrence.nominal < span.first { span.first = occurrence.nominal }
      if occurrence.nominal > span.last { span.last = occurrence.nominal }
    }
    self.span = span
    let ranges = StretchRanges(
      plan: plan, context: schedule.workingDays.calendar, span: span, marked: schedule.windows)
    for index in plan.reviews.indices where !plan.reviews[index].isTemplate {
      tell(plan.reviews[index].clauses, ranges)
    }
    for index in plan.adjustments.indices { tell(plan.adjustments[index].clauses, ranges) }
  }

  /// The days that a filter names, where they hold for a date of the schedule; nil where that was not
  /// told.
  func days(of filter: Located<Filter>, _ unit: RecurrenceUnit?, around date: CivilDate)
    -> DateRanges?
  {
    span.contains(date) ? days[filter.range]?.first { $0.unit == unit }?.days : nil
  }

  private mutating func tell(_ clauses: ReviewClauses, _ ranges: StretchRanges) {
    var units: [RecurrenceUnit?] = [nil]
    for index in clauses.cadences.indices {
      let unit = clauses.cadences[index].unit
      if !units.contains(unit) { units.append(unit) }
    }
    func tell(_ filters: [Located<Filter>]) {
      for filter in filters {
        for unit in units where days[filter.range]?.contains(where: { $0.unit == unit }) != true {
          guard let told = ranges.ranges(of: filter.value, unit: unit) else { continue }
          days[filter.range, default: []].append((unit, told))
        }
      }
    }
    for choices in [clauses.chair, clauses.presenter] {
      for index in choices.indices { tell(choices[index].filters) }
    }
    for list in [clauses.attendees, clauses.optional, clauses.observers, clauses.noteTaker] {
      for index in list.indices {
        tell(list[index].filters)
        for guest in list[index].guests.indices { tell(list[index].guests[guest].filters) }
      }
    }
    for index in clauses.places.indices { tell(clauses.places[index].filters) }
    for index in clauses.looksAt.indices { tell(clauses.looksAt[index].filters) }
    for duties in [clauses.preps, clauses.followUps, clauses.expects] {
      for index in duties.indices { tell(duties[index].filters) }
    }
  }
}
