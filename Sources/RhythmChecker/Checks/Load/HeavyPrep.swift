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
    let reviews = input.reviews { index in
      !input.plan.reviews[index].clauses.preps.isEmpty && dates.minutes(ofReview: index) != nil
    }
    for (id, review) in reviews {
      guard let length = dates.minutes(ofReview: Int(id.index)) else { continue }
      for prep in review.clauses.preps {
        guard let each = prep.takes, each > 0, each < 1_000_000 else { continue }
        // Most preps are done once a date and are short: nobody has to be told then.
        if prep.forEach == nil, each * 100 <= length * most { continue }
        let (times, people) = dates.preparers(of: prep, ofReview: Int(id.index))
        let takes = each.multipliedReportingOverflow(by: times)
        guard !takes.overflow, takes.partialValue / 100 < 1_000_000,
          takes.partialValue * 100 > length * most, told.insert(prep.range).inserted
        else { continue }
        let minutes = takes.partialValue
        findings.append(
          Finding(
            .heavyPrep,
            "a prep of `\(review.name.value)` takes \(lengthWords(minutes))"
              + (times > 1 ? ", \(times) times \(lengthWords(each))" : "")
              + ", and the review \(lengthWords(length))",
            at: prep.range, label: "longer than the review",
            secondary: [Label(review.name.range, "in this review")],
            help: [
              Help("ask for less, or take it from what is there already"),
              Help(
                "or, where it serves longer than the review: "
                  + "`waive heavy-prep because \"The plan serves all quarter\"`"),
            ],
            cost: max(0, minutes - length) &* people &* dates.count(ofReview: Int(id.index))))
      }
    }
  }
}

/// Of each review the date that lasts longest, and how many there are.
private struct LongestDates {
  private let input: CheckInput
  private var longest: [Int]
  private var counts: [Int]
  private var occurrences: [Int?]

  init(_ input: CheckInput) {
    self.input = input
    let count = input.plan.reviews.count
    longest = Array(repeating: 0, count: count)
    counts = Array(repeating: 0, count: count)
    occurrences = Array(repeating: nil, count: count)
    for (place, occurrence) in input.schedule.occurrences.enumerated()
    where !occurrence.flags.contains(.isAsync) && occurrence.seconds > 0 {
      let review = Int(input.schedule.series[Int(occurrence.series)].review.index)
      counts[review] += 1
      if Int(occurrence.seconds) / 60 > longest[review] {
        longest[review] = Int(occurrence.seconds) / 60
        occurrences[review] = place
      }
    }
    for quota in input.schedule.quotas where quota.minutes > 0 {
      let review = Int(input.schedule.series[Int(quota.series)].review.index)
      longest[review] = max(longest[review], quota.minutes)
    }
  }

  func minutes(ofReview index: Int) -> Int? { longest[index] > 0 ? longest[index] : nil }

  func count(ofReview index: Int) -> Int { max(1, counts[index]) }

  /// How often one person does a prep for one date at most, and how many people do it.
  func preparers(
    of prep: Duty, ofReview index: Int
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
