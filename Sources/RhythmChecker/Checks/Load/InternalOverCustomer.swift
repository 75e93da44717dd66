import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// An internal review that overlaps one with customers in somebody's calendar, or stands in a time
  /// that a policy wants free. One sweep over the reviews of each person by their starts.
  static let internalOverCustomer = Check(name: .internalOverCustomer) { input, findings in
    var overlaps: [Pair: Overlap] = [:]
    for index in input.plan.people.indices {
      input.sweep(PersonID(index), &overlaps)
    }
    findings += overlaps.sorted { $0.key < $1.key }.map { $0.value.finding($0.key, input) }
    findings += input.freeTimeFindings()
  }
}

private struct Pair: Hashable, Comparable {
  var ofCustomers: ReviewID
  var ofOurs: ReviewID

  static func < (left: Pair, right: Pair) -> Bool {
    (left.ofCustomers, left.ofOurs) < (right.ofCustomers, right.ofOurs)
  }
}

private struct Overlap {
  var people: Set<PersonID> = []
  var dates: Set<CivilDate> = []
  var minutes = 0

  mutating func add(_ people: [PersonID], _ date: CivilDate, _ minutes: Int) {
    for person in people { self.people.insert(person) }
    dates.insert(date)
    self.minutes &+= minutes
  }

  func finding(_ pair: Pair, _ input: CheckInput) -> Finding {
    let plan = input.plan
    let ours = plan.reviews[Int(pair.ofOurs.index)].name
    let customers = plan.reviews[Int(pair.ofCustomers.index)].name
    let who = people.map { plan[$0].name.value }.min() ?? ""
    let first = dates.min().map { "\($0.weekday.shortName) \($0)" } ?? ""
    let often = dates.count == 1 ? "on \(first)" : "on \(dates.count) dates, first \(first)"
    return Finding(
      .internalOverCustomer,
      "the internal review `\(ours.value)` lies over `\(customers.value)`, where customers are, for "
        + "\(someOf(who, people.count)) \(often)",
      at: ours.range, label: "this one can move",
      secondary: [Label(customers.range, "this one is with customers")],
      help: [Help("give the internal review another time")], cost: minutes)
  }
}

extension CheckInput {
  fileprivate func sweep(_ person: PersonID, _ overlaps: inout [Pair: Overlap]) {
    let all = load.entries(of: person)
    // From here on something lasts until what comes next has started.
    var first = all.startIndex
    var last: Int64 = .min
    for (index, entry) in zip(all.indices, all) {
      guard let time = load.time(of: entry) else { continue }
      if last <= time.start.seconds { first = index }
      for other in all[first..<index] {
        add(other, entry, of: person, &overlaps)
      }
      last = max(last, time.end.seconds)
    }
  }

  /// Takes in two reviews of somebody, where one is with customers and it lasts when the other starts.
  private func add(
    _ earlier: LoadEntry, _ later: LoadEntry, of person: PersonID, _ overlaps: inout [Pair: Overlap]
  ) {
    let isOfCustomers = later.flags.contains(.ofCustomers)
    guard earlier.flags.contains(.ofCustomers) != isOfCustomers, let one = load.time(of: earlier),
      let other = load.time(of: later), other.start < one.end,
      let first = load.review(of: earlier), let second = load.review(of: later)
    else { return }
    let pair = Pair(
      ofCustomers: isOfCustomers ? second : first, ofOurs: isOfCustomers ? first : second)
    let shared = min(one.end.seconds, other.end.seconds) &- other.start.seconds
    overlaps[pair, default: Overlap()].add([person], later.day, Int(clamping: shared / 60))
  }

  /// One finding for each review and `free` line.
  fileprivate func freeTimeFindings() -> [Finding] {
    struct Place: Hashable {
      var review: ReviewID
      var line: SourceRange
    }
    var found: [Place: Overlap] = [:]
    for breach in details.freeTimeBreaches(zones: zones) {
      guard schedule.occurrences.indices.contains(breach.occurrence) else { continue }
      let occurrence = schedule.occurrences[breach.occurrence]
      let review = schedule.series[Int(occurrence.series)].review
      guard !plan.reviews[Int(review.index)].isBroken, !details.isCustomerFacing(occurrence)
      else { continue }
      let place = Place(review: review, line: breach.line)
      found[place, default: Overlap()].add(
        breach.people, occurrence.date, breach.minutes &* breach.people.count)
    }
    return found.sorted { ($0.key.review, $0.key.line) < ($1.key.review, $1.key.line) }
      .map { place, overlap in
        let name = plan.reviews[Int(place.review.index)].name
        let who = overlap.people.map { plan[$0].name.value }.min() ?? ""
        let dates = overlap.dates.sorted()
        let often =
          dates.count == 1
          ? "on \(dates[0])" : "on \(dates.count) dates, first \(dates.first ?? .earliest)"
        return Finding(
          .internalOverCustomer,
          "`\(name.value)` stands in a time that the policy keeps free for "
            + "\(someOf(who, overlap.people.count)) \(often)",
          at: name.range, label: "not at this time",
          secondary: [Label(place.line, "to be free")],
          help: [Help("give it another time, or except it from the line")], cost: overlap.minutes)
      }
  }
}
