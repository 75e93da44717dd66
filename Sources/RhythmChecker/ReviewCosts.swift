import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// What reviews cost over the horizon, in people times minutes, by which findings about them are
/// ranked.
struct ReviewCosts {
  private var costs: [Int]
  /// The declarations of reviews by their places, and whose they are.
  private let places: [(range: SourceRange, review: Int)]

  /// Costs one pass over the occurrences. Absences are left aside: a rank needs no more.
  init(_ plan: Plan, _ schedule: Schedule) {
    costs = Array(repeating: 0, count: plan.reviews.count)
    places = plan.reviews.indices.map { (plan.reviews[$0].range, $0) }
      .sorted { $0.range < $1.range }
    let people = schedule.series.map { $0.participants.required.count }
    for occurrence in schedule.occurrences where !occurrence.flags.contains(.wholeDays) {
      let series = Int(occurrence.series)
      guard schedule.series.indices.contains(series) else { continue }
      let review = Int(schedule.series[series].review.index)
      guard costs.indices.contains(review) else { continue }
      costs[review] &+= people[series] &* (Int(occurrence.seconds) / 60)
    }
    // What is wrong with a template is wrong with all that is based on it.
    for index in plan.reviews.indices where !plan.reviews[index].isTemplate {
      var next = plan.reviews[index].basedOn
      var steps = 0
      while let template = next.map({ Int($0.value.index) }), costs.indices.contains(template),
        steps < plan.reviews.count
      {
        costs[template] &+= costs[index]
        next = plan.reviews[template].basedOn
        steps += 1
      }
    }
  }

  /// The finding with the cost of the review in which it stands, unless its check has told its own.
  func costed(_ finding: Finding) -> Finding {
    guard finding.cost == 0, let review = review(at: finding.primary.range) else { return finding }
    var finding = finding
    finding.cost = costs[review]
    return finding
  }

  private func review(at range: SourceRange) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      let start = (file: places[middle].range.file, bytes: places[middle].range.bytes)
      if (start.file, start.bytes.lower) <= (range.file, range.bytes.lower) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return nil }
    let place = places[low - 1]
    let isInside = place.range.file == range.file && place.range.bytes.contains(range.bytes)
    return isInside ? place.review : nil
  }
}
