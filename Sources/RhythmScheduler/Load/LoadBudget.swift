import RhythmCalendar
import RhythmPlan
import RhythmText

/// How much time of a period something may take of somebody.
package struct LoadBudget: Hashable, Sendable {
  package enum Most: Hashable, Sendable {
    case minutes(Int)
    /// A share of the hours that the person works in the period.
    case share(Number)
  }

  /// What is counted; `except` too, whoever it is narrowed to.
  package var things: [Selector.Thing]
  package var except: [Selector.Thing]
  package var most: Most
  package var per: PeriodUnit
  /// The line of the policy; nil for what holds where no policy says.
  package var line: SourceRange?

  init(
    _ things: [Selector.Thing], except: [Selector.Thing] = [], _ most: Most,
    per: PeriodUnit = .week,
    line: SourceRange? = nil
  ) {
    self.things = things
    self.except = except
    self.most = most
    self.per = per
    self.line = line
  }

  /// The minutes that may be taken of somebody who works so many; nil where a share is meant of no
  /// time at all.
  package func minutes(ofWorking working: Int) -> Int? {
    switch most {
    case .minutes(let minutes): return minutes
    case .share(let number):
      guard working > 0 else { return nil }
      var divisor: Int64 = 100
      for _ in 0..<min(number.decimals, 6) { divisor *= 10 }
      let (product, overflow) = Int64(clamping: working).multipliedReportingOverflow(
        by: number.units)
      return overflow ? nil : Int(clamping: product / divisor)
    }
  }

  /// Whether some minutes count.
  package func counts(_ entry: LoadEntry, of review: ReviewID?) -> Bool {
    things.contains { $0.means(entry, review) } && !except.contains { $0.means(entry, review) }
  }

  package var isOfInternalTime: Bool { things == [.internalTime] }

  /// Whether it is of forecast and reporting alone.
  package var isOfReporting: Bool {
    let kinds = BuiltInKinds()
    return !things.isEmpty
      && things.allSatisfy { thing in
        guard case .kind(let kind) = thing else { return false }
        return kind == kinds["forecast"] || kind == kinds["reporting"]
      }
  }
}

extension Selector.Thing {
  /// Whether some minutes are of this sort. What was not planned is of none: it is no part of the
  /// rhythm, and shown apart.
  fileprivate func means(_ entry: LoadEntry, _ review: ReviewID?) -> Bool {
    if entry.nature == .unplanned { return false }
    switch self {
    case .kind(let kind): return entry.kind?.index == kind.index
    case .review(let other): return review == other
    case .customerFacing: return entry.category == .customerFacing
    case .internalTime: return entry.category == .internal
    case .everything: return true
    case .rotating, .reports, .field: return false
    }
  }
}
