import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A prep depends on what feeds its review where the one who prepares is required in both. It is
  /// compared with the first date of the feeding review in the same period, by days, and on one day
  /// by the clock where both tell the time in one zone.
  static let prepBeforeInput = Check(name: .prepBeforeInput) { input, findings in
    let versions = input.versions
    var feeders = input.plan.reviews.map { _ in [] as [FeedLine] }
    for line in input.feedLines { feeders[Int(line.fed.index)].append(line) }
    for index in feeders.indices where !feeders[index].isEmpty {
      let held = versions.held(of: ReviewID(index))
      if held.allSatisfy({ versions.reviews[$0].clauses.preps.isEmpty }) { feeders[index] = [] }
    }
    if feeders.allSatisfy({ $0.isEmpty }) { return }
    let inputs = InputDates(of: Set(feeders.joined().map(\.feeder)), input)
    var early: [DutyPlace: EarlyPrep] = [:]
    for occurrence in input.schedule.occurrences {
      let series = Int(occurrence.series)
      let review = input.schedule.series[series].review
      let lines = feeders[Int(review.index)]
      guard !lines.isEmpty, let period = input.details.period(of: occurrence) else { continue }
      let values = input.schedule.series[series].values
      let comesFirst = lines.filter { $0.holds(for: occurrence, of: review, versions) }.map {
        line in
        let firsts = inputs.firsts(of: line.feeder, in: period, before: occurrence, values)
        return (line, firsts.filter { line.holds(for: $0, of: line.feeder, versions) })
      }.filter { !$0.1.isEmpty }
      if comesFirst.isEmpty { continue }
      for duty in input.details.duties(of: occurrence, kinds: [.prep]) {
        guard let person = duty.person, let due = duty.due else { continue }
        for (line, firsts) in comesFirst {
          guard let held = firsts.first(where: { inputs.requires(person, $0) }),
            due.isBefore(held, in: input.schedule)
          else { continue }
          let place = DutyPlace(review: review, duty: duty.range, feeder: line.feeder)
          if early[place] == nil {
            early[place] = EarlyPrep(
              duty: duty, due: due, occurrence: occurrence, held: held, line: line.range)
          }
          early[place]?.dates.insert(occurrence.date)
        }
      }
    }
    for (place, prep) in early.sorted(by: { $0.key < $1.key }) {
      findings.append(prep.finding(place, input))
    }
  }
}

private struct DutyPlace: Hashable, Comparable {
  var review: ReviewID
  var duty: SourceRange
  var feeder: ReviewID

  static func < (left: DutyPlace, right: DutyPlace) -> Bool {
    (left.duty, left.review, left.feeder) < (right.duty, right.review, right.feeder)
  }
}

/// A prep that is due too early, with the first date on which it is.
private struct EarlyPrep {
  var duty: DutyInstance
  var due: DueMoment
  var occurrence: Occurrence
  var held: Occurrence
  var line: SourceRange
  var dates: Set<CivilDate> = []

  func finding(_ place: DutyPlace, _ input: CheckInput) -> Finding {
    let feeder = input.schedule.series(of: held)?.id ?? ""
    let count = dates.count > 1 ? ", and so on \(dates.count) dates" : ""
    let preps = input.details.clauses(of: occurrence).preps
    let written = preps.indices.contains(duty.duty) ? preps[duty.duty] : nil
    return Finding(
      .prepBeforeInput,
      "the prep \"\(duty.title)\" is due on \(due.date), before `\(feeder)` on \(held.date), "
        + "from which it follows\(count)",
      at: written?.due?.range ?? duty.range, label: "nothing is known yet",
      secondary: [Label(line, "this comes first")],
      help: [Help("let it be due later, or hold `\(input.plan[place.feeder].name.value)` earlier")])
  }
}

extension DueMoment {
  /// Whether it is over when an occurrence starts, as far as that can be told without conversion.
  fileprivate func isBefore(_ occurrence: Occurrence, in schedule: Schedule) -> Bool {
    if date != occurrence.date { return date < occurrence.date }
    let index = Int(occurrence.series)
    guard let time, schedule.series.indices.contains(index),
      zoneName == schedule.series[index].zoneName
    else { return false }
    return Int(time.minutes) < Int(occurrence.startMinute)
  }
}

/// The dates of reviews that feed others, by who is required in them.
private struct InputDates {
  private let series: [Series]
  private let versions: ReviewVersions
  /// By series; empty for those of other reviews.
  private let dates: [[Occurrence]]
  private var seriesOfReview: [ReviewID: [Int]] = [:]

  init(of reviews: Set<ReviewID>, _ input: CheckInput) {
    series = input.schedule.series
    versions = input.versions
    var dates: [[Occurrence]] = []
    for index in series.indices {
      let review = series[index].review
      let isMeant = reviews.contains(review)
      if isMeant { seriesOfReview[review, default: []].append(index) }
      dates.append(isMeant ? input.details.occurrences(inSeries: index) : [])
    }
    self.dates = dates
  }

  /// The first date in a period, before an occurrence, of each series of a review that belongs to
  /// that of the occurrence.
  func firsts(
    of review: ReviewID, in period: DateSpan, before fed: Occurrence, _ values: [BoundValue]
  ) -> [Occurrence] {
    let all = seriesOfReview[review] ?? []
    let paired = all.filter { !values.isEmpty && series[$0].values == values }
    return (paired.isEmpty ? all : paired).compactMap { index in
      let held = dates[index]
      var (lower, upper) = (0, held.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if held[middle].date < period.first { lower = middle + 1 } else { upper = middle }
      }
      guard lower < held.count, period.contains(held[lower].date), held[lower].start < fed.start
      else { return nil }
      return held[lower]
    }
  }

  /// Whether somebody must come to the series of a date, as it is held then.
  func requires(_ person: PersonID, _ occurrence: Occurrence) -> Bool {
    versions.participants(of: occurrence).requires(person)
  }
}
