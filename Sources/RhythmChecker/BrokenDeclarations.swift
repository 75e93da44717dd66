import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// The reviews, measures, actions, initiatives and adjustments in which the reading found an error:
/// what a check would say of them may follow from what could not be read.
///
/// Reviews know it of themselves; most checks leave them out, and what a sum over many reviews would
/// say at one of them is left out here.
struct BrokenDeclarations {
  /// In the order of their places; they do not overlap.
  private let ranges: [SourceRange]

  init(of plan: Plan, earlier: [Finding]) {
    let errors = earlier.filter { $0.severity == .error }.map(\.primary.range).sorted()
    if errors.isEmpty {
      ranges = []
      return
    }
    let declarations =
      (plan.measures.map(\.range) + plan.actions.map(\.range) + plan.initiatives.map(\.range)
      + plan.adjustments.map(\.range) + plan.reviews.map(\.range)).sorted()
    ranges = declarations.filter { declaration in
      errors.contains {
        $0.file == declaration.file && declaration.bytes.contains($0.bytes)
      }
    }
  }

  /// Whether a finding is about one of them.
  func hold(_ finding: Finding) -> Bool {
    let place = finding.primary.range
    return ranges.contains { $0.file == place.file && $0.bytes.contains(place.bytes) }
  }
}
