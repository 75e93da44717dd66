import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Looks whether what feeds a review comes before it, by as much as is asked, in every period of
  /// the review that is fed.
  static let fedTooLate = Check(name: .fedTooLate) { input, findings in
    let feeds = input.feedLines
    if feeds.isEmpty { return }
    let involved = Set(feeds.flatMap { [$0.feeder, $0.fed] })
    let dates = input.schedule.series.indices.map { index in
      involved.contains(input.schedule.series[index].review)
        ? input.details.occurrences(inSeries: index) : []
    }
    let fedBy = Dictionary(grouping: feeds, by: \.feeder)
    let seriesOfReviews = input.seriesOfReviews
    for feed in feeds where !isInCircle(feed, fedBy) {
      findings += FedDates(feed, dates, seriesOfReviews, input).finding
    }
  }

  /// Whether what is fed feeds the feeder in turn, of which the reading of the plan has told.
  private static func isInCircle(_ feed: FeedLine, _ fedBy: [ReviewID: [FeedLine]]) -> Bool {
    var reached: Set<ReviewID> = [feed.fed]
    var left = [feed.fed]
    while let review = left.popLast() {
      for next in fedBy[review] ?? [] where reached.insert(next.fed).inserted {
        left.append(next.fed)
      }
    }
    return reached.contains(feed.feeder)
  }
}

/// Compares the dates of a review with those of what feeds it.
private struct FedDates {
  private let feed: FeedLine
  private let input: CheckInput
  /// Whether both are held once in each of their periods.
  private let isOneAPeriod: Bool
  private var late: [(period: DateSpan, fed: Occurrence, feeder: Occurrence)] = []

  init(
    _ feed: FeedLine, _ dates: [[Occurrence]], _ seriesOfReviews: [[Int]],
    _ input: CheckInput
  ) {
    self.feed = feed
    self.input = input
    isOneAPeriod = [feed.feeder, feed.fed].allSatisfy { review in
      input.versions.held(of: review).allSatisfy {
        let cadences = input.versions.reviews[$0].clauses.cadences
        return cadences.count == 1 && cadences[0].hasOneDay
      }
    }
    let series = input.schedule.series
    let feeders = seriesOfReviews[Int(feed.feeder.index)]
    let feds = seriesOfReviews[Int(feed.fed.index)]
    let values = Set(feeders.map { series[$0].values })
    let arePaired = feds.contains {
      !series[$0].values.isEmpty && values.contains(series[$0].values)
    }
    let isFed = input.versions.isChanged(feed.fed)
    let isFeeder = input.versions.isChanged(feed.feeder)
    for fed in feds {
      var firsts = firstOfPeriods(dates[fed])
      if isFed { firsts.removeAll { !feed.holds(for: $0.first, of: feed.fed, input.versions) } }
      let areListed = areListed(dates[fed])
      for feeder in feeders where !arePaired || series[feeder].values == series[fed].values {
        let held =
          isFeeder
          ? dates[feeder].filter { feed.holds(for: $0, of: feed.feeder, input.versions) }
          : dates[feeder]
        if areListed, self.areListed(held), held.count == dates[fed].count {
          compare(oneByOne: dates[fed], with: held)
        } else {
          compare(firsts, with: held)
        }
      }
    }
  }

  /// The first occurrence of each period that lies in the horizon, in order.
  ///
  /// Of dates that no period of the calendar gives, such as those of a cycle, and where what feeds
  /// is held more often, a period is what lies between one and the next.
  private func firstOfPeriods(
    _ occurrences: [Occurrence]
  ) -> [(period: DateSpan, first: Occurrence)] {
    let feederDays = input.versions.held(of: feed.feeder).map(days(betweenDatesOf:)).min() ?? 365
    var known: [(version: Int, isFiner: Bool)] = []
    func isFedByFiner(_ occurrence: Occurrence) -> Bool {
      let version = input.versions.version(of: occurrence)
      if let told = known.first(where: { $0.version == version }) { return told.isFiner }
      known.append((version, feederDays < days(betweenDatesOf: version)))
      return known.last?.isFiner ?? false
    }
    return firstOfPeriods(occurrences, betweenDates: isFedByFiner)
  }

  private func firstOfPeriods(
    _ occurrences: [Occurrence], betweenDates: (Occurrence) -> Bool
  ) -> [(period: DateSpan, first: Occurrence)] {
    var result: [(period: DateSpan, first: Occurrence)] = []
    var known: [DateSpan: Int] = [:]
    var previous: Occurrence?
    for occurrence in occurrences {
      defer { previous = occurrence }
      var period = betweenDates(occurrence) ? nil : input.details.period(of: occurrence)
      if period == nil, let start = previous?.date.adding(days: 1), start <= occurrence.date {
        period = DateSpan(first: start, last: occurrence.date)
      }
      // Where the horizon starts within a period, the first may have been before it.
      guard let period, isOneAPeriod || period.first >= input.schedule.horizon.first else {
        continue
      }
      if let place = known[period] {
        if occurrence.start < result[place].first.start { result[place].first = occurrence }
      } else {
        known[period] = result.count
        result.append((period, occurrence))
      }
    }
    return result
  }

