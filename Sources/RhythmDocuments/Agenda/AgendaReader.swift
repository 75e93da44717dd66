import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// What a page is made from: whose it is and for which days.
struct AgendaReader {
  let source: DocumentSource
  let person: PersonID
  let moment: AgendaMoment
  /// How actions stand as of the page.
  let book: ActionBook

  init(
    source: DocumentSource, person: PersonID, moment: AgendaMoment, book: ActionBook? = nil
  ) {
    self.source = source
    self.person = person
    self.moment = moment
    self.book = book ?? ActionBook(source.details, today: moment.asOf)
  }

  var plan: Plan { source.plan }
  /// The days of the page.
  var week: DateSpan { moment.week.span }
  /// The day for which the page speaks.
  var today: CivilDate { moment.today }
  /// The day from which the state of actions is told.
  var asOf: CivilDate { moment.asOf }

  /// How reviews run, as her page tells it.
  var running: RunningAgenda {
    RunningAgenda(
      source: source, reader: person, zoneName: source.schedule.workingDays.zone(of: person),
      book: book)
  }

  /// When an occurrence is by her clock.
  func span(of occurrence: Occurrence) -> WallSpan {
    source.schedule.workingDays.zone(of: person).flatMap { source.span(of: occurrence, in: $0) }
      ?? occurrence.ownSpan
  }

  /// A moment of another zone by her clock.
  func wallTime(_ due: DueMoment) -> WallTime {
    source.wallTime(of: due, in: source.schedule.workingDays.zone(of: person))
  }

  /// The occurrences of the schedule on some days of their own zones.
  func occurrences(in days: DateSpan) -> some Sequence<Occurrence> {
    // No zone is two days from universal time, by which they are sorted.
    let all = source.schedule.occurrences
    let first = all.firstIndex(startingOnOrAfter: days.first.adding(days: -2))
    let end = all.firstIndex(startingOnOrAfter: days.last.adding(days: 3))
    return all[first..<max(first, end)].lazy.filter { days.contains($0.date) }
  }

  /// Those who report to her.
  var reports: [PersonID] { source.organisation.reports(of: person) }

  /// Whether somebody who reports to her has reports.
  var isLeader: Bool {
    reports.contains { !source.organisation.reports(of: $0).isEmpty }
  }

  /// Whether she is among those to whom a line of a policy is narrowed.
  func isAmong(_ groups: [Selector.Group]) -> Bool {
    groups.isEmpty
      || groups.contains { group in
        switch group {
        case .person(let id): id == person
        case .team(let id): source.organisation.people(of: id).contains(person)
        case .role(let id): plan[person].roles.contains { $0.value == id }
        case .function(let id): plan[person].roles.contains { plan[$0.value].function?.value == id }
        }
      }
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
