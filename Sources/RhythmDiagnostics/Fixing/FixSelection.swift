import RhythmText

/// A finding with the one fix that is to be applied for it.
package struct ChosenFix: Hashable, Sendable {
  package let finding: Finding
  package let fix: Fix
}

extension Finding {
  /// The fix that may be applied without asking: the first safe one; else, where unsafe ones are
  /// allowed, the only one. Between several unsafe ones a person has to choose.
  package func fix(allowing safety: Fix.Safety) -> Fix? {
    let fixes = help.compactMap(\.fix).filter { !$0.edits.isEmpty }
    if let safe = fixes.first(where: { $0.safety == .safe }) { return safe }
    return safety == .unsafe && fixes.count == 1 ? fixes.first : nil
  }
}

/// Which fixes can be applied at once.
package enum FixSelection {
  /// The fixes of findings, in the order of their places, without those that reach into one before
  /// them: these may be applied to what comes of the others.
  package static func choose(
    _ findings: [Finding], allowing safety: Fix.Safety, where isMeant: (ChosenFix) -> Bool
  ) -> [ChosenFix] {
    var taken = TakenPlaces()
    var chosen: [ChosenFix] = []
    for finding in findings.sorted(by: Finding.isOrderedBefore) {
      guard let fix = finding.fix(allowing: safety) else { continue }
      let candidate = ChosenFix(finding: finding, fix: fix)
      guard isMeant(candidate), taken.take(fix.edits.map(\.range)) else { continue }
      chosen.append(candidate)
    }
    return chosen
  }
}

/// Places that edits change, in order.
private struct TakenPlaces {
  private var ranges: [SourceRange] = []

  /// Takes places if none of them is taken; all of them or none. Two that only touch are apart, but
  /// not two insertions at one place.
  mutating func take(_ wanted: [SourceRange]) -> Bool {
    for range in wanted {
      let index = place(of: range)
      for neighbour in [index - 1, index] where ranges.indices.contains(neighbour) {
        if Self.meet(ranges[neighbour], range) { return false }
      }
    }
    for range in wanted { ranges.insert(range, at: place(of: range)) }
    return true
  }

  private func place(of range: SourceRange) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle] < range { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func meet(_ left: SourceRange, _ right: SourceRange) -> Bool {
    guard left.file == right.file else { return false }
    if left.bytes.lower == right.bytes.lower { return true }
    return left.bytes.lower < right.bytes.upper && right.bytes.lower < left.bytes.upper
  }
}
