import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// One date of a review.
public struct PlanOccurrence: Hashable, Sendable {
  /// Its series and the date before any move, such as `forecast/iberia@2026-05-25`.
  public let id: String
  /// The name of the review.
  public let review: String
  public let title: String
  /// Seconds since 1970-01-01 00:00 UTC.
  public let start: Int64
  /// Seconds since 1970-01-01 00:00 UTC.
  public let end: Int64
  /// The zone in which it is held; `nil` where the plan names none.
  public let timeZone: String?
  /// The declared name of who leads it.
  public let chair: String?
  /// The declared names of those who are required beside the chair.
  public let attendees: [String]

  init(
    _ occurrence: Occurrence, in schedule: Schedule, _ details: OccurrenceDetails, _ plan: Plan
  ) {
    let series = schedule.series(of: occurrence)
    let people = details.attendance(of: occurrence).participants
    id = schedule.id(of: occurrence)
    review = series.map { plan[$0.review].name.value } ?? ""
    title = series?.title ?? ""
    start = occurrence.start.seconds
    end = occurrence.end.seconds
    timeZone = series?.zoneName
    chair = people.chair.map { plan[$0].name.value }
    attendees = people.attendees.map { plan[$0].name.value }
  }
}
