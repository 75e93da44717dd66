import RhythmCalendar
import RhythmPlan

/// The adjustments of one series in the order in which they start, with the clauses that hold from
/// each of them on.
struct SeriesAdjustments: Sendable {
  /// As indices into the plan's.
  private let adjustments: [Int]
  private let starts: [CivilDate]
  private let clauses: [ReviewClauses]

  private init(_ adjustments: [Int], of review: ReviewID, in plan: Plan) {
    let sorted = adjustments.sorted {
      (plan.adjustments[$0].starting?.value ?? .earliest, $0)
        < (plan.adjustments[$1].starting?.value ?? .earliest, $1)
    }
    var clauses: [ReviewClauses] = []
    for index in sorted {
      let before = clauses.last ?? plan[review].clauses
      clauses.append(before.adjusted(by: plan.adjustments[index].clauses))
    }
    self.adjustments = sorted
    self.clauses = clauses
    starts = sorted.map { plan.adjustments[$0].starting?.value ?? .earliest }
  }

  /// Those of all series that have some, by the index of the series. Series of one review that share
  /// their adjustments share the clauses.
  static func ofSeries(_ series: [Series], in plan: Plan) -> [Int32: SeriesAdjustments] {
    struct Key: Hashable {
      var review: ReviewID
      var adjustments: [Int]
    }
    guard !plan.adjustments.isEmpty else { return [:] }
    var byReview: [ReviewID: [Int]] = [:]
    for (index, adjustment) in plan.adjustments.enumerated() {
      byReview[adjustment.series.review, default: []].append(index)
    }
    var known: [Key: SeriesAdjustments] = [:]
    var result: [Int32: SeriesAdjustments] = [:]
    for (index, item) in series.enumerated() {
      let own = (byReview[item.review] ?? []).filter {
        plan.adjustments[$0].series.includes(item.values)
      }
      if own.isEmpty { continue }
      let key = Key(review: item.review, adjustments: own)
      let adjustments =
        known[key] ?? SeriesAdjustments(own, of: item.review, in: plan)
      known[key] = adjustments
      result[Int32(clamping: index)] = adjustments
    }
    return result
  }

  private func countOfStarted(on date: CivilDate) -> Int {
    starts.firstIndex { $0 > date } ?? starts.count
  }

  /// Those that hold on a day, as indices into the plan's.
  func started(on date: CivilDate) -> ArraySlice<Int> {
    adjustments.prefix(countOfStarted(on: date))
  }

  /// The clauses that hold on a day; nil where none has started.
  func clauses(on date: CivilDate) -> ReviewClauses? {
    let count = countOfStarted(on: date)
    return count == 0 ? nil : clauses[count - 1]
  }
}
