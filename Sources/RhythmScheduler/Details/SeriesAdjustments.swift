import RhythmCalendar
import RhythmPlan

/// The adjustments of one series in the order in which they start, with the clauses that hold from
/// each of them on.
struct SeriesAdjustments: Sendable {
  /// As indices into the plan's.
  let all: [Int]
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
    all = sorted
    self.clauses = clauses
    starts = sorted.map { plan.adjustments[$0].starting?.value ?? .earliest }
  }

  /// Those of all series that have some, by the index of the series. Series of one review that share
  /// their adjustments share the clauses.
  static func ofSeries(_ series: [Series], in plan: Plan) -> [Int32: SeriesAdjustments] {
    guard !plan.adjustments.isEmpty else { return [:] }
    var ofReviews = Array(repeating: [] as [Int], count: plan.reviews.count)
    for index in plan.adjustments.indices {
      let review = Int(plan.adjustments[index].series.review.index)
      if ofReviews.indices.contains(review) { ofReviews[review].append(index) }
    }
    // Of each review those that some of its series share, with which they are.
    var known = plan.reviews.indices.map { _ in
      [] as [(own: [Int], adjustments: SeriesAdjustments)]
    }
    var result: [Int32: SeriesAdjustments] = [:]
    for index in series.indices {
      let review = Int(series[index].review.index)
      guard ofReviews.indices.contains(review), !ofReviews[review].isEmpty else { continue }
      let own = ofReviews[review].filter {
        plan.adjustments[$0].series.includes(series[index].values)
      }
      if own.isEmpty { continue }
      let shared = known[review].first { $0.own == own }?.adjustments
      let adjustments = shared ?? SeriesAdjustments(own, of: series[index].review, in: plan)
      if shared == nil { known[review].append((own, adjustments)) }
      result[Int32(clamping: index)] = adjustments
    }
    return result
  }

  /// How many of them have started on a day.
  func countOfStarted(on date: CivilDate) -> Int {
    starts.firstIndex { $0 > date } ?? starts.count
  }

  /// Those that hold on a day, as indices into the plan's.
  func started(on date: CivilDate) -> ArraySlice<Int> {
    all.prefix(countOfStarted(on: date))
  }

  /// The clauses that hold once so many of them, one or more, have started.
  func clauses(ofStarted count: Int) -> ReviewClauses { clauses[count - 1] }

  /// Whether there is a day of a span on which so many of them have started, and no more.
  func holds(started count: Int, in span: DateSpan) -> Bool {
    let first = count == 0 ? span.first : max(span.first, starts[count - 1])
    return first <= span.last && (count == starts.count || first < starts[count])
  }

  /// The clauses that hold on a day; nil where none has started.
  func clauses(on date: CivilDate) -> ReviewClauses? {
    let count = countOfStarted(on: date)
    return count == 0 ? nil : clauses[count - 1]
  }
}
