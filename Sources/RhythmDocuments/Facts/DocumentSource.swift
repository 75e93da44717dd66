import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// All that documents are made from: a plan, its dates and the day that is today.
package struct DocumentSource: Sendable {
  package let plan: Plan
  package let schedule: Schedule
  package let details: OccurrenceDetails
  package let clock: WallClock
  /// The day on which the reader reads.
  package let today: CivilDate

  package init(plan: Plan, schedule: Schedule, clock: WallClock, today: CivilDate) {
    self.plan = plan
    self.schedule = schedule
    self.clock = clock
    self.today = today
    details = OccurrenceDetails(plan: plan, schedule: schedule)
  }
}
