import RhythmPlan
import RhythmText

/// A plan with all its files, found and read.
struct LoadedPlan {
  /// The root file, as messages call it.
  let path: String
  let read: ReadPlan

  var plan: Plan { read.plan }
  /// Whether the root file holds a `plan` declaration.
  var isPlan: Bool { read.trees.first?.declaresPlan ?? false }
}
