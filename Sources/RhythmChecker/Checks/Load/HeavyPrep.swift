import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A prep that takes one person longer than the review is, in its longest form. A prep `for each`
  /// takes as often as there is something for that person to prepare.
  static let heavyPrep = Check(name: .heavyPrep) { input, findings in
    let most = input.threshold(of: .heavyPrep, else: 100)
    let dates = LongestDates(input)
    var told: Set<SourceRange> = []
    let reviews = input.versions { index in
      !input.versions.reviews[index].clauses.preps.isEmpty && dates.minutes(of: index) != nil
    }
    for (version, _, review) in reviews {
      guard let length = dates.minutes(of: version) else { continue }
      let shorter = review.clauses.cadences.first { input.isInAdjustment($0.range) }?.range
      for prep in review.clauses.preps {
        guard let each = prep.takes, each > 0, each < 1_000_000 else { continue }
        // Most preps are done once a date and are short: nobody has to be told then.
        if prep.forEach == nil, each * 100 <= length * most { continue }
        let (times, people) = dates.preparers(of: prep, of: version)
        let takes = each.multipliedReportingOverflow(by: times)
        guard !takes.overflow, takes.partialValue / 100 < 1_000_000,
          takes.partialValue * 100 > length * most, !told.contains(prep.range)
        else { continue }
        let minutes = takes.partialValue
        // What was written for a longer review stays; the line that makes it shorter is told.
        let place = input.isInAdjustment(prep.range) ? nil : shorter
        guard told.insert(place ?? prep.range).inserted else { continue }
        findings.append(
          Finding(
            .heavyPrep,
            "a prep of `\(review.name.value)` takes \(lengthWords(minutes))"
              + (times > 1 ? ", \(times) times \(lengthWords(each))" : "")
              + ", and the review \(lengthWords(length))",
            at: place ?? prep.range,
            label: place == nil ? "longer than the review" : "shorter than what is prepared for it",
            secondary: (place == nil ? [] : [Label(prep.range, "takes \(lengthWords(minutes))")])
              + [Label(review.name.range, "in this review")],
            help: [
              Help("ask for less, or take it from what is there already"),
              Help(
                "or, where it serves longer than the review: "
                  + "`waive heavy-prep because \"The plan serves all quarter\"`"),
            ],
            cost: max(0, minutes - length) &* people &* dates.count(of: version)))
      }
    }
  }
}

/// Of each version of a review the date that lasts longest, and how many there are.
private struct LongestDates {
  private let input: CheckInput
  private var longest: [Int]
  private var counts: [Int]
  private var occurrences: [Int?]

  init(_ input: CheckInput) {
    self.input = input
    let count = input.versions.reviews.count
    longest = Array(repeating: 0, count: count)
    counts = Array(repeating: 0, count: count)
    occurrences = Array(repeating: nil, count: count)
    for (place, occurrence) in input.schedule.occurrences.enumerated()
    where !occurrence.flags.contains(.isAsync) && occurrence.seconds > 0 {
      let review = input.versions.version(of: occurrence)
      counts[review] += 1
      if Int(occurrence.seconds) / 60 > longest[review] {
        longest[review] = Int(occurrence.seconds) / 60
        occurrences[review] = place
      }
    }
    for quota in input.schedule.quotas where quota.minutes > 0 {
      for version in input.versions.versions(ofSeries: Int(quota.series))
      where input.versions.has(version, quota) {
        longest[version] = max(longest[version], quota.minutes)
      }
    }
  }

  func minutes(of index: Int) -> Int? { longest[index] > 0 ? longest[index] : nil }

  func count(of index: Int) -> Int { max(1, counts[index]) }

  /// How often one person does a prep for one date at most, and how many people do it.
  func preparers(
    of prep: Duty, of index: Int
  ) -> (times: Int, people: Int) {
    guard let date = occurrences[index] else { return (1, 1) }
    if prep.forEach == nil, let by = prep.by, by.terms.count == 1,
      case .reference(.person) = by.terms[0].value
    {
      return (1, 1)
    }
    var times: [PersonID: Int] = [:]
    for duty in input.details.duties(of: input.schedule.occurrences[date], kinds: [.prep])
    where duty.range == prep.range {
      if let person = duty.person { times[person, default: 0] += 1 }
    }
    let most = prep.forEach == nil ? 1 : times.values.max() ?? 1
    return (most, max(1, times.count))
  }
}
