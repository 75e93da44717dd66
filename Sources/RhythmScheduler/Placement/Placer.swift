import RhythmCalendar
import RhythmPlan

/// Finds a time for everything that has none, one lane after another, greedily.
///
/// Nothing depends on chance, on the order of a hash table or on the clock; the work for a lane is
/// bounded by its days and the quarters of an hour in them.
struct Placer {
  let plan: Plan
  let workingDays: WorkingDays
  let details: OccurrenceDetails
  let freeTimes: FreeTimes
  /// The cursor of the zone of each person.
  let zoneOfPerson: [Int?]
  let planZone: Int?
  var cursors: [TimeZoneCursor]
  var commitments: Commitments
  var lanes: [PlacementLane]
  let occurrences: [Occurrence]

  /// Where occurrences are held, by their index.
  var slots: [PlacementSlot?]
  /// What found no time, in the order in which it was tried.
  var unplaced: [(lane: Int, request: PlacementLane.Request)] = []
  /// The days that are taken of a stretch by its series, by stretch, series and line.
  private(set) var daysTaken: [StretchKey: Set<CivilDate>] = [:]
  private var patterns: [PlacementPattern?]

  struct StretchKey: Hashable {
    var series: Int32
    var line: Int
    var stretch: Int32
  }

  init(
    plan: Plan, workingDays: WorkingDays, details: OccurrenceDetails, zoneOfPerson: [Int?],
    planZone: Int?, cursors: [TimeZoneCursor], lanes: [PlacementLane], occurrences: [Occurrence],
    days: DateSpan
  ) {
    self.plan = plan
    self.workingDays = workingDays
    self.details = details
    freeTimes = FreeTimes(plan, details.phrases.organisation)
    self.zoneOfPerson = zoneOfPerson
    self.planZone = planZone
    self.cursors = cursors
    self.lanes = lanes
    self.occurrences = occurrences
    commitments = Commitments(
      people: plan.people.count, series: details.schedule.series.count, days: days)
    slots = Array(repeating: nil, count: occurrences.count)
    patterns = Array(repeating: nil, count: lanes.count)
  }

  /// Places what touches the plan's horizon before what lies outside, so that it is the same whatever
  /// horizon is asked for; of each, what has the fewest times to choose from first. Lanes that are
  /// not `wanted` are left alone.
  mutating func run(within horizon: DateSpan, _ wanted: (_ lane: Int) -> Bool) {
    lanes.deal()
    let order = lanes.order(in: workingDays.planHours).filter(wanted)
    for isWithin in [true, false] {
      for lane in order {
        let requests = lanes[lane].requests.filter { request in
          request.days.contains(where: horizon.contains) == isWithin
        }
        if !requests.isEmpty { place(requests, of: lane) }
      }
    }
  }

  /// Leaves the chosen lanes alone, in their order.
  mutating func keep(_ chosen: [Bool]) {
    var places = Array(repeating: 0, count: chosen.count)
    var count = 0
    for index in chosen.indices where chosen[index] {
      places[index] = count
      count += 1
    }
    lanes = lanes.indices.filter { chosen[$0] }.map { lanes[$0] }
    for index in unplaced.indices { unplaced[index].lane = places[unplaced[index].lane] }
  }

  private mutating func place(_ requests: [PlacementLane.Request], of index: Int) {
    let lane = lanes[index]
    var search = PlacementSearch(lane, self)
    let pattern = patterns[index] ?? search.pattern(for: requests, &self)
    patterns[index] = pattern
    for request in requests {
      let others = daysTaken(for: request, lane)
      guard let found = search.slot(for: request, pattern, without: others, &self) else {
        unplaced.append((index, request))
        continue
      }
      slots[request.occurrence] = found.slot
      if request.isOnDifferentDays, request.hasSiblings {
        daysTaken[key(of: request, lane), default: []].insert(found.slot.date)
      }
      guard found.slot.end > found.slot.start else { continue }
      var commitment = Commitment(
        start: found.slot.start, end: found.slot.end, series: lane.key.series, isRequired: true)
      commitments.addToSeries(commitment)
      let people = search.people[found.people]
      for person in people.required { commitments.add(commitment, of: person) }
      commitment.isRequired = false
      for person in people.optional { commitments.add(commitment, of: person) }
    }
  }

  /// The days of a stretch that other occurrences of the series have taken.
  func daysTaken(for request: PlacementLane.Request, _ lane: PlacementLane) -> Set<CivilDate> {
    request.isOnDifferentDays && request.hasSiblings
      ? daysTaken[key(of: request, lane)] ?? [] : []
  }

  private func key(of request: PlacementLane.Request, _ lane: PlacementLane) -> StretchKey {
    StretchKey(series: lane.key.series, line: lane.key.line, stretch: request.stretch)
  }

  /// The cursor of the zone of somebody; nil where it is not known.
  func zone(of person: PersonID) -> Int? {
    let index = Int(person.index)
    return (zoneOfPerson.indices.contains(index) ? zoneOfPerson[index] : nil) ?? planZone
  }

  /// When a wall time of a zone is; nil where clocks skip it or show it twice.
  mutating func instant(_ date: CivilDate, _ minute: Int, zone: Int) -> Int64? {
    guard cursors.indices.contains(zone) else { return nil }
    if case .unique(let instant) = cursors[zone].resolve(date, TimeOfDay(minutes: minute)) {
      return instant.seconds
    }
    return nil
  }

  /// When a day of a zone starts.
  mutating func start(of date: CivilDate, zone: Int) -> Int64 {
    guard cursors.indices.contains(zone) else { return Int64(date.dayNumber) * 86_400 }
    return cursors[zone].resolve(date, TimeOfDay(minutes: 0)).instant.seconds
  }

  /// What clocks of a zone show at an instant.
  mutating func wallTime(_ seconds: Int64, zone: Int) -> (date: CivilDate, time: TimeOfDay) {
    let instant = Instant(seconds: seconds)
    return cursors.indices.contains(zone)
      ? cursors[zone].wallTime(at: instant) : instant.wallTime(offset: 0)
  }
}
