import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// Monday's page: one person's week, what she has to prepare, and what is to come out of it.
///
/// What is private is on it only where she is one of the people in it.
package struct AgendaDocument: Sendable {
  /// The declared name of whose page it is, for commands.
  package var name: String
  /// Whose page it is, as pages call her.
  package var title: String
  package var moment: AgendaMoment
  package var position: WeekPosition
  /// The zone of all times on the page; nil where the plan says none for her.
  package var zoneName: String?
  package var windows: [AgendaWindow]
  package var daysOff: [Holiday]
  package var absences: [AgendaAbsence]
  package var changes: [AgendaChange]
  package var soonest: [AgendaSoonest]
  package var days: [AgendaDay]
  package var quotas: [AgendaQuota]
  package var preparations: [AgendaDuty]
  package var owed: [AgendaDuty]
  /// What is due later and takes so long that it must start in the week.
  package var longLead: [AgendaDuty]
  package var actions: [AgendaAction]
  /// The open actions of those who report to her, for each of them who has some.
  package var reportActions: [AgendaReportActions]
  package var reports: [AgendaReport]
  package var measures: [AgendaMeasureReading]
  package var load: AgendaLoad
  package var notHeld: [AgendaCancellation]
  package var ahead: [AgendaWeekAhead]
  /// Nil for everybody but a leader.
  package var mirror: AgendaMirror?
  /// What waits for a date that is not known yet, of the reviews in which she takes part.
  package var waiting: [String]
  /// How the reviews of the page's day run.
  package var sheets: [AgendaSheet]
  /// The next date after a week that has none; nil too where the schedule ends before.
  package var next: AgendaEntry?
  /// How to type the commands that show what is cut.
  package var commands = AgendaCommands()
  /// The day as of which the actions on it stand, where that is not the one that is today.
  package var actionsAsOf: CivilDate?
}

extension AgendaDocument {
  /// The days over which a schedule has to be known for the page of a week: duties lie before and
  /// after their reviews, and an empty week shows what comes next.
  package static func horizon(of week: ISOWeek) -> DateSpan {
    DateSpan(first: week.span.first.adding(days: -35), last: week.span.last.adding(days: 100))
  }

  /// The page of a person.
  ///
  /// - Parameters:
  ///   - notHeld: what the rules would hold in its week with her, and is not held then.
  ///   - book: how actions stand as of the page, where it is at hand.
  ///   - ledger: that of the source, where it is at hand.
  ///   - commands: how to type the commands that show what is cut.
  package init(
    _ source: DocumentSource, for person: PersonID, at moment: AgendaMoment,
    notHeld: [NotHeld] = [], book: ActionBook? = nil, ledger: LoadLedger? = nil,
    commands: AgendaCommands = AgendaCommands()
  ) {
    let reader = AgendaReader(source: source, person: person, moment: moment, book: book)
    let span = moment.week.span
    let entries = reader.entries(in: span)
    let duties = reader.duties()
    name = source.plan[person].name.value
    title = source.plan.title(of: person)
    self.moment = moment
    position = source.position(of: moment.week)
    zoneName = source.schedule.workingDays.zone(of: person)
    windows = reader.windows()
    daysOff = source.holidays.holidays(in: span, of: source.holidayCalendars(of: person))
    absences = reader.absences(among: entries)
    changes = reader.changes()
    days = AgendaDay.days(of: entries)
    quotas = reader.quotas()
    preparations = duties.own
    owed = duties.owed
    longLead = duties.longLead
    actions = reader.ownActions()
    reportActions = reader.reportActions()
    soonest = AgendaSoonest.first(
      actions: actions, own: duties.own, owed: duties.owed, on: moment.today)
    let ledger = ledger ?? source.loadLedger()
    reports = reader.reportLines(from: ledger)
    measures = reader.measureReadings(of: entries)
    load = reader.load(from: ledger)
    self.notHeld = reader.cancellations(notHeld)
    ahead = reader.ahead(of: entries)
    mirror = reader.mirror(owed: duties.owed, actions: actions)
    waiting = source.waitingLines { source.concerns($0, person) }
    sheets = reader.sheets(of: entries.filter { $0.span.start.date == moment.today })
    next = entries.isEmpty ? reader.next() : nil
    self.commands = commands
    actionsAsOf = moment.asOf == source.today ? nil : moment.asOf
  }

  /// What she has on the page's day.
  package var today: [AgendaEntry] {
    days.first { $0.date == moment.today }?.entries ?? []
  }

  /// What she has with customers in the week.
  package var customerFacing: [AgendaEntry] {
    days.flatMap(\.entries).filter(\.isCustomerFacing)
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
