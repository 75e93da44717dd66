import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// Monday's page: one person's week, what she has to prepare, and what is to come out of it.
///
/// What is private is on it only where she is one of the people in it; an empty list is not
/// printed.
package struct AgendaDocument: Sendable {
  /// Whose page it is, as pages call her.
  package var title: String
  package var position: WeekPosition
  /// The zone of all times on the page; nil where the plan says none for her.
  package var zoneName: String?
  /// The day from which the state of actions is told.
  package var asOf: CivilDate
  package var absences: [AgendaAbsence]
  package var daysOff: [Holiday]
  package var days: [AgendaDay]
  package var quotas: [AgendaQuota]
  package var preparations: [AgendaDuty]
  package var owed: [AgendaDuty]
  package var sheets: [AgendaSheet]
  package var actions: [AgendaAction]
  package var load: AgendaLoad
  package var notHeld: [AgendaCancellation]
  /// What waits for a date that is not known yet, of the reviews in which she takes part.
  package var waiting: [String]
  /// The next date after a week that has none; nil too where the schedule ends before.
  package var next: AgendaEntry?
}

extension AgendaDocument {
  /// The days over which a schedule has to be known for the page of a week: duties lie before and
  /// after their reviews, and an empty week shows what comes next.
  package static func horizon(of week: ISOWeek) -> DateSpan {
    DateSpan(first: week.span.first.adding(days: -35), last: week.span.last.adding(days: 100))
  }

  /// The page of a person for a week.
  ///
  /// Actions stand as they stood on the Monday of a week that is over, so that its page stays the
  /// same however late it is printed again.
  package init(_ source: DocumentSource, for person: PersonID, week: ISOWeek) {
    let span = week.span
    let asOf = span.last < source.today ? span.first : source.today
    let reader = AgendaReader(source: source, person: person, week: span, asOf: asOf)
    let entries = reader.entries()
    let duties = reader.duties()
    title = source.plan.title(of: person)
    position = source.position(of: week)
    zoneName = source.schedule.workingDays.zone(of: person)
    self.asOf = asOf
    absences = reader.absences(among: entries)
    daysOff = source.holidays.holidays(in: span, of: source.holidayCalendars(of: person))
    days = AgendaDay.days(of: entries)
    quotas = reader.quotas()
    preparations = duties.own
    owed = duties.owed
    sheets = reader.sheets(of: entries)
    actions = reader.ownActions()
    load = reader.load(of: entries, preparations: duties.own)
    notHeld = reader.cancellations()
    waiting = source.waitingLines { source.concerns($0, person) }
    next = entries.isEmpty ? reader.next() : nil
  }
}

/// A day of the week with what she has on it.
package struct AgendaDay: Sendable {
  package var date: CivilDate
  package var entries: [AgendaEntry]

  /// Entries by day, in their order.
  static func days(of entries: [AgendaEntry]) -> [AgendaDay] {
    var days: [AgendaDay] = []
    for entry in entries {
      if days.last?.date != entry.span.start.date {
        days.append(AgendaDay(date: entry.span.start.date, entries: []))
      }
      days[days.count - 1].entries.append(entry)
    }
    return days
  }
}

/// What a page is made from: whose it is and for which days.
struct AgendaReader {
  let source: DocumentSource
  let person: PersonID
  let week: DateSpan
  let asOf: CivilDate

  var plan: Plan { source.plan }

  /// When an occurrence is by her clock.
  func span(of occurrence: Occurrence) -> WallSpan {
    source.schedule.workingDays.zone(of: person).flatMap { source.span(of: occurrence, in: $0) }
      ?? occurrence.ownSpan
  }

  /// A moment of another zone by her clock.
  func wallTime(_ due: DueMoment) -> WallTime {
    let wall = WallTime(due.date, due.time)
    guard due.time != nil, let theirs = due.zoneName,
      let hers = source.schedule.workingDays.zone(of: person), theirs != hers,
      let instant = source.clock.instant(of: wall, in: theirs),
      let shown = source.clock.wallTime(of: instant, in: hers)
    else { return wall }
    return shown
  }

  /// The occurrences of the schedule on some days of their own zones.
  func occurrences(in days: DateSpan) -> some Sequence<Occurrence> {
    // No zone is two days from universal time, by which they are sorted.
    let all = source.schedule.occurrences
    let first = all.firstIndex(startingOnOrAfter: days.first.adding(days: -2))
    let end = all.firstIndex(startingOnOrAfter: days.last.adding(days: 3))
    return all[first..<max(first, end)].lazy.filter { days.contains($0.date) }
  }
}

extension [Occurrence] {
  /// Where those start that do so on a day of universal time or later; they ascend by their start.
  fileprivate func firstIndex(startingOnOrAfter day: CivilDate) -> Int {
    let seconds = Int64(day.dayNumber) * 86_400
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].start.seconds < seconds { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
