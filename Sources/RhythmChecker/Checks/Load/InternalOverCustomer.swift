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
    var lasting: [(entry: LoadEntry, end: Instant)] = []
    var last: Int64 = .min
    for entry in load.entries(of: person) {
      guard let time = load.time(of: entry) else { continue }
      // Mostly nothing lasts when something starts.
      if last <= time.start.seconds {
        lasting.removeAll(keepingCapacity: true)
      } else {
        lasting.removeAll { $0.end <= time.start }
      }
      last = max(last, time.end.seconds)
      for other in lasting
      where other.entry.flags.contains(.ofCustomers) != entry.flags.contains(.ofCustomers) {
        let isOfCustomers = entry.flags.contains(.ofCustomers)
        guard let one = load.review(of: entry), let two = load.review(of: other.entry) else {
          continue
        }
        let pair = Pair(
          ofCustomers: isOfCustomers ? one : two, ofOurs: isOfCustomers ? two : one)
        let shared = min(time.end.seconds, other.end.seconds) &- time.start.seconds
        overlaps[pair, default: Overlap()].add([person], entry.day, Int(clamping: shared / 60))
      }
      lasting.append((entry, time.end))
    }
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
