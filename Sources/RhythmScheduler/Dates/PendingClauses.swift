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
    note("`rotate`", rotations.map(\.range))
    note("`swap`", swaps.map(\.range))
    note("`feeds`", feeds.map(\.review.range))
    note("`after`", after.map(\.range))
    note("`instead of`", insteadOf.map(\.review.range))
    note("`replaces`", replaces.map(\.range))
    note("`if`", conditions.map(\.range))
    return result
  }
}

extension Cadence {
  /// Why it is not scheduled yet; nil where it is.
  func pendingWords(isAsync: Bool) -> String? {
    switch form {
    case .lead(let lead, _, _): if lead.isOfClock, start == nil { return nil }
    case .times: return "a number of times with no days"
    case .quota, .onDemand: return nil
    case .dates: break
    case .every(_, let unit, let days):
      if days == .none, starting == nil {
        switch unit {
        case .period(.day), .period(.workingDay): break
        default: return "a cadence with no day"
        }
      }
    }
    switch start {
    case .time: return nil
    case .binding: return "a time that takes turns"
    case .between: return "a time between two others"
    case nil:
      if isAsync || self.isAsync { return nil }
      if case .days = length { return nil }
      return "a cadence with no time of day"
    }
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
