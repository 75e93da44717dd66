import RhythmCalendar
import RhythmPlan

extension OccurrenceDetails {
  /// The period that the cadence of an occurrence names, such as the week of `every week`: the one
  /// of its date before moves. Nil for dates that no period of the calendar gives.
  package func period(of occurrence: Occurrence) -> DateSpan? {
    switch cadence(of: occurrence)?.form {
    case .every(_, .period(let unit), _), .times(_, per: let unit):
      schedule.workingDays.calendar.span(of: unit, containing: occurrence.nominal)
    default: nil
    }
  }

  /// Whether one occurrence comes so far before another; days are counted by the plan's calendar,
  /// hours and minutes from the end of the one to the start of the other.
  package func isAhead(_ first: Occurrence, of second: Occurrence, by span: Span) -> Bool {
    let count = min(max(0, span.count), 1_000_000)
    switch span.unit {
    case .minute, .hour:
      let seconds = Int64(count) * (span.unit == .hour ? 3600 : 60)
      return first.end.seconds &+ seconds <= second.start.seconds
    default:
      let step = DateStep(working: schedule.workingDays.plan)
      return step.date(-count, span.unit, from: second.date).map { first.date <= $0 } ?? false
    }
  }
}
