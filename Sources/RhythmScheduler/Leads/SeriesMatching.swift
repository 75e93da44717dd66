import RhythmPlan

/// Which series of one review belong to a series of another.
///
/// Where both go `for each` over the same set, those of the same value; else all. Two sets are the
/// same if they are written the same, or hold the same things.
struct SeriesMatching {
  /// Pairs of slots: of the review at hand, and of the other.
  private let pairs: [(own: Int, other: Int)]

  init(_ own: [ForEach], _ other: [ForEach], _ phrases: Phrases) {
    var pairs: [(own: Int, other: Int)] = []
    for theirs in other {
      let match = own.first { ours in
        !pairs.contains { $0.own == ours.slot }
          && Self.isSame(ours, theirs, pairs, phrases)
      }
      if let match { pairs.append((match.slot, theirs.slot)) }
    }
    self.pairs = pairs
  }

  /// Whether a series of the other review belongs to one of the review at hand.
  func matches(_ own: [BoundValue], _ other: [BoundValue]) -> Bool {
    pairs.allSatisfy { pair in
      guard own.indices.contains(pair.own), other.indices.contains(pair.other) else { return true }
      return own[pair.own] == other[pair.other]
    }
  }

  private static func isSame(
    _ own: ForEach, _ other: ForEach, _ pairs: [(own: Int, other: Int)], _ phrases: Phrases
  ) -> Bool {
    guard let ownSet = own.set, let otherSet = other.set else { return false }
    func renamed(_ terms: [Located<PeopleTerm>]) -> [PeopleTerm] {
      terms.map { term in
        term.value.renamingSlots { slot in
          pairs.first { $0.other == slot }?.own ?? -1 - slot
        }
      }
    }
    if ownSet.terms.map(\.value) == renamed(otherSet.terms),
      ownSet.except.map(\.value) == renamed(otherSet.except)
    {
      return true
    }
    guard !ownSet.isBound, !otherSet.isBound else { return false }
    return Set(phrases.values(ownSet, Bindings())) == Set(phrases.values(otherSet, Bindings()))
  }
}

extension PeoplePhrase {
  /// Whether it depends on a name that the review binds.
  fileprivate var isBound: Bool {
    (terms + except).contains { term in
      var isBound = false
      _ = term.value.renamingSlots { slot in
        isBound = true
        return slot
      }
      return isBound
    }
  }
}

extension PeopleTerm {
  fileprivate func renamingSlots(_ rename: (Int) -> Int) -> PeopleTerm {
    func renamed(_ reference: Reference) -> Reference {
      if case .binding(let slot) = reference { .binding(rename(slot)) } else { reference }
    }
    switch self {
    case .reference(let reference): return .reference(renamed(reference))
    case .role: return self
    case .related(let relation, let term): return .related(relation, term.renamingSlots(rename))
    case .field(let reference, let field): return .field(renamed(reference), field)
    }
  }
}
