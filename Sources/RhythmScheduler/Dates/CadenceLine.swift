import RhythmCalendar
import RhythmPlan
import RhythmText

/// What every occurrence of one cadence of one series has in common.
struct CadenceLine: Hashable {
  /// `none` for the line that stands for what is added by hand.
  var cadence: CadenceIndex
  /// When it starts, in minutes from midnight; nil where it takes whole days.
  var minute: Int?
  /// What bounds the time that is still to be found; nil where it is known.
  var openStart: OpenStart?
  var isLocal: Bool
  /// How long it takes; 0 where the plan says nothing.
  var seconds: Int32
  /// How many days it takes, where the plan says so.
  var days: Int?
  var isAsync: Bool
  /// The zone in which its time is meant; nil where nobody says one.
  var zoneName: String?
  var range: SourceRange

  /// Whether two lines start at the same time.
  func startsLike(_ other: CadenceLine) -> Bool {
    minute == other.minute && isLocal == other.isLocal && openStart == other.openStart
  }
}
