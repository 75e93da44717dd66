import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Two preps by which one person submits one measure, due in one week. The dates of one prep are
  /// one demand, and so are the series of one review.
  static let askedTwice = Check(name: .askedTwice) { input, findings in
    var demands: [MeasureID: Set<Demand>] = [:]
    for index in input.plan.reviews.indices where !input.plan.reviews[index].isTemplate {
      if input.plan.reviews[index].isBroken { continue }
      for (duty, prep) in input.plan.reviews[index].clauses.preps.enumerated() {
        for measure in prep.submits {
          demands[measure.value, default: []].insert(Demand(review: ReviewID(index), duty: duty))
        }
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
        guard let person = instance.person, let due = instance.due else { continue }
        let demand = Demand(review: review, duty: instance.duty)
        let week = input.schedule.workingDays.calendar.span(of: .week, containing: due.date).first
        for (measure, demands) in repeated where demands.contains(demand) {
          asked.add(AskedWeeks.Key(measure: measure, person: person, week: week), demand)
        }
      }
    }
    for (pair, clash) in asked.clashes.sorted(by: { $0.key < $1.key }) {
      if let finding = clash.finding(pair, input.plan) { findings.append(finding) }
    }
  }
}

/// A prep of a review.
private struct Demand: Hashable, Comparable {
  var review: ReviewID
  /// Its index among the preps of the review.
  var duty: Int

  static func < (left: Demand, right: Demand) -> Bool {
    (left.review, left.duty) < (right.review, right.duty)
  }

  func prep(in plan: Plan) -> Duty? {
    let preps = plan.reviews[Int(review.index)].clauses.preps
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

  func finding(_ pair: DemandPair, _ plan: Plan) -> Finding? {
    guard let first = pair.first.prep(in: plan), let second = pair.second.prep(in: plan),
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
