import RhythmCalendar
import RhythmPlan

/// Looks for times for the occurrences of one lane.
struct PlacementSearch {
  let lane: PlacementLane
  let free: [FreeTimes.Line]
  /// Who comes: one group where it does not hang on the day, else a group a day.
  var people: [PlacementPeople] = []
  /// Whether it does not.
  let areUsual: Bool
  /// What is in the way on the days that were looked at, day after day.
  var commitments: [Commitment] = []
  /// What is known of the days of each occurrence, by `PlacementLane.Request.firstDay`.
  private var days: [PlacementDay?]
  /// When the last ends that was placed for the lane, in seconds since 1970.
  private var lastEnd = Int64.min

  /// What a search found: a time, and which of the groups of people is in it then.
  struct Found {
    var slot: PlacementSlot
    var cost: SlotCost
    var people: Int
  }

  /// No more occurrences than this are looked at for one pattern: a year of weeks.
  private static let sample = 53

  init(_ lane: PlacementLane, _ placer: Placer) {
    self.lane = lane
    days = Array(repeating: nil, count: lane.dayCount)
    let series = placer.details.schedule.series
    let index = Int(lane.key.series)
    if !placer.freeTimes.lines.isEmpty, series.indices.contains(index) {
      let review = series[index].review
      free = placer.freeTimes.lines(for: review, placer.plan[review].clauses)
    } else {
      free = []
    }
    if let usual = PlacementPeople(usualIn: lane, free, placer) {
      people = [usual]
      areUsual = true
    } else {
      areUsual = false
    }
  }

  /// The place in the week that suits most of some occurrences, nearest to what the deal gives.
  mutating func pattern(
    for requests: [PlacementLane.Request], _ placer: inout Placer
  ) -> PlacementPattern {
    var typical = requests[0]
    for request in requests where request.days.count > typical.days.count { typical = request }
    let goal = lane.deal.day(of: typical.days.count)
    let target = typical.days[goal]
    let window = day(goal, of: typical, &placer).window
    let wanted =
      lane.deal.minute(
        days: typical.days.count, from: window.lowerBound,
        to: max(window.lowerBound, window.upperBound)) / 15 * 15
    let minutes = PlacementSearch.minutes(in: window, lane, step: 15, nearest: wanted)
    let first = PlacementPattern(
      weekday: lane.key.turn < 0 ? nil : target.weekday, minute: minutes.first ?? wanted,
      isWeighed: false)
    if requests.count == 1 { return first }
    var weekdays: [Weekday?] = [nil]
    if lane.key.turn >= 0 {
      weekdays = []
      let order = PlacementSearch.sorted(typical.days.indices, of: typical, nearest: goal)
      for weekday in order.map({ typical.days[$0].weekday }) where !weekdays.contains(weekday) {
        weekdays.append(weekday)
      }
    }
    let stride = (requests.count + PlacementSearch.sample - 1) / PlacementSearch.sample
    let sample = requests.indices.filter { $0 % max(1, stride) == 0 }.map { requests[$0] }
    var best: (pattern: PlacementPattern, cost: PatternCost)?
    for weekday in weekdays {
      for minute in minutes {
        let pattern = PlacementPattern(weekday: weekday, minute: minute, isWeighed: true)
        guard let cost = cost(of: pattern, for: sample, below: best?.cost, &placer) else {
          continue
        }
        best = (pattern, cost)
        if cost == .none { return pattern }
      }
    }
    return best?.pattern ?? first
  }

  /// What speaks against a pattern; nil where it is no better than another.
  private mutating func cost(
    of pattern: PlacementPattern, for requests: [PlacementLane.Request], below best: PatternCost?,
    _ placer: inout Placer
  ) -> PatternCost? {
    var sum = PatternCost()
    for request in requests {
      if let best, !(sum < best) { return nil }
      let others = placer.daysTaken(for: request, lane)
      guard let day = self.day(of: pattern, in: request, without: others),
        let cost = cost(day, pattern.minute, of: request, &placer)?.cost
      else {
        sum.exceptions += 1
        continue
      }
      if cost.missing > 0 { sum.exceptions += 1 }
      sum.free += cost.free
      sum.outside += cost.outside
      sum.clashes += cost.clashes
    }
    return best.map { sum < $0 } ?? true ? sum : nil
  }

  /// The time for one occurrence: the pattern's where nobody is away then, else the nearest of the
  /// best ones. Nil where none is free.
  mutating func slot(
    for request: PlacementLane.Request, _ pattern: PlacementPattern, without others: Set<CivilDate>,
    _ placer: inout Placer
  ) -> Found? {
    let found = search(for: request, pattern, without: others, &placer)
    if let found { lastEnd = max(lastEnd, found.slot.end) }
    return found
  }

