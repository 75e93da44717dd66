import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// One sweep over the occurrences by their start: what a person is in is compared with what starts
  /// while it lasts, so the cost grows with the occurrences and the clashes, not with their square.
  static let doubleBooked = Check(name: .doubleBooked) { input, findings in
    var sweep = Sweep(people: input.plan.people.count)
    let series = input.schedule.series
    let attendances = input.attendances.distinct
    for (index, occurrence) in input.schedule.occurrences.enumerated()
    where occurrence.seconds > 0 && !occurrence.flags.contains(.isAsync) {
      let number = input.attendances.number(at: index)
      sweep.meet(
        attendances[number].participants.chair, attendances[number].participants.attendees,
        optional: attendances[number].participants.optional, in: occurrence,
        of: series[Int(occurrence.series)].review)
    }
    findings += sweep.clashes.sorted { $0.key < $1.key }.map { $0.value.finding($0.key, input) }
  }
}

/// What everybody is in at the start of the occurrence at hand.
private struct Sweep {
  /// By person, what they came into last.
  private var latest: [Commitment?]
  /// What people are in beside it, which is rare: in the order of their starts.
  private var others: [PersonID: [Commitment]] = [:]
  private(set) var clashes: [Pair: Clash] = [:]

  init(people count: Int) { latest = Array(repeating: nil, count: count) }

  mutating func meet(
    _ chair: PersonID?, _ attendees: [PersonID], optional: [PersonID], in occurrence: Occurrence,
    of review: ReviewID
  ) {
    var commitment = Commitment(review: review, occurrence: occurrence, isRequired: true)
    if let chair { meet(chair, commitment) }
    for person in attendees { meet(person, commitment) }
    for person in optional {
      commitment.isRequired = chair == person || attendees.contains(person)
      meet(person, commitment)
    }
  }

  private mutating func meet(_ person: PersonID, _ commitment: Commitment) {
    let index = Int(person.index)
    guard latest.indices.contains(index) else { return }
    if let last = latest[index], last.lasts(at: commitment) || !others.isEmpty {
      meetOthers(person, last, commitment)
    }
    latest[index] = commitment
  }

  private mutating func meetOthers(
    _ person: PersonID, _ last: Commitment, _ commitment: Commitment
  ) {
    let known = others.removeValue(forKey: person) ?? []
    let lasting = (known + [last]).filter { $0.lasts(at: commitment) }
    for other in lasting where commitment.isRequired || other.isRequired {
      clashes[Pair(other, commitment), default: Clash()].add(person, other, commitment)
    }
    if !lasting.isEmpty { others[person] = lasting }
  }
}

/// What one person is in.
private struct Commitment {
  var review: ReviewID
  var occurrence: Occurrence
  var isRequired: Bool

  /// Whether it is not over when another starts.
  func lasts(at other: Commitment) -> Bool {
    occurrence.start.seconds &+ Int64(occurrence.seconds) > other.occurrence.start.seconds
  }
}

/// Two reviews that meet in one person: one cause, however many dates.
private struct Pair: Hashable, Comparable {
  var first: ReviewID
  var second: ReviewID
  var isRequired: Bool

  init(_ one: Commitment, _ other: Commitment) {
    first = min(one.review, other.review)
    second = max(one.review, other.review)
    isRequired = one.isRequired && other.isRequired
  }

  static func < (left: Pair, right: Pair) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    return left.isRequired && !right.isRequired
  }
}

/// Where and when two reviews meet.
private struct Clash {
  var people: Set<PersonID> = []
  var dates: Set<CivilDate> = []
  /// The indices of the series that meet.
  var series: Set<Int> = []
  /// Whether they meet on some date without a line that dates one of them by hand.
  var meetByRule = false
  var example: (person: PersonID, earlier: Occurrence, later: Occurrence)?

  mutating func add(_ person: PersonID, _ earlier: Commitment, _ later: Commitment) {
    people.insert(person)
    dates.insert(later.occurrence.date)
    series.insert(Int(earlier.occurrence.series))
    series.insert(Int(later.occurrence.series))
    if !earlier.occurrence.isDatedByHand, !later.occurrence.isDatedByHand { meetByRule = true }
    if example == nil { example = (person, earlier.occurrence, later.occurrence) }
  }

  func finding(_ pair: Pair, _ input: CheckInput) -> Finding {
    let plan = input.plan
    guard let example else {
      return Finding(.doubleBooked, "two reviews overlap", at: plan[pair.second].name.range)
    }
    let name = plan[example.person].name.value
    let others = people.count > 1 ? " and \(people.count - 1) more" : ""
    let earlier = input.schedule.series(of: example.earlier)?.id ?? ""
    let later = input.schedule.series(of: example.later)?.id ?? ""
    let first = "\(example.later.date.weekday.shortName) \(example.later.date)"
    let count = dates.count == 1 ? "on \(first)" : "on \(dates.count) dates, first \(first)"
    let verb = (people.count > 1 ? "are " : "is ") + (pair.isRequired ? "required" : "expected")
    let isOfOneReview = pair.first == pair.second
    let more = isOfOneReview && series.count > 2 ? " and \(series.count - 2) more of it" : ""
    var place = clause(of: example.later, input)
    var other = clause(of: example.earlier, input)
    // Where it is a line dated by hand that brings them together, that line should change.
    let isEarlierMoved = !meetByRule && !example.later.isDatedByHand
    if isEarlierMoved { swap(&place, &other) }
    return Finding(
      .doubleBooked,
      "`\(name)`\(others) \(verb) in `\(earlier)`\(more.isEmpty ? " and" : ",") `\(later)`\(more) at once "
        + count,
      at: place ?? plan[pair.second].name.range,
      label: isEarlierMoved
        ? "lasts while the other one starts" : "starts while the other one lasts",
      severity: pair.isRequired ? .error : .warning,
      secondary: other.map { $0 == place ? [] : [Label($0, "the other one")] } ?? [],
      help: [
        Help(
          isOfOneReview
            ? "let each have a time of its own: `between 09:00 and 17:00` instead of a fixed time"
            : "give one of them another time, or make somebody optional in it")
      ],
      cost: people.count * dates.count * Int(example.later.seconds) / 60)
  }

  /// The line that gave an occurrence its time.
  private func clause(of occurrence: Occurrence, _ input: CheckInput) -> SourceRange? {
    guard let series = input.schedule.series(of: occurrence) else { return nil }
    if !meetByRule, let line = input.exception(behind: occurrence, series) { return line }
    let review = input.plan[series.review]
    let cadences = input.details.clauses(of: occurrence).cadences
    guard let index = occurrence.cadence.index, cadences.indices.contains(index) else {
      return review.name.range
    }
    return cadences[index].range
  }
}
