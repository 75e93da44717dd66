import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

/// What a check looks at.
struct CheckInput: Sendable {
  let plan: Plan
  let schedule: Schedule
  let details: OccurrenceDetails
  let zones: TimeZoneDatabase

  /// The reviews that are held, templates left out, and those left out that hold an error: nothing
  /// is said of what could not be read.
  var reviews: some Sequence<(id: ReviewID, review: Review)> {
    plan.reviews.enumerated().lazy
      .filter { !$0.element.isTemplate && !$0.element.isBroken }
      .map { (ReviewID($0.offset), $0.element) }
  }
}

/// One thing to look for: a function from a plan and its dates to findings.
struct Check: Sendable {
  let name: CheckName
  let run: @Sendable (_ input: CheckInput, _ findings: inout [Finding]) -> Void

  /// All checks that need the whole plan and its dates; the earlier stages report what they meet
  /// themselves. The order does not matter.
  static let all: [Check] = [
    .noPurpose,
    .noChair,
    .nobodyAttends,
    .noExpectedAction,
    .noSingleOwner,
    .agendaLength,
    .doubleBooked,
    .clockShift,
    .fedTooLate,
    .notScheduledYet,
  ]
}
