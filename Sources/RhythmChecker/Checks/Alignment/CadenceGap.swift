import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// The tiers are the paces of all reviews that are held all the year round. The next one after a
  /// review is the slowest that is still faster: a plan without months between its weeks and its
  /// quarters learns of a trouble a quarter late.
  static let cadenceGap = Check(name: .cadenceGap) { input, findings in
    // What could not be read may be what is held between.
    if input.holdsBrokenReview { return }
    let most = input.threshold(of: .cadenceGap, else: 5)
    var tiers: [Int: (review: Review, cadence: Cadence)] = [:]
    for (version, _, review) in input.versions(where: input.versions.isLast) {
      for (place, cadence) in review.clauses.cadences.enumerated() where !cadence.isPassing {
        let days =
          cadence.isOfSomeDates
          ? input.tenthsOfDays(betweenDatesOf: version, place) : Pace(cadence)?.tenthsOfDays
        if let days, tiers[days] == nil { tiers[days] = (review, cadence) }
      }
    }
    let sorted = tiers.sorted { $0.key < $1.key }
    for (faster, slower) in zip(sorted, sorted.dropFirst())
    where slower.key > faster.key &* most {
      findings.append(
        Finding(
          .cadenceGap,
          "nothing is held between `\(input.plan.text(faster.value.cadence.spokenRange))` and "
            + "`\(input.plan.text(slower.value.cadence.spokenRange))`, which is "
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

extension CheckInput {
  /// The days from one date of a line to the next, times ten, as they are held; nil for what is not
  /// held all the year round.
  fileprivate func tenthsOfDays(betweenDatesOf version: Int, _ cadence: Int) -> Int? {
    let origin = versions.origin(of: version)
    let series = schedule.series.indices.first { index in
      schedule.series[index].review == origin
        && versions.versions(ofSeries: index).contains(version)
    }
    guard let series else { return nil }
    let dates = details.occurrences(inSeries: series)
      .filter { $0.cadence.index == cadence && versions.version(of: $0) == version }
      .map(\.nominal).sorted()
    guard let first = dates.first, let last = dates.last, dates.count > 1, first < last else {
      return nil
    }
    let tenths = (first.days(to: last) * 10) / (dates.count - 1)
    let ends = [schedule.horizon.first] + dates + [schedule.horizon.last]
    let longest = zip(ends, ends.dropFirst()).map { $0.days(to: $1) }.max() ?? 0
    return longest * 20 <= tenths * 3 ? tenths : nil
  }
}

extension Cadence {
  /// Whether it starts or ends by what is not known before, or is held so and so often.
  fileprivate var isPassing: Bool { starting?.value.isField == true || limit != nil }

  /// What a sentence says of it.
  fileprivate var spokenRange: SourceRange { isOfSomeDates ? range : formRange }
}
