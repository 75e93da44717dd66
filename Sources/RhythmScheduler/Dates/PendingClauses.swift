import RhythmPlan
import RhythmText

// What the scheduler leaves out, each by name.
extension Plan {
  /// The clauses outside reviews that are not scheduled yet.
  var pendingClauses: [Pending] {
    var result: [Pending] = []
    for source in fileSources {
      result.append(
        Pending("`\(source.content.rawValue) from` a file", at: source.range, of: nil))
    }
    for calendar in holidayCalendars {
      if let source = calendar.source, calendar.holidays.rules.isEmpty {
        result.append(Pending("`holidays from` a file", at: source.range, of: nil))
      }
    }
    for portfolio in portfolios {
      if let source = portfolio.source, portfolio.entries.isEmpty {
        result.append(Pending("a portfolio from a file", at: source.range, of: nil))
      }
    }
    for window in windows {
      for rule in window.rules where rule.value.isBetweenMarks {
        result.append(Pending("a window between two marks", at: rule.range, of: nil))
      }
      for selector in window.pauses where !selector.isOfReviews {
        result.append(Pending("`pauses` for some people", at: selector.range, of: nil))
      }
    }
    for initiative in initiatives {
      for duty in initiative.preps + initiative.followUps {
        result.append(Pending("what is due around a roll-out", at: duty.range, of: nil))
      }
    }
    return result
  }
}

extension ReviewClauses {
  /// The clauses of a review, its cadences apart, that are not scheduled yet.
  func pendingClauses(of review: ReviewID) -> [Pending] {
    var result: [Pending] = []
    func note(_ words: String, _ ranges: [SourceRange]) {
      result += ranges.map { Pending(words, at: $0, of: review) }
    }
    note("`held`", held.map(\.range))
    return result
  }
}

extension Cadence {
  /// Why it is not scheduled yet; nil where it is.
  func pendingWords(isAsync: Bool) -> String? {
    switch form {
    case .lead: return "a cadence counted from another date"
    case .times: return "a number of times with no days"
    case .quota: return "`at least`"
    case .onDemand: return nil
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
    case .time, .binding: return nil
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

extension Selector {
  /// Whether it tells reviews by what they are, and not by whose they are.
  var isOfReviews: Bool {
    groups.isEmpty
      && (things + except).allSatisfy { thing in
        switch thing {
        case .kind, .review, .customerFacing, .everything: true
        case .rotating, .internalTime, .reports, .field: false
        }
      }
  }

  /// Whether it means a review.
  func selects(_ review: ReviewID, _ clauses: ReviewClauses) -> Bool {
    func matches(_ thing: Thing) -> Bool {
      switch thing {
      case .kind(let kind): clauses.kind?.value == kind
      case .review(let other): other == review
      case .customerFacing: clauses.isCustomerFacing != nil
      case .everything: true
      case .rotating, .internalTime, .reports, .field: false
      }
    }
    return things.contains(where: matches) && !except.contains(where: matches)
  }
}
