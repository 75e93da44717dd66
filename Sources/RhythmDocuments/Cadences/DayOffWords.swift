import RhythmCalendar
import RhythmPlan

/// What is done on days off, in words.
enum DayOffWords {
  /// `On a day off it moves to the next working day.`
  static func sentence(_ move: DayOffMove) -> String {
    switch move.action {
    case .keep: "On a day off it is held all the same."
    case .skip: "On a day off it is not held."
    default: "On a day off it moves \(target(move))."
    }
  }

  /// `to the next working day in the same month`
  static func target(_ move: DayOffMove) -> String {
    let which =
      switch move.action {
      case .previous: "previous"
      case .nearest: "nearest"
      default: "next"
      }
    return "to the \(which) working day" + (move.within.map { " in the same \($0.written)" } ?? "")
  }
}
