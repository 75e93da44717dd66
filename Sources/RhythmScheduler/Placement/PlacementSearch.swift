import RhythmCalendar
import RhythmPlan

/// Looks for times for the occurrences of one lane.
struct PlacementSearch {
  let lane: PlacementLane
  let free: [FreeTimes.Line]
  /// What is known of the days of each occurrence.
  private var days: [Int: [CivilDate: PlacementDay]] = [:]

  /// What a search found: a time, and who is in it then.
  struct Found {
    var slot: PlacementSlot
    var cost: SlotCost
    var required: [PersonID]
    var optional: [PersonID]
  }

  /// No more occurrences than this are looked at for one pattern: a year of weeks.
  private static let sample = 53

  init(_ lane: PlacementLane, _ placer: Placer) {
    self.lane = lane
    let series = placer.details.schedule.series
    let index = Int(lane.key.series)
    guard series.indices.contains(index) else {
      free = []
      return
    }
    let review = series[index].review
    free = placer.freeTimes.lines(for: review, placer.plan[review].clauses)
  }

  /// The place in the week that suits most of some occurrences, nearest to what the deal gives.
  mutating func pattern(
    for requests: [PlacementLane.Request], _ placer: inout Placer
  ) -> PlacementPattern {
    var typical = requests[0]
    for request in requests where request.days.count > typical.days.count { typical = request }
    let target = typical.days[lane.deal.day(of: typical.days.count)]
    let window = day(target, of: typical, &placer).window
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
      for day in PlacementSearch.sorted(typical.days, nearest: target)
      where !weekdays.contains(day.weekday) {
        weekdays.append(day.weekday)
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
      let date = self.date(of: pattern, in: request, without: others)
      guard let date, let cost = cost(date, pattern.minute, of: request, &placer)?.cost else {
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
    // What the lane itself has taken meanwhile may not be known to the days seen before.
    days[request.occurrence] = nil
    if let date = date(of: pattern, in: request, without: others),
      let found = cost(date, pattern.minute, of: request, &placer),
      found.cost == .none
        || pattern.isWeighed && found.cost.missing == 0 && found.cost.free == 0
    {
      return found
    }
    let target = date(of: pattern, in: request, without: [])
    let goal = target ?? request.days[lane.deal.day(of: request.days.count)]
    let order = PlacementSearch.sorted(request.days.filter { !others.contains($0) }, nearest: goal)
    for step in [15, 5] {
      if let found = best(in: order, step: step, pattern, of: request, &placer) { return found }
    }
    return nil
  }

  private mutating func best(
    in order: [CivilDate], step: Int, _ pattern: PlacementPattern,
    of request: PlacementLane.Request, _ placer: inout Placer
  ) -> Found? {
    var best: Found?
    for date in order {
      let day = day(date, of: request, &placer)
      if let best, day.missing > best.cost.missing { continue }
      let minutes = PlacementSearch.minutes(
        in: day.window, lane, step: step, nearest: pattern.minute)
      for minute in minutes {
        guard let found = cost(date, minute, of: request, &placer) else { continue }
        if best.map({ found.cost < $0.cost }) ?? true { best = found }
        if found.cost == .none { return found }
      }
    }
    return best
  }

  /// The day of a pattern in a stretch: of that weekday the one nearest to what the deal gives.
  private func date(
    of pattern: PlacementPattern, in request: PlacementLane.Request,
    without others: Set<CivilDate>
  ) -> CivilDate? {
    let target = request.days[lane.deal.day(of: request.days.count)]
    guard let weekday = pattern.weekday else { return others.contains(target) ? nil : target }
    var best: CivilDate?
    for day in request.days where day.weekday == weekday && !others.contains(day) {
      if let known = best, abs(known.days(to: target)) <= abs(day.days(to: target)) { continue }
      best = day
    }
    return best
  }

  /// The days of a stretch by their distance from one; of two as near the earlier.
  static func sorted(_ days: [CivilDate], nearest goal: CivilDate) -> [CivilDate] {
    days.sorted { (abs($0.days(to: goal)), $0) < (abs($1.days(to: goal)), $1) }
  }

  /// The times of a window at which something may start, by their distance from one.
  static func minutes(
    in window: ClosedRange<Int>, _ lane: PlacementLane, step: Int, nearest goal: Int
  ) -> [Int] {
    guard lane.line.openStart != nil else { return [lane.line.minute ?? 0] }
    if lane.line.days != nil { return [window.lowerBound] }
    let last = window.upperBound - Int(lane.line.seconds) / 60
    guard last >= window.lowerBound else { return [] }
    var result = [window.lowerBound]
    let next = (window.lowerBound / step + 1) * step
    if next <= last { result += Array(stride(from: next, through: last, by: step)) }
    return result.sorted { (abs($0 - goal), $0) < (abs($1 - goal), $1) }
  }

  /// What is known of a day for an occurrence.
  mutating func day(
    _ date: CivilDate, of request: PlacementLane.Request, _ placer: inout Placer
  ) -> PlacementDay {
    if let known = days[request.occurrence]?[date] { return known }
    let day = placer.day(date, of: request, lane, free)
    days[request.occurrence, default: [:]][date] = day
    return day
  }

  /// A time with what speaks against it; nil where it cannot be.
  mutating func cost(
    _ date: CivilDate, _ minute: Int, of request: PlacementLane.Request, _ placer: inout Placer
  ) -> Found? {
    let day = day(date, of: request, &placer)
    guard let slot = placer.slot(date, minute, of: request, lane, day) else { return nil }
    if day.taken.contains(where: { $0.overlaps(slot.start, slot.end) }) { return nil }
    return Found(
      slot: slot, cost: placer.cost(of: slot, on: day, lane, free), required: day.required,
      optional: day.optional)
  }
}
