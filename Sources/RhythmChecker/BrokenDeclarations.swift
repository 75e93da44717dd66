import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// The declarations in which the reading found an error: what a check would say of them may follow
/// from what could not be read.
///
/// Reviews know it of themselves; most checks leave them out, and what a sum over many reviews would
/// say at one of them is left out here.
struct BrokenDeclarations {
  /// In the order of their places; they do not overlap.
  private let ranges: [SourceRange]

  init(of plan: Plan, earlier: [Finding]) {
    // A name that nothing declares is told once, at the first place that uses it.
    let errors = earlier.filter { $0.severity == .error }.flatMap { finding in
      [finding.primary.range]
        + (finding.check == .unknownName ? finding.secondary.map(\.range) : [])
    }.sorted()
    if errors.isEmpty {
      ranges = []
      return
    }
    let declarations =
      (plan.people.map(\.range) + plan.teams.map(\.range) + plan.windows.map(\.range)
      + plan.terms.map(\.range) + plan.measures.map(\.range) + plan.actions.map(\.range)
      + plan.initiatives.map(\.range) + plan.adjustments.map(\.range) + plan.reviews.map(\.range))
      .sorted()
    var next = errors[...]
    ranges = declarations.filter { declaration in
      // Both are in the order of their places: each is looked at once.
      next = next.drop {
        ($0.file, $0.bytes.lower) < (declaration.file, declaration.bytes.lower)
      }
      return next.first.map {
        $0.file == declaration.file && declaration.bytes.contains($0.bytes)
      } ?? false
    }
  }

  /// Whether a finding is about one of them; what is said of two alike is, whichever it stands at.
  func hold(_ finding: Finding) -> Bool {
    if ranges.isEmpty { return false }
    return hold(finding.primary.range)
      || Self.ofSeveral.contains(finding.check)
        && finding.secondary.contains { hold($0.range) }
  }

  /// Those that stand at one of several declarations to which they apply alike.
  private static let ofSeveral: Set<CheckName> = [
    .doubleBooked, .stackedInspections, .noBreathingSpace, .duplicateReview, .overlappingWindows,
  ]

  /// Whether a place is in one of them. A binary search.
  func hold(_ place: SourceRange) -> Bool {
    var (lower, upper) = (0, ranges.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if (ranges[middle].file, ranges[middle].bytes.upper) < (place.file, place.bytes.upper) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    guard lower < ranges.count else { return false }
    return ranges[lower].file == place.file && ranges[lower].bytes.contains(place.bytes)
  }
}

extension Plan {
  /// Whether a review that is held, which no template is, could not be read.
  var holdsBrokenReview: Bool {
    reviews.indices.contains { !reviews[$0].isTemplate && reviews[$0].isBroken }
  }
}
