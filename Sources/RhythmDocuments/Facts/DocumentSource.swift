import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// All that documents are made from: a plan, its dates and the day that is today.
package struct DocumentSource: Sendable {
  package let plan: Plan
  package let schedule: Schedule
  package let details: OccurrenceDetails
  package let clock: WallClock
  /// Those by which it was scheduled.
  package let zones: TimeZoneDatabase
  package let organisation: Organisation
  package let holidays: HolidayTitles
  /// Who may read what private reviews hold.
  package let privacy: Privacy
  /// The day on which the reader reads.
  package let today: CivilDate

  package init(plan: Plan, schedule: Schedule, zones: TimeZoneDatabase, today: CivilDate) {
    self.plan = plan
    self.schedule = schedule
    clock = WallClock(zones)
    self.zones = zones
    self.today = today
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    self.details = details
    organisation = details.organisation
    privacy = Privacy(details)
    holidays = HolidayTitles(of: plan, over: schedule.horizon)
  }

  /// What everybody has to do. The cost is that of all dates, so whoever makes several pages makes it
  /// once.
  package func loadLedger() -> LoadLedger {
    LoadLedger(plan: plan, schedule: schedule, details: details, zones: zones)
  }

  /// The holiday calendars that somebody keeps: their own, those of the first declared team of
  /// theirs that says any, else the plan's.
  package func holidayCalendars(of person: PersonID) -> [Located<HolidayCalendarID>] {
    let own = plan[person].working.holidays
    if !own.isEmpty { return own }
    for (index, team) in plan.teams.enumerated() where !team.working.holidays.isEmpty {
      if organisation.people(of: TeamID(index)).contains(person) { return team.working.holidays }
    }
    return plan.header?.working.holidays ?? []
  }
}
