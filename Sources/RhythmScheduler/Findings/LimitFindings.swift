import RhythmDiagnostics
import RhythmPlan

extension Scheduling {
  /// Reports that a plan has more occurrences than it may have, and which review has the most.
  mutating func noteTooMany(_ review: Review) {
    isOverLimit = true
    let most = occurrences.isEmpty ? nil : largestReview
    findings.add(
      Finding(
        .tooManyOccurrences,
        "the plan has more than \(limit) occurrences between \(horizon.first) and \(horizon.last)",
        at: review.name.range, label: "the limit is reached here",
        help: [
          Help("shorten what the plan covers, or raise the limit with `--max-occurrences NUMBER`")
        ],
        notes: most.map { ["`\($0.name)` alone has \($0.count) of them so far"] } ?? []))
  }

  /// The review with the most occurrences so far.
  private var largestReview: (name: String, count: Int)? {
    var counts: [ReviewID: Int] = [:]
    for (index, item) in series.enumerated() where starts.indices.contains(index) {
      let end = index + 1 < starts.count ? starts[index + 1] : occurrences.count
      counts[item.review, default: 0] += end - starts[index]
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
      .map { (plan[$0.key].name.value, $0.value) }
  }
}
