import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// The tiers are the paces of all reviews that are held all the year round. The next one after a
  /// review is the slowest that is still faster: a plan without months between its weeks and its
  /// quarters learns of a trouble a quarter late.
  static let cadenceGap = Check(name: .cadenceGap) { input, findings in
    // What could not be read may be what is held between.
    if input.holdsBrokenReview { return }
    let most = input.threshold(of: .cadenceGap, else: 5)
    var tiers: [Int: (review: Review, cadence: Cadence)] = [:]
    for (_, _, review) in input.versions(where: input.versions.isLast) {
      for cadence in review.clauses.cadences where cadence.isUnfiltered {
        guard let days = Pace(cadence)?.tenthsOfDays, tiers[days] == nil else { continue }
        tiers[days] = (review, cadence)
      }
    }
    let sorted = tiers.sorted { $0.key < $1.key }
    for (faster, slower) in zip(sorted, sorted.dropFirst())
    where slower.key > faster.key &* most {
      findings.append(
        Finding(
          .cadenceGap,
          "nothing is held between `\(input.plan.text(faster.value.cadence.formRange))` and "
            + "`\(input.plan.text(slower.value.cadence.formRange))`, which is "
            + "\(slower.key / max(1, faster.key)) times as long",
          at: slower.value.cadence.formRange,
          label: "of `\(slower.value.review.name.value)`: nothing is held a little more often",
          secondary: [
            Label(
              faster.value.cadence.formRange,
              "of `\(faster.value.review.name.value)`: the slowest below it")
          ],
          help: [Help("add a review between them, such as one a month")]))
    }
  }
}
