import RhythmCalendar
import RhythmPlan

// What days offer, and what speaks for and against a time of one.
extension PlacementSearch {
  /// What a day offers to an occurrence.
  mutating func newDay(
    _ date: CivilDate, of request: PlacementLane.Request, _ placer: inout Placer
  ) -> PlacementDay {
    let group = group(on: date, of: request, placer)
    let start = placer.start(of: date, zone: lane.zone)
    let end = placer.start(of: date.adding(days: lane.line.days ?? 1), zone: lane.zone)
    // What starts late on its day may last into the next.
    let last = max(end, start &+ 86_400 &+ Int64(lane.line.seconds))
    let firstTaken = commitments.count
    placer.commitments.append(
      to: &commitments, ofSeries: lane.key.series, from: start, to: last)
    var soft: [Commitment] = []
    for index in people[group].required.indices {
      var place = commitments.count
      placer.commitments.append(
        to: &commitments, of: people[group].required[index], from: start, to: last)
      while place < commitments.count {
        if commitments[place].isRequired {
          place += 1
        } else {
          commitments.swapAt(place, commitments.count - 1)
          soft.append(commitments.removeLast())
        }
      }
    }
    for person in people[group].optional {
      soft += placer.commitments.of(person, from: start, to: last).filter(\.isRequired)
    }
    let firstSoft = commitments.count
    commitments += soft
    var day = PlacementDay(
      date: date, start: start, people: group, firstTaken: firstTaken, firstSoft: firstSoft,
      end: commitments.count)
    day.window = window(of: day, &placer)
    return day
  }

  /// Who comes on a day: the first group, where that does not hang on the day.
  private mutating func group(
    on date: CivilDate, of request: PlacementLane.Request, _ placer: Placer
  ) -> Int {
    if areUsual { return 0 }
    var occurrence = placer.occurrences[request.occurrence]
    occurrence.date = date
    let attendance = placer.details.attendance(of: occurrence)
    var group = PlacementPeople()
    group.required = attendance.participants.required
    group.optional = attendance.participants.optional
    group.missing = attendance.missing.count
    if attendance.participants.chair == nil, !attendance.missing.isEmpty { group.missing += 1000 }
    group.addHours(on: date, free, placer)
    people.append(group)
    return people.count - 1
  }

  /// What the line says, else from the first start of the working hours of those who must come to
  /// their last end.
  private func window(of day: PlacementDay, _ placer: inout Placer) -> ClosedRange<Int> {
    switch lane.line.openStart {
    case nil:
      let minute = lane.line.minute ?? 0
      return minute...minute
    case .between(let start, let end):
      return Int(start.minutes)...max(Int(start.minutes), Int(end.minutes))
    case .workingHours:
      let plans = placer.workingDays.planHours
      let (first, last) = (Int(plans.start.minutes), Int(plans.end.minutes))
      guard !people[day.people].hours.isEmpty else { return first...max(first, last) }
      let noon = day.start &+ 43_200
      let here = placer.wallTime(noon, zone: lane.zone)
      var range = (from: 1440, to: 0)
      for (hours, _) in people[day.people].hours {
        let there = placer.wallTime(noon, zone: hours.zone)
        let shift =
          Int(here.time.minutes) - Int(there.time.minutes)
          + there.date.days(to: here.date) * 1440
        let end = hours.end > hours.start ? hours.end : hours.end + 1440
        range.from = min(range.from, hours.start + shift)
        range.to = max(range.to, end + shift)
      }
      let from = min(max(0, range.from), 1440)
      return from...min(max(from, range.to), 1440)
    }
  }