  private mutating func search(
    for request: PlacementLane.Request, _ pattern: PlacementPattern, without others: Set<CivilDate>,
    _ placer: inout Placer
  ) -> Found? {
    // What the lane itself has taken meanwhile may not be known to the days seen before.
    for place in request.firstDay..<request.firstDay + request.days.count {
      if let day = days[place], day.start < lastEnd { days[place] = nil }
    }
    if let day = day(of: pattern, in: request, without: others),
      let found = cost(day, pattern.minute, of: request, &placer),
      found.cost == .none
        || pattern.isWeighed && found.cost.missing == 0 && found.cost.free == 0
    {
      return found
    }
    let goal =
      day(of: pattern, in: request, without: []) ?? lane.deal.day(of: request.days.count)
    let left = request.days.indices.filter { !others.contains(request.days[$0]) }
    let order = PlacementSearch.sorted(left, of: request, nearest: goal)
    for step in [15, 5] {
      if let found = best(in: order, step: step, pattern, of: request, &placer) { return found }
    }
    return nil
  }

  private mutating func best(
    in order: [Int], step: Int, _ pattern: PlacementPattern,
    of request: PlacementLane.Request, _ placer: inout Placer
  ) -> Found? {
    var best: Found?
    for index in order {
      let day = day(index, of: request, &placer)
      if let best, people[day.people].missing > best.cost.missing { continue }
      let minutes = PlacementSearch.minutes(
        in: day.window, lane, step: step, nearest: pattern.minute)
      for minute in minutes {
        guard let found = cost(index, minute, of: request, &placer) else { continue }
        if best.map({ found.cost < $0.cost }) ?? true { best = found }
        if found.cost == .none { return found }
      }
    }
    return best
  }

  /// The index of the day of a pattern in a stretch: of that weekday the one nearest to what the deal
  /// gives.
  private func day(
    of pattern: PlacementPattern, in request: PlacementLane.Request,
    without others: Set<CivilDate>
  ) -> Int? {
    let goal = lane.deal.day(of: request.days.count)
    let target = request.days[goal]
    guard let weekday = pattern.weekday else { return others.contains(target) ? nil : goal }
    var best: Int?
    for (index, day) in request.days.enumerated()
    where day.weekday == weekday && !others.contains(day) {
      if let best, abs(request.days[best].days(to: target)) <= abs(day.days(to: target)) {
        continue
      }
      best = index
    }
    return best
  }

  /// Some days of a stretch, by their indices, in the order of their distance from one; of two as near
  /// the earlier.
  private static func sorted(
    _ days: some Sequence<Int>, of request: PlacementLane.Request, nearest goal: Int
  ) -> [Int] {
    let target = request.days[goal]
    return days.map { (distance: abs(request.days[$0].days(to: target)), index: $0) }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map(\.index)
  }

  /// The times of a window at which something may start, by their distance from one.
  static func minutes(
    in window: ClosedRange<Int>, _ lane: PlacementLane, step: Int, nearest goal: Int
  ) -> [Int] {
    guard lane.line.openStart != nil else { return [lane.line.minute ?? 0] }
    if lane.line.days != nil { return [window.lowerBound] }
    let last = window.upperBound - Int(lane.line.seconds) / 60
    guard last >= window.lowerBound else { return [] }
    var times = [window.lowerBound]
    times += stride(from: (window.lowerBound / step + 1) * step, through: last, by: step)
    var later = times.firstIndex { $0 >= goal } ?? times.count
    var earlier = later - 1
    var result: [Int] = []
    result.reserveCapacity(times.count)
    while earlier >= 0 || later < times.count {
      if later == times.count || earlier >= 0 && goal - times[earlier] <= times[later] - goal {
        result.append(times[earlier])
        earlier -= 1
      } else {
        result.append(times[later])
        later += 1
      }
    }
    return result
  }

  /// What is known of a day of an occurrence, by its index.
  mutating func day(
    _ index: Int, of request: PlacementLane.Request, _ placer: inout Placer
  ) -> PlacementDay {
    let place = request.firstDay + index
    if let known = days[place] { return known }
    let day = newDay(request.days[index], of: request, &placer)
    days[place] = day
    return day
  }

  /// A time with what speaks against it; nil where it cannot be.
  private mutating func cost(
    _ index: Int, _ minute: Int, of request: PlacementLane.Request, _ placer: inout Placer
  ) -> Found? {
    let day = day(index, of: request, &placer)
    guard let slot = slot(day, minute, of: request, &placer) else { return nil }
    for place in day.firstTaken..<day.firstSoft
    where commitments[place].overlaps(slot.start, slot.end) {
      return nil
    }
    return Found(slot: slot, cost: cost(of: slot, on: day, &placer), people: day.people)
  }
}
