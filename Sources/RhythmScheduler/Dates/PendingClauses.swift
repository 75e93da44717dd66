import RhythmPlan
import RhythmText

// What the scheduler leaves out, each by name.
extension ReviewClauses {
  /// The clauses of a review, its cadences apart, that are not scheduled yet.
  func pendingClauses(of review: ReviewID) -> [Pending] {
    var result: [Pending] = []
    func note(_ words: String, _ ranges: [SourceRange]) {
      result += ranges.map { Pending(words, at: $0, of: review) }
    }
    return result
  }
}

extension Cadence {
  /// Why it is not scheduled yet; nil where it is.
  func pendingWords(isAsync: Bool) -> String? {
    switch form {
    case .lead(let lead, _, _): if lead.isOfClock, start == nil { return nil }
    case .quota, .onDemand: return nil
    case .dates, .times, .every: break
    }
    return nil
  }
}

extension Window.Rule {
  /// Whether it lies between marks other than dates.
  var isBetweenMarks: Bool {
    switch self {
    case .between(.date, .date): false
    case .between: true
    case .dates, .edge: false
    }
  }
}
