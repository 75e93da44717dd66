import RhythmCalendar
import RhythmPlan

/// The times that a plan's policies want free, where a review may not stand in them.
struct FreeTimes {
  struct Line {
    var when: Policy.FreeTime.When
    var isLocal: Bool
    /// Whose, and what may stand in it all the same.
    var selection: Selection

    /// How many minutes of what starts at a wall time lie in it. A free day is the day of the start.
    func minutes(of length: Int, from wall: (date: CivilDate, time: TimeOfDay)) -> Int {
      switch when {
      case .days(let weekdays): weekdays.contains(wall.date.weekday) ? length : 0
      case .hours(let range):
        Minutes.overlap(
          Int(wall.time.minutes), length, from: Int(range.start.minutes),
          to: Int(range.end.minutes))
      }
    }
  }

  let lines: [Line]

  init(_ plan: Plan, _ organisation: Organisation) {
    lines = plan.policies.flatMap(\.freeTimes).map { line in
      Line(
        when: line.when, isLocal: line.isLocal,
        selection: Selection(line.selector, plan, organisation))
    }
  }

  /// Those that a review has to keep.
  func lines(for review: ReviewID, _ clauses: ReviewClauses) -> [Line] {
    lines.filter { !$0.selection.excepts(review, clauses) }
  }
}
