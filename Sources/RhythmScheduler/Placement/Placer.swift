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
  var commitments = Commitments()
  var lanes: [PlacementLane]
  let occurrences: [Occurrence]

  /// Where occurrences are held, by their index.
  var slots: [Int: PlacementSlot] = [:]
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
    planZone: Int?, cursors: [TimeZoneCursor], lanes: [PlacementLane], occurrences: [Occurrence]
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
    patterns = Array(repeating: nil, count: lanes.count)
  }

  /// Places what touches the plan's horizon before what lies outside, so that it is the same whatever
  /// horizon is asked for; of each, what has the fewest times to choose from first.
  mutating func run(within horizon: DateSpan) {
    lanes.deal()
    // Of those with as much room by the names of their reviews: the order of the text says nothing.
    let order = lanes.indices.map { (room: room(of: lanes[$0]), rank: lanes[$0].rank, index: $0) }
      .sorted { ($0.room, $0.rank, $0.index) < ($1.room, $1.rank, $1.index) }.map(\.index)
    for isWithin in [true, false] {
      for lane in order {
        let requests = lanes[lane].requests.filter { request in
          request.days.contains(where: horizon.contains) == isWithin
        }
        if !requests.isEmpty { place(requests, of: lane) }
      }
    }
  }

  /// About how many times a lane has to choose from in one stretch.
  private func room(of lane: PlacementLane) -> Int {
    let days = lane.typical?.days.count ?? 0
    let hours = workingDays.planHours
    var minutes = Int(hours.end.minutes) - Int(hours.start.minutes)
    if case .between(let start, let end) = lane.line.openStart {
      minutes = Int(end.minutes) - Int(start.minutes)
    }
    if lane.line.openStart == nil { return days }
    return days * max(1, (minutes - Int(lane.line.seconds) / 60) / 15 + 1)
  }

  private mutating func place(_ requests: [PlacementLane.Request], of index: Int) {
    let lane = lanes[index]
    var search = PlacementSearch(lane, self)
    let pattern = patterns[index] ?? search.pattern(for: requests, &self)
    patterns[index] = pattern
    for request in requests {
      let key = key(of: request, lane)
      let others = daysTaken(for: request, lane)
      guard let found = search.slot(for: request, pattern, without: others, &self) else {
        unplaced.append((index, request))
        continue
      }
      slots[request.occurrence] = found.slot
      if request.isOnDifferentDays { daysTaken[key, default: []].insert(found.slot.date) }
      guard found.slot.end > found.slot.start else { continue }
      commitments.addToSeries(
        Commitment(
          start: found.slot.start, end: found.slot.end, series: lane.key.series, isRequired: true))
      for (people, isRequired) in [(found.required, true), (found.optional, false)] {
        for person in people {
          commitments.add(
            Commitment(
              start: found.slot.start, end: found.slot.end, series: lane.key.series,
              isRequired: isRequired), of: person)
        }
      }
    }
  }

  /// The days of a stretch that other occurrences of the series have taken.
  func daysTaken(for request: PlacementLane.Request, _ lane: PlacementLane) -> Set<CivilDate> {
    request.isOnDifferentDays ? daysTaken[key(of: request, lane)] ?? [] : []
  }

  private func key(of request: PlacementLane.Request, _ lane: PlacementLane) -> StretchKey {
    StretchKey(series: lane.key.series, line: lane.key.line, stretch: request.stretch)
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
