import RhythmPlan
import RhythmText

/// A plan with all its files, found and read.
struct LoadedPlan {
  /// The root file, as messages call it.
  let path: String
  private(set) var read: ReadPlan
  /// Whether the root file holds a `plan` declaration.
  let isPlan: Bool

  init(path: String, read: ReadPlan) {
    self.path = path
    self.read = read
    isPlan = read.trees.first?.declaresPlan ?? false
  }

  var plan: Plan { read.plan }

  /// The same without the trees of its files: they are as large as the plan, and what is computed
  /// from a plan does not look at them.
  var withoutTrees: LoadedPlan {
    var loaded = self
    loaded.read.trees = []
    return loaded
  }
}
