import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// A place at which a review looks at a measure.
struct Look {
  var measure: MeasureID
  var review: ReviewID
  /// The measure's name in its line.
  var range: SourceRange
  /// Whether it holds on some dates only.
  var isFiltered: Bool
}

extension Plan {
  /// All places at which reviews look at measures: in their own lines, in items of their agendas,
  /// and in what adjusts them. Templates are left out; what is based on them looks for itself.
  var looks: [Look] {
    var looks: [Look] = []
    for index in reviews.indices where !reviews[index].isTemplate {
      looks += Plan.looks(of: ReviewID(index), reviews[index].clauses)
    }
    for adjustment in adjustments {
      looks += Plan.looks(of: adjustment.series.review, adjustment.clauses)
    }
    return looks
  }

  /// The places at which one review looks at measures by clauses of its own or of an `adjust`.
  static func looks(of review: ReviewID, _ clauses: ReviewClauses) -> [Look] {
    var looks: [Look] = []
    for line in clauses.looksAt {
      for measure in line.measures {
        looks.append(
          Look(
            measure: measure.value, review: review, range: measure.range,
            isFiltered: !line.filters.isEmpty))
      }
    }
    for agenda in clauses.agendas {
      for measure in agenda.items.flatMap(\.looksAt) {
        looks.append(
          Look(
            measure: measure.value, review: review, range: measure.range,
            isFiltered: agenda.name != nil))
      }
    }
    return looks
  }
}
