import RhythmCalendar
import RhythmPlan

// `instead of` and `replaces`: where one review takes the place of another.

/// The dates on which one series of another review is held.
struct HeldSeries {
  var values: [BoundValue]
  var dates: [CivilDate]
}

extension Scheduling {
  /// The days on which a series is not held, since other reviews take its place.
  ///
  /// A review displaces another in the periods in which it is held itself, after all moves; from its
  /// first date on where it replaces it. Where both have a series for the same value, each displaces
  /// its own.
  mutating func displaced(
    _ review: ReviewID, _ values: [BoundValue], rows: [[BoundValue]]
  ) -> DateRanges? {
    var spans: [DateSpan] = []
    for index in displacing {
      let periods = plan.reviews[index].clauses.insteadOf.filter { $0.review.value == review }
      let isReplaced = plan.reviews[index].clauses.replaces.contains { $0.value == review }
      guard isReplaced || !periods.isEmpty, ReviewID(index) != review else { continue }
      let held = heldSeries(of: ReviewID(index), besides: review)
      let arePaired = !values.isEmpty && held.contains { rows.contains($0.values) }
      for series in held where !arePaired || series.values == values {
        for period in periods {
          spans += series.dates.map { context.span(of: period.within, containing: $0) }
        }
        if isReplaced, let first = series.dates.min() {
          spans.append(DateSpan(first: first, last: max(first, .latest)))
        }
      }
    }
    return spans.isEmpty ? nil : DateRanges(spans)
  }

  /// When another review is held, told aside with nothing reported: from its first date, and for a
  /// year's third around all that is asked for.
  private mutating func heldSeries(
    of other: ReviewID, besides review: ReviewID
  ) -> [HeldSeries] {
    if let known = heldElsewhere[other] { return known }
    // Two reviews that displace each other are told by their rules alone.
    if resolving.contains(other) { return [] }
    let start = planHorizon.first.orEarliestStart(of: plan[other].clauses.cadences)
    let wide = DateSpan(
      first: min(start, reach.first.adding(days: -120)), last: reach.last.adding(days: 120))
    var aside = Scheduling(
      plan, planHorizon: planHorizon, horizon: wide.supported, zones: zones, limit: limit)
    aside.today = today
    aside.resolving = resolving.union([review])
    aside.add(other)
    var result = aside.series.map { HeldSeries(values: $0.values, dates: []) }
    for occurrence in aside.occurrences where result.indices.contains(Int(occurrence.series)) {
      result[Int(occurrence.series)].dates.append(occurrence.date)
    }
    heldElsewhere[other] = result
    return result
  }
}

extension Plan {
  /// The places of the reviews that take the place of others.
  var displacingReviews: [Int] {
    reviews.indices.filter { index in
      !reviews[index].isTemplate
        && !(reviews[index].clauses.insteadOf.isEmpty && reviews[index].clauses.replaces.isEmpty)
    }
  }
}
