import RhythmPlan

extension OccurrenceDetails {
  /// The measures that an occurrence looks at, each once.
  package func measuresLookedAt(in occurrence: Occurrence) -> [MeasureID] {
    if let review = unchangedReview(of: occurrence) {
      return measuresLookedAt(in: occurrence, plan.reviews[review].clauses.looksAt)
    }
    return measuresLookedAt(in: occurrence, clauses(of: occurrence).looksAt)
  }

  func measuresLookedAt(in occurrence: Occurrence, _ looks: [LooksAt]) -> [MeasureID] {
    looks.measures { holds($0, for: occurrence) }
  }
}

extension ReviewClauses {
  /// The measures that it looks at on any date, each once.
  var measuresLookedAt: [MeasureID] { looksAt.measures { _ in true } }
}

extension [LooksAt] {
  /// The measures that are looked at where `holds` tells which filters do, each once.
  func measures(holds: ([Located<Filter>]) -> Bool) -> [MeasureID] {
    var result: [MeasureID] = []
    for looks in self where holds(looks.filters) {
      for measure in looks.measures where !result.contains(measure.value) {
        result.append(measure.value)
      }
    }
    return result
  }
}
