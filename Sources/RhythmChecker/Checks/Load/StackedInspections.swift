import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Two different inspections of one person on a day, or three in a week. Asked for answers is who
  /// presents, and where nobody does all who must come but the chair; a review that is held daily is one
  /// inspection. Reviews that meet once in a while are left out: see `CheckInput.isRegular`.
  static let stackedInspections = Check(name: .stackedInspections) { input, findings in
    var stacks = InspectionStacks(input)
    for index in input.plan.people.indices { stacks.look(at: PersonID(index)) }
    findings += stacks.findings
  }
}

/// The reviews that meet in people, by which reviews they are: one cause, however many people and
/// dates.
private struct InspectionStacks {
  private let input: CheckInput
  private let kinds: [KindID]
  private let mostInAWeek: Int
  private var ofDays: [[ReviewID]: Stack] = [:]
  private var ofWeeks: [[ReviewID]: Stack] = [:]

  private struct Stack {
    var people: Set<PersonID> = []
    var dates: Set<CivilDate> = []
    var minutes = 0

    /// One more date of somebody.
    mutating func add(_ date: CivilDate, _ entries: ArraySlice<LoadEntry>, _ person: PersonID) {
      people.insert(person)
      dates.insert(date)
      minutes &+= entries.reduce(0) { $0 &+ Int($1.minutes) }
    }
  }

  init(_ input: CheckInput) {
    self.input = input
    mostInAWeek = input.threshold(of: .stackedInspections, else: 2)
    kinds = ["forecast", "pipeline", "opportunity", "account", "risk"].compactMap {
      input.plan.builtInKinds[$0]
    }
  }

  mutating func look(at person: PersonID) {
    var week = DateSpan(.earliest)
    var inWeek: [LoadEntry] = []
    for entry in input.load.entries(of: person) {
      guard isInspection(entry, of: person) else { continue }
      if !week.contains(entry.day) {
        close(week, inWeek, of: person)
        week = input.load.week(of: entry.day)
        inWeek.removeAll(keepingCapacity: true)
      }
      inWeek.append(entry)
    }
    close(week, inWeek, of: person)
  }

  private func isInspection(_ entry: LoadEntry, of person: PersonID) -> Bool {
    guard case .review = entry.nature, let kind = entry.kind?.index,
      kinds.contains(where: { $0.index == kind }), case .occurrence(let index) = entry.source
    else { return false }
    // Whoever presents has to answer, and where nobody does everybody but the chair.
    let number = input.attendances.number(at: index)
    if let presenter = input.attendances.distinct[number].participants.presenter {
      return presenter == person
    }
    return input.attendances.distinct[number].participants.chair != person
  }

  private mutating func close(_ week: DateSpan, _ entries: [LoadEntry], of person: PersonID) {
    if entries.count < 2 { return }
    var isStacked = false
    var start = 0
    while start < entries.count {
      let day = entries[start].day
      let end = entries[start...].firstIndex { $0.day != day } ?? entries.count
      let reviews = end - start < 2 ? [] : byTime(entries[start..<end])
      if reviews.count >= 2 {
        let pair = reviews.prefix(2).sorted()
        ofDays[pair, default: Stack()].add(day, entries[start..<end], person)
        isStacked = true
      }
      start = end
    }
    if isStacked || entries.count <= mostInAWeek { return }
    let reviews = distinct(entries[...])
    if reviews.count > mostInAWeek {
      ofWeeks[reviews, default: Stack()].add(week.first, entries[...], person)
    }
  }

  /// The reviews of a day, the earliest first: not in the order of the text, which says nothing.
  private func byTime(_ entries: ArraySlice<LoadEntry>) -> [ReviewID] {
    let timed = entries.compactMap { entry in
      input.load.review(of: entry).map { review in
        (
          start: input.load.time(of: entry)?.start.seconds ?? .max,
          name: input.plan.reviews[Int(review.index)].name.value, review: review
        )
      }
    }
    var reviews: [ReviewID] = []
    for item in timed.sorted(by: { ($0.start, $0.name) < ($1.start, $1.name) })
    where !reviews.contains(item.review) {
      reviews.append(item.review)
    }
    return reviews
  }

  private func distinct(_ entries: ArraySlice<LoadEntry>) -> [ReviewID] {
    var reviews: [ReviewID] = []
    for entry in entries {
      guard let review = input.load.review(of: entry), !reviews.contains(review) else { continue }
      reviews.append(review)
    }
    return reviews.sorted()
  }

  var findings: [Finding] {
    // Reviews that share a week are told once, for the set that is met most often.
    var told: Set<ReviewID> = []
    let weeks = ofWeeks.filter { input.isRegular($0.value.dates.count) }.sorted { left, right in
      let (one, other) = (left.value, right.value)
      if one.dates.count != other.dates.count { return one.dates.count > other.dates.count }
      if one.minutes != other.minutes { return one.minutes > other.minutes }
      let firsts = (one.dates.min() ?? .latest, other.dates.min() ?? .latest)
      if firsts.0 != firsts.1 { return firsts.0 < firsts.1 }
      return names(left.key).lexicographicallyPrecedes(names(right.key))
    }.filter { item in
      if item.key.filter(told.contains).count >= 2 { return false }
      told.formUnion(item.key)
      return true
    }
    return ofDays.filter { input.isRegular($0.value.dates.count) }.sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }
    .map { finding($0.key, $0.value, "on one day", "on") }
      + weeks.map { finding($0.key, $0.value, "in one week", "in the week from") }
  }

  private func names(_ reviews: [ReviewID]) -> [String] {
    reviews.map { input.plan.reviews[Int($0.index)].name.value }.sorted()
  }

  private func finding(
    _ reviews: [ReviewID], _ stack: Stack, _ span: String, _ first: String
  ) -> Finding {
    let plan = input.plan
    let names = reviews.map { plan.reviews[Int($0.index)].name }
    let people = stack.people.sorted { plan[$0].name.value < plan[$1].name.value }
    let who = people.first.map { plan[$0].name.value } ?? ""
    let dates = stack.dates.sorted()
    let often =
      dates.count == 1
      ? "\(first) \(dates[0])"
      : "\(counted(dates.count, "time")), first \(first) \(dates.first ?? .earliest)"
    return Finding(
      .stackedInspections,
      "\(listed(names.map(\.value).sorted())) inspect \(someOf(who, people.count)) \(span): \(often)",
      at: names.last?.range ?? plan[people.first ?? PersonID(0)].name.range,
      label: "move this one, or join them",
      secondary: names.dropLast().map { Label($0.range, "the same people") },
      help: [Help("hold one of them on another day or less often, or make one review of them")],
      cost: stack.minutes)
  }
}

extension CheckInput {
  /// Whether something happens often enough to be how the plan is meant, and not two rules that meet
  /// once in a while: in one week of six.
  func isRegular(_ count: Int) -> Bool {
    count >= max(1, schedule.horizon.count / 42)
  }
}
