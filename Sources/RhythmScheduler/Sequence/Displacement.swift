import RhythmCalendar
import RhythmPlan
import RhythmText

// `instead of` and `replaces`: where one review takes the place of another.

/// The dates on which one series of another review is held.
struct HeldSeries {
  var values: [BoundValue]
  var dates: [CivilDate]
}

/// That another review takes the place of a series.
struct Displacement {
  var review: ReviewID
  /// Whether it does so from its first date on: `replaces`.
  var isForGood: Bool
  /// The place that says so.
  var range: SourceRange
  /// The days on which the series is not held.
  var days: DateRanges
}

extension SeriesContext {
  /// Whether another review takes its place on a day.
  func isDisplaced(on date: CivilDate) -> Bool {
    displacements.contains { $0.days.contains(date) }
  }
}

extension Scheduling {
  /// By which reviews a series is displaced, and when, in the order of their declaration.
  ///
  /// A review displaces another in the periods in which it is held itself, after all moves; from its
  /// first date on where it replaces it. Where both have a series for the same value, each displaces
  /// its own. An `adjust` may say it of one series, from its starting day on.
  mutating func displacements(
    of review: ReviewID, _ values: [BoundValue], rows: [[BoundValue]]
  ) -> [Displacement] {
    var result: [Displacement] = []
    for other in displacing[review] ?? [] where other != review {
      let held = heldSeries(of: other, besides: review)
      let arePaired = !values.isEmpty && held.contains { rows.contains($0.values) }
      for series in held where !arePaired || series.values == values {
        for stage in plan.replacements(by: other, series.values, adjustments[other] ?? []) {
          let dates = series.dates.filter(stage.days.contains)
          for period in stage.insteadOf where period.review.value == review {
            let spans = dates.map { context.span(of: period.within, containing: $0) }
            if spans.isEmpty { continue }
            result.append(
              Displacement(
                review: other, isForGood: false, range: period.review.range,
                days: DateRanges(spans)))
          }
          guard let line = stage.replaces.first(where: { $0.value == review }),
            let first = dates.min()
          else { continue }
          let days = DateRanges([DateSpan(first: first, last: max(first, .latest))])
          result.append(
            Displacement(review: other, isForGood: true, range: line.range, days: days))
        }
      }
    }
    return result
  }

  /// When another review is held. What was to be placed or counts from others is in its place by now;
  /// else it is told aside with nothing reported: from its first date, and for a year's third around
  /// all that is asked for.
  private mutating func heldSeries(
    of other: ReviewID, besides review: ReviewID
  ) -> [HeldSeries] {
    if order.displacingFirst.contains(other), let known = anchored[other] {
      return known.map { HeldSeries(values: $0.values, dates: $0.moments.map(\.date)) }
    }
    if let known = heldElsewhere[other] { return known }
    // Two reviews that displace each other are told by their rules alone.
    if resolving.contains(other) { return [] }
    let start = planHorizon.first.orEarliestStart(of: plan[other].clauses.cadences)
    let wide = DateSpan(
      first: min(start, reach.first.adding(days: -120)), last: reach.last.adding(days: 120))
    var aside = asides.removeValue(forKey: wide)?.first ?? aside(over: wide)
    aside.resolving = resolving.union([review])
    aside.add(other)
    var result = aside.series.map { HeldSeries(values: $0.values, dates: []) }
    for occurrence in aside.occurrences where result.indices.contains(Int(occurrence.series)) {
      result[Int(occurrence.series)].dates.append(occurrence.date)
    }
    heldElsewhere[other] = result
    aside.forget()
    asides[wide] = [aside]
    return result
  }

  /// The same plan, to tell single reviews over other days.
  private func aside(over days: DateSpan) -> Scheduling {
    var aside = Scheduling(
      plan, phrases.organisation, planHorizon: planHorizon, horizon: days.supported, zones: zones,
      limit: limit)
    aside.today = today
    return aside
  }

  /// Leaves nothing of the reviews that were told, so that the next one is told as if it were the
  /// first; to make a new one for each would cost as much as the plan is large.
  private mutating func forget() {
    series = []
    occurrences = []
    starts = []
    turns = [:]
    findings = DateFindings()
    waiting = []
    quotas = []
    happening = []
    idle = [:]
    lasting = []
    emptied = [:]
    stretches = []
    lanes = []
    laneOfKey = [:]
    placedExceptions = []
    heldElsewhere = [:]
    unsettled = []
    isOverLimit = false
    budget = Scheduling.budget(for: limit)
  }
}

/// What a series says of other reviews over some days.
private struct ReplacementStage {
  var days: DateSpan
  var insteadOf: [Replacement]
  var replaces: [Located<ReviewID>]
}

extension Plan {
  /// The reviews that take the place of each, in the order of their declaration: they or one of their
  /// `adjust` declarations say so.
  var displacingReviews: [ReviewID: [ReviewID]] {
    var result: [ReviewID: Set<ReviewID>] = [:]
    func add(_ clauses: ReviewClauses, of review: ReviewID) {
      for other in clauses.insteadOf.map(\.review.value) + clauses.replaces.map(\.value) {
        result[other, default: []].insert(review)
      }
    }
    for index in reviews.indices where !reviews[index].isTemplate {
      if reviews[index].clauses.insteadOf.isEmpty, reviews[index].clauses.replaces.isEmpty {
        continue
      }
      add(reviews[index].clauses, of: ReviewID(index))
    }
    for adjustment in adjustments { add(adjustment.clauses, of: adjustment.series.review) }
    return result.isEmpty ? [:] : result.mapValues { $0.sorted() }
  }

  /// What a series says of other reviews: its review's lines, and those of each `adjust` from the day
  /// on which it starts.
  fileprivate func replacements(
    by review: ReviewID, _ values: [BoundValue], _ adjustments: [Int]
  ) -> [ReplacementStage] {
    let clauses = reviews[Int(review.index)].clauses
    var stages = [
      ReplacementStage(
        days: DateSpan(first: .earliest, last: .latest), insteadOf: clauses.insteadOf,
        replaces: clauses.replaces)
    ]
    let own = adjustments.map { self.adjustments[$0] }
      .filter {
        $0.series.includes(values)
          && !($0.clauses.insteadOf.isEmpty && $0.clauses.replaces.isEmpty)
      }
      .enumerated().sorted {
        ($0.element.starting?.value ?? .earliest, $0.offset)
          < ($1.element.starting?.value ?? .earliest, $1.offset)
      }.map(\.element)
    for adjustment in own {
      guard let last = stages.last else { break }
      let said = adjustment.clauses
      let start = adjustment.starting?.value ?? .earliest
      let next = ReplacementStage(
        days: DateSpan(first: start, last: max(start, .latest)),
        insteadOf: said.insteadOf.isEmpty ? last.insteadOf : said.insteadOf,
        replaces: said.replaces.isEmpty ? last.replaces : said.replaces)
      if start <= last.days.first {
        stages[stages.count - 1] = next
      } else {
        stages[stages.count - 1].days.last = start.adding(days: -1)
        stages.append(next)
      }
    }
    return stages
  }
}