  /// A time of a day; nil where clocks do not show it once, it leaves its window, or its days are
  /// not all worked.
  func slot(
    _ day: PlacementDay, _ minute: Int, of request: PlacementLane.Request, _ placer: inout Placer
  ) -> PlacementSlot? {
    let date = day.date
    if let days = lane.line.days, days > 1 {
      for later in 1..<days {
        let next = date.adding(days: later)
        if request.stretch >= 0, let last = request.days.last, next > last { return nil }
        if !placer.workingDays.plan.isWorkingDay(next) { return nil }
      }
    }
    if let days = lane.line.days {
      let isWhole = lane.line.openStart == nil && lane.line.minute == nil
      let first = isWhole ? day.start : placer.instant(date, minute, zone: lane.zone)
      let last = date.adding(days: days - 1)
      let end =
        isWhole
        ? placer.start(of: last.adding(days: 1), zone: lane.zone)
        : placer.instant(
          last, Int(placer.workingDays.planHours.end.minutes), zone: lane.zone)
      guard let first, let end else { return nil }
      return PlacementSlot(date: date, minute: minute, start: first, end: max(first, end))
    }
    let length = Int(lane.line.seconds) / 60
    if lane.line.openStart != nil,
      minute < day.window.lowerBound || minute + length > day.window.upperBound
    {
      return nil
    }
    guard let start = placer.instant(date, minute, zone: lane.zone) else { return nil }
    return PlacementSlot(
      date: date, minute: minute, start: start, end: start &+ Int64(lane.line.seconds))
  }

  /// What speaks against a time that is not taken.
  func cost(
    of slot: PlacementSlot, on day: PlacementDay, _ placer: inout Placer
  ) -> SlotCost {
    var cost = SlotCost(missing: people[day.people].missing)
    if lane.line.days == nil {
      let length = Int(lane.line.seconds) / 60
      for index in people[day.people].hours.indices {
        let (hours, count) = people[day.people].hours[index]
        let wall = placer.wallTime(slot.start, zone: hours.zone)
        let inside = Minutes.overlap(
          Int(wall.time.minutes), length, from: hours.start, to: hours.end)
        cost.outside += (length - min(length, inside)) * count
      }
      for index in people[day.people].free.indices {
        let (item, count) = people[day.people].free[index]
        guard free.indices.contains(item.line) else { continue }
        let wall = placer.wallTime(slot.start, zone: item.zone)
        cost.free += free[item.line].minutes(of: length, from: wall) * count
      }
    }
    for place in day.firstSoft..<day.end
    where commitments[place].overlaps(slot.start, slot.end) {
      cost.clashes += 1
    }
    return cost
  }
}

extension PlacementPeople {
  /// Those who come to all occurrences of a lane, with the same hours on each day; nil where that
  /// hangs on the day.
  init?(usualIn lane: PlacementLane, _ free: [FreeTimes.Line], _ placer: Placer) {
    guard let place = lane.requests.first?.occurrence, placer.occurrences.indices.contains(place)
    else { return nil }
    let occurrence = placer.occurrences[place]
    guard placer.details.isAttendedAsPlanned(occurrence) else { return nil }
    let attendance = placer.details.attendance(of: occurrence)
    required = attendance.participants.required
    if required.contains(where: { placer.workingDays[$0].hasHalfDays }) { return nil }
    optional = attendance.participants.optional
    addHours(on: nil, free, placer)
  }

  /// Adds the hours in which those who must come work, and the times that are wanted free.
  ///
  /// - Parameter date: nil where nobody has half a day off.
  mutating func addHours(on date: CivilDate?, _ lines: [FreeTimes.Line], _ placer: Placer) {
    for person in required {
      let own = placer.workingDays.hours(of: person)
      guard let zone = placer.zone(of: person) else { continue }
      var hours = Hours(zone: zone, start: Int(own.start.minutes), end: Int(own.end.minutes))
      // On half a day off the second half of the hours is free.
      if let date, hours.end > hours.start, placer.workingDays[person].isHalfDay(date) {
        hours.end = (hours.start + hours.end) / 2
      }
      if let known = self.hours.firstIndex(where: { $0.hours == hours }) {
        self.hours[known].count += 1
      } else {
        self.hours.append((hours, 1))
      }
      for (line, time) in lines.enumerated() where time.selection.concerns(person) {
        let item = Free(zone: time.isLocal ? zone : placer.planZone ?? zone, line: line)
        if let known = free.firstIndex(where: { $0.free == item }) {
          free[known].count += 1
        } else {
          free.append((item, 1))
        }
      }
    }
  }
}
