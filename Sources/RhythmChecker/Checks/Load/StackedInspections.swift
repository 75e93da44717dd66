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
  private let kinds: Set<KindID>
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
    kinds = Set(
      ["forecast", "pipeline", "opportunity", "account", "risk"].compactMap {
        input.plan.builtInKinds[$0]
      })
  }

  mutating func look(at person: PersonID) {
    var week = DateSpan(.earliest)
    var inWeek: [LoadEntry] = []
    for entry in input.load.entries(of: person) {
      guard isInspection(entry, of: person) else { continue }
      if !week.contains(entry.day) {
        close(week, inWeek, of: person)
        week = input.load.week(of: entry.day)
        inWeek = []
      }
      inWeek.append(entry)
    }
    close(week, inWeek, of: person)
  }

  private func isInspection(_ entry: LoadEntry, of person: PersonID) -> Bool {
    guard entry.nature == .review, let kind = entry.kind, kinds.contains(kind),
      case .occurrence(let index) = entry.source, input.load.occurrences.indices.contains(index)
    else { return false }
    let occurrence = input.load.occurrences[index]
    if input.details.isAttendedAsPlanned(occurrence) {
      return input.schedule.series[Int(occurrence.series)].participants.isAsked(person)
    }
    return input.details.attendance(of: occurrence).participants.isAsked(person)
  }

  private mutating func close(_ week: DateSpan, _ entries: [LoadEntry], of person: PersonID) {
    if entries.count < 2 { return }
    var stacked: Set<ReviewID> = []
    var start = 0
    while start < entries.count {
      let day = entries[start].day
      let end = entries[start...].firstIndex { $0.day != day } ?? entries.count
      let reviews = distinct(entries[start..<end])
      if reviews.count >= 2 {
        let pair = Array(reviews.prefix(2))
        ofDays[pair, default: Stack()].add(day, entries[start..<end], person)
        stacked.formUnion(reviews)
      }
      start = end
    }
    let reviews = distinct(entries[...])
    if stacked.isEmpty, reviews.count > mostInAWeek {
      ofWeeks[reviews, default: Stack()].add(week.first, entries[...], person)
    }
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
      left.value.dates.count != right.value.dates.count
        ? left.value.dates.count > right.value.dates.count
        : left.key.lexicographicallyPrecedes(right.key)
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

extension Participants {
  /// Whether somebody has to answer: the presenter, and where there is none everybody but the chair.
  fileprivate func isAsked(_ person: PersonID) -> Bool {
    if let presenter { return presenter == person }
    return chair != person
  }
}

extension CheckInput {
  /// Whether something happens often enough to be how the plan is meant, and not two rules that meet
  /// once in a while: in one week of six.
  func isRegular(_ count: Int) -> Bool {
    count >= max(1, schedule.horizon.count / 42)
  }
}
