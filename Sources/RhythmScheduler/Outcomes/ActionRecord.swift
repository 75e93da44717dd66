import RhythmCalendar
import RhythmPlan

/// How an action stands on a day, and how it came there.
package struct ActionRecord: Hashable, Sendable {
  /// Its place in `Plan.actions`.
  package var index: Int
  package var state: ActionState
  /// The day on which the occurrence from which it came was held, else that of its first line; nil where neither is
  /// said.
  package var opened: CivilDate?
  /// How many days it has been open, until it was closed or until today; nil where nobody says since
  /// when.
  package var age: Int?
  /// How many days its date is over; 0 for one that is closed, has no date, or is in time.
  package var daysLate: Int
  /// At how many occurrences that look at it, since it was promised and before today, it was still
  /// open. Dates before the schedule's horizon are not counted.
  package var timesCarried: Int
  /// The occurrence that looks at it next, from today on; nil where it is closed or the schedule
  /// holds none.
  package var check: Occurrence?
  /// Whether it has been open for so long that a higher review looks at it, too.
  package var isEscalated: Bool

  /// Open, and its date is over.
  package var isOverdue: Bool { daysLate > 0 }
}

/// How many of the actions that fell due were done in time.
package struct CompletionRate: Hashable, Sendable {
  /// Done, and never late on the way.
  package var onTime = 0
  /// All whose fate was settled: done, or their date over.
  package var due = 0

  package init(onTime: Int = 0, due: Int = 0) {
    self.onTime = onTime
    self.due = due
  }

  /// Per cent, 0 to 100, rounded down; nil where nothing fell due.
  package var percent: Int? { due > 0 ? onTime * 100 / due : nil }

  mutating func add(isOnTime: Bool) {
    due += 1
    if isOnTime { onTime += 1 }
  }
}
