import RhythmCalendar
import RhythmPlan

/// What everybody has to do, person by person and day by day, from the dates as they are held.
///
/// Counted are the required people who are there: chair, attendees, those who stand in. Optional
/// people and observers come if they can, so their time is not asked for. What a duty `takes` counts
/// on the day on which it is due, what a quota asks for is spread over the working days of its
/// period, each by the clock of the person. What nobody meets for takes its length as work and none
/// of the calendar.
package struct LoadLedger: Sendable {
  /// Of each person, by day and then by start; what has no time of day comes last.
  let entriesOfPeople: [[LoadEntry]]
  /// By which weeks and other periods are told.
  package let calendar: CalendarContext
  /// Those of the schedule that was read.
  package let occurrences: [Occurrence]
  package let quotas: [Quota]
  /// Who takes part in them.
  let attendances: AttendanceTable
  /// The days of the schedule that was read.
  let horizon: DateSpan
  private let seriesReviews: [ReviewID]
  private let time: WorkingTime

  /// Reads a schedule. The cost is linear in the people of its occurrences and their duties.
  package init(
    plan: Plan, schedule: Schedule, details: OccurrenceDetails, zones: TimeZoneDatabase
  ) {
    time = WorkingTime(plan, schedule.workingDays)
    calendar = schedule.workingDays.calendar
    occurrences = schedule.occurrences
    quotas = schedule.quotas
    horizon = schedule.horizon
    seriesReviews = schedule.series.map(\.review)
    let details = details.withAttendancesTold()
    attendances = details.attendanceTable()
    var writer = LoadWriter(
      plan: plan, schedule: schedule, details: details, time: time, zones: zones)
    writer.run()
    entriesOfPeople = writer.sortedEntries()
  }

  package var people: Range<Int> { entriesOfPeople.indices }

  /// All of one person, by day and then by start.
  package func entries(of person: PersonID) -> ArraySlice<LoadEntry> {
    let index = Int(person.index)
    return entriesOfPeople.indices.contains(index) ? entriesOfPeople[index][...] : []
  }

  /// Those of one person on some days. Binary search.
  package func entries(of person: PersonID, in days: DateSpan) -> ArraySlice<LoadEntry> {
    let all = entries(of: person)
    return all[place(of: days.first, in: all)..<place(of: days.last.adding(days: 1), in: all)]
  }

  private func place(of day: CivilDate, in entries: ArraySlice<LoadEntry>) -> Int {
    var (lower, upper) = (entries.startIndex, entries.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if entries[middle].day.dayNumber < day.dayNumber {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }

  /// Minutes of one person on some days.
  package func sum(of person: PersonID, in days: DateSpan) -> LoadSum {
    var sum = LoadSum()
    for entry in entries(of: person, in: days) { sum.add(entry) }
    return sum
  }

  /// The minutes that somebody works on some days: days off, half days, absences and the days
  /// before they start and after they left are taken off.
  package func workingMinutes(of person: PersonID, in days: DateSpan) -> Int {
    time.minutes(of: person, in: days)
  }

  /// On how many of some days all of some people work, each by their own calendar.
  package func daysWorked(byAllOf people: [PersonID], in days: DateSpan) -> Int {
    time.count(workedBy: people, in: days)
  }

  /// The minutes of a week in which somebody is not off at all.
  package func usualWeek(of person: PersonID) -> Int { time.usualWeek(of: person) }

  /// The week that holds a day, as the plan counts weeks.
  package func week(of day: CivilDate) -> DateSpan { calendar.span(of: .week, containing: day) }

  /// When the calendar of a person is taken; nil for what has no time of day.
  package func time(of entry: LoadEntry) -> (start: Instant, end: Instant)? {
    guard entry.flags.contains(.isMeeting), case .occurrence(let index) = entry.source,
      occurrences.indices.contains(index)
    else { return nil }
    return (occurrences[index].start, occurrences[index].end)
  }

  /// The index in `Schedule.series` of what minutes come from; nil for initiatives and what was not
  /// planned.
  package func series(of entry: LoadEntry) -> Int? {
    switch entry.source {
    case .occurrence(let index):
      occurrences.indices.contains(index) ? Int(occurrences[index].series) : nil
    case .quota(let index): quotas.indices.contains(index) ? Int(quotas[index].series) : nil
    case .initiative, .unplanned: nil
    }
  }

  package func review(of entry: LoadEntry) -> ReviewID? {
    series(of: entry).flatMap { seriesReviews.indices.contains($0) ? seriesReviews[$0] : nil }
  }
}