  /// About how many days lie between two dates of a version, by the most frequent of its cadences.
  private func days(betweenDatesOf version: Int) -> Int {
    input.versions.reviews[version].clauses.cadences.map { cadence in
      switch cadence.form {
      case .every(let interval, .period(let unit), _):
        min(max(1, interval), 10_000) * unit.aboutDays
      case .times(let count, per: let unit): unit.aboutDays / max(1, count)
      default: 365
      }
    }.min() ?? 365
  }

  private mutating func compare(
    _ firsts: [(period: DateSpan, first: Occurrence)], with feeders: [Occurrence]
  ) {
    let byDate = feeders.sorted { ($0.nominal, $0.start) < ($1.nominal, $1.start) }
    for (period, fed) in firsts {
      var (lower, upper) = (0, byDate.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if byDate[middle].nominal < period.first { lower = middle + 1 } else { upper = middle }
      }
      let inPeriod = byDate[lower...].prefix { $0.nominal <= period.last }
      guard let first = inPeriod.min(by: { ($0.start, $0.nominal) < ($1.start, $1.nominal) }),
        !isInTime(first, for: fed)
      else { continue }
      late.append((period, fed, first))
    }
  }

  /// Whether the plan lists the dates: then of as many the first is for the first.
  private func areListed(_ occurrences: [Occurrence]) -> Bool {
    !occurrences.isEmpty
      && occurrences.allSatisfy { occurrence in
        if case .dates? = input.details.cadence(of: occurrence)?.form { true } else { false }
      }
  }

  private mutating func compare(oneByOne feds: [Occurrence], with feeders: [Occurrence]) {
    for (fed, feeder) in zip(feds, feeders) where !isInTime(feeder, for: fed) {
      late.append((DateSpan(fed.nominal), fed, feeder))
    }
  }

  private func isInTime(_ feeder: Occurrence, for fed: Occurrence) -> Bool {
    guard feeder.end <= fed.start else { return false }
    guard let ahead = feed.ahead else { return true }
    return input.details.isAhead(feeder, of: fed, by: ahead)
  }

  /// The one finding of the line, with the first of its periods.
  var finding: [Finding] {
    guard
      let first = late.min(by: {
        ($0.period.first, $0.fed.series) < ($1.period.first, $1.fed.series)
      })
    else { return [] }
    let schedule = input.schedule
    let periods = Set(late.map(\.period)).count
    let times =
      periods == 1 ? "" : ", and in \(periods - 1) more \(periods == 2 ? "period" : "periods")"
    let fed = schedule.series(of: first.fed)?.id ?? ""
    let feeder = schedule.series(of: first.feeder)?.id ?? ""
    let saysZones =
      schedule.series(of: first.fed)?.zoneName != schedule.series(of: first.feeder)?.zoneName
    let late =
      feed.ahead.map { ", which is less than \($0.count) \($0.unit.words($0.count)) ahead" }
      ?? ", which is too late"
    return [
      Finding(
        .fedTooLate,
        "`\(fed)` on \(words(first.fed, saysZones)) needs what `\(feeder)` gives on "
          + words(first.feeder, saysZones) + late + times,
        at: feed.range,
        label: feed.ahead == nil ? "has to come first" : "has to come first by this much",
        secondary: [
          Label(input.plan[feed.fed].name.range, "this is fed"),
          Label(input.plan[feed.feeder].name.range, "this feeds it"),
        ],
        help: [
          Help(
            "hold `\(input.plan[feed.feeder].name.value)` earlier, or "
              + "`\(input.plan[feed.fed].name.value)` later")
        ])
    ]
  }

  private func words(_ occurrence: Occurrence, _ saysZone: Bool) -> String {
    let date = "\(occurrence.date.weekday.shortName) \(occurrence.date)"
    if occurrence.flags.contains(.wholeDays) { return date }
    let zone = saysZone ? input.schedule.series(of: occurrence)?.zoneName : nil
    return date + " at \(TimeOfDay(minutes: Int(occurrence.startMinute)))"
      + (zone.map { " in \($0)" } ?? "")
  }
}

extension PeriodUnit {
  fileprivate var aboutDays: Int {
    switch self {
    case .day, .workingDay: 1
    case .week: 7
    case .calendarMonth, .fiscalMonth: 30
    case .calendarQuarter, .fiscalQuarter: 91
    case .calendarHalf, .fiscalHalf: 182
    case .calendarYear, .fiscalYear: 365
    }
  }
}
