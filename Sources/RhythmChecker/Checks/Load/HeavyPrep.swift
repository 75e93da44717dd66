import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A prep that takes one person longer than the review is, in its longest form.
  static let heavyPrep = Check(name: .heavyPrep) { input, findings in
    let most = input.threshold(of: .heavyPrep, else: 100)
    var longest: [Int32: Int] = [:]
    for occurrence in input.schedule.occurrences
    where !occurrence.flags.contains(.isAsync) && occurrence.seconds > 0 {
      let review = input.schedule.series[Int(occurrence.series)].review.index
      longest[review] = max(longest[review] ?? 0, Int(occurrence.seconds) / 60)
    }
    for quota in input.schedule.quotas where quota.minutes > 0 {
      let review = input.schedule.series[Int(quota.series)].review.index
      longest[review] = max(longest[review] ?? 0, quota.minutes)
    }
    var told: Set<SourceRange> = []
    let reviews = input.reviews { index in
      longest[Int32(clamping: index)] != nil && !input.plan.reviews[index].clauses.preps.isEmpty
    }
    for (id, review) in reviews {
      guard let length = longest[id.index] else { continue }
      for prep in review.clauses.preps {
        guard let takes = prep.takes, takes * 100 > length * most, told.insert(prep.range).inserted
        else { continue }
        findings.append(
          Finding(
            .heavyPrep,
            "a prep of `\(review.name.value)` takes \(lengthWords(takes)), and the review "
              + "\(lengthWords(length))",
            at: prep.range, label: "longer than the review",
            secondary: [Label(review.name.range, "in this review")],
            help: [Help("ask for less, or take it from what is there already")],
            cost: (takes - length) * 12))
      }
    }
  }
}
