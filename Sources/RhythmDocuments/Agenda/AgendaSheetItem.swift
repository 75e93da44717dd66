import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// One item of a running agenda.
package struct AgendaSheetItem: Hashable, Sendable {
  /// By her clock; nil where the review has no time of day.
  package var start: TimeOfDay?
  /// All that it takes: of what is gone through one by one, all of them.
  package var minutes: Int
  /// `5m to 10m`: the upper end, of all of them.
  package var mostMinutes: Int?
  package var title: String
  /// Nil where nobody is said to lead it.
  package var leader: String?
  package var aims: [Aim]
  package var questions: [String]
  package var measures: [String]
  package var doneWhen: [String]
  /// What is gone through one by one within the item.
  package var subjects: [String]
  /// Minutes for each of them.
  package var minutesEach: Int?
}
