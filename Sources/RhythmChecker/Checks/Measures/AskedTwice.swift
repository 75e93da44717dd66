import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Two preps by which one person submits one measure, due in one week. The dates of one prep are
  /// one demand, and so are the series of one review.
  static let askedTwice = Check(name: .askedTwice) { input, findings in
    let versions = input.versions
    var demands: [MeasureID: Set<Demand>] = [:]
    // A line that an `adjust` leaves alone is one demand.
    var known: [LineOfReview: Demand] = [:]
    for version in input.indicesOfVersions(where: { _ in true }) {
      let review = versions.origin(of: version)
      for (duty, prep) in versions.reviews[version].clauses.preps.enumerated()
      where !prep.submits.isEmpty {
        let line = LineOfReview(review: review, line: prep.range)
        let demand = known[line] ?? Demand(review: review, version: version, duty: duty)
        known[line] = demand
        for measure in prep.submits { demands[measure.value, default: []].insert(demand) }
      }
    }
    let repeated = demands.filter { $0.value.count > 1 }
    if repeated.isEmpty { return }
    let reviews = Set(repeated.values.joined().map(\.review))
    var asked = AskedWeeks()
    for occurrence in input.schedule.occurrences {
      guard let review = input.schedule.series(of: occurrence)?.review, reviews.contains(review)
      else { continue }
      for instance in input.details.duties(of: occurrence, kinds: [.prep]) {
        guard let person = instance.person, let due = instance.due,
          let demand = known[LineOfReview(review: review, line: instance.range)]
        else { continue }
        let week = input.schedule.workingDays.calendar.span(of: .week, containing: due.date).first
        for (measure, demands) in repeated where demands.contains(demand) {
          asked.add(AskedWeeks.Key(measure: measure, person: person, week: week), demand)
        }
      }
    }
    for (pair, clash) in asked.clashes.sorted(by: { $0.key < $1.key }) {
      if let finding = clash.finding(pair, input) { findings.append(finding) }
    }
  }
}

/// A prep of a review.
private struct Demand: Hashable, Comparable {
  var review: ReviewID
  /// The first version of the review in which it stands.
  var version: Int
  /// Its index among the preps of that version.
  var duty: Int

  static func < (left: Demand, right: Demand) -> Bool {
    (left.review, left.version, left.duty) < (right.review, right.version, right.duty)
  }

  func prep(in versions: ReviewVersions) -> Duty? {
    let preps = versions.reviews[version].clauses.preps
    return preps.indices.contains(duty) ? preps[duty] : nil
  }
}

private struct DemandPair: Hashable, Comparable {
  var first: Demand
  var second: Demand
  var measure: MeasureID

  static func < (left: DemandPair, right: DemandPair) -> Bool {
    (left.first, left.second, left.measure) < (right.first, right.second, right.measure)
  }
}

extension DemandPair {
  /// Whether one does not stand in the place of the other, by an `adjust` of their review.
  func isAskedAtOnce(in versions: ReviewVersions) -> Bool {
    if first.review != second.review || first.version == second.version { return true }
    let line = first.prep(in: versions)?.range
    return versions.reviews[second.version].clauses.preps.contains { $0.range == line }
  }
}

/// What is asked of whom in which week.
private struct AskedWeeks {
  struct Key: Hashable {
    var measure: MeasureID
    var person: PersonID
    /// The first day of it.
    var week: CivilDate
  }

  private var known: [Key: [Demand]] = [:]
  private(set) var clashes: [DemandPair: Clash] = [:]

  mutating func add(_ key: Key, _ demand: Demand) {
    let others = known[key] ?? []
    if others.contains(demand) { return }
    for other in others {
      let pair = DemandPair(
        first: min(demand, other), second: max(demand, other), measure: key.measure)
      clashes[pair, default: Clash()].people.insert(key.person)
      clashes[pair, default: Clash()].weeks.insert(key.week)
    }
    known[key] = others + [demand]
  }
}

private struct Clash {
  var people: Set<PersonID> = []
  var weeks: Set<CivilDate> = []

  func finding(_ pair: DemandPair, _ input: CheckInput) -> Finding? {
    let plan = input.plan
    guard pair.isAskedAtOnce(in: input.versions), let first = pair.first.prep(in: input.versions),
      let second = pair.second.prep(in: input.versions),
      let place = second.submits.first(where: { $0.value == pair.measure })?.range,
      let earlier = first.submits.first(where: { $0.value == pair.measure })?.range,
      let week = weeks.min()
    else { return nil }
    let who = listed(people.map { plan[$0].name.value }.sorted())
    let names = [pair.first.review, pair.second.review].map { plan[$0].name.value }.sorted()
    let reviews =
      pair.first.review == pair.second.review
      ? "twice for `\(names[0])`" : "for `\(names[0])` and for `\(names[1])`"
    let minutes = (second.takes ?? 0).multipliedReportingOverflow(by: people.count * weeks.count)
    return Finding(
      .askedTwice,
      "\(who) \(people.count == 1 ? "submits" : "submit") `\(plan[pair.measure].name.value)` "
        + "\(reviews) in one week, in \(counted(weeks.count, "week")), first that of \(week)",
      at: place, label: "asked for again",
      secondary: earlier == place ? [] : [Label(earlier, "submitted here")],
      help: [Help("take what was submitted there, and ask for it once")],
      cost: minutes.partialValue)
  }
}
