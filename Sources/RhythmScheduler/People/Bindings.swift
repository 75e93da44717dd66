import RhythmPlan

/// What the names that a review binds stand for at one place.
struct Bindings: Hashable, Sendable {
  /// By slot; nil where nothing is bound yet, as by a rotation.
  var values: [BoundValue?] = []
  /// The people of the review itself.
  var participants = Participants()
  /// What `measures` means: those that the review looks at.
  var measures: [MeasureID] = []
  /// What `rotate` lines give; nil where no turn is meant.
  var turns: Turns?

  init(values: [BoundValue?] = []) { self.values = values }

  init(_ values: [BoundValue]) { self.values = values.map { $0 } }

  subscript(slot: Int) -> BoundValue? {
    get { values.indices.contains(slot) ? values[slot] : nil }
    set {
      guard (0..<256).contains(slot) else { return }
      while values.count <= slot { values.append(nil) }
      values[slot] = newValue
    }
  }
}
