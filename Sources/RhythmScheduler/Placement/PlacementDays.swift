import RhythmCalendar
import RhythmPlan

extension Placer {
  /// What a day offers to an occurrence.
  mutating func day(
    _ date: CivilDate, of request: PlacementLane.Request, _ lane: PlacementLane,
    _ free: [FreeTimes.Line]
  ) -> PlacementDay {
    var occurrence = occurrences[request.occurrence]
    occurrence.date = date
    let attendance = details.attendance(of: occurrence)
    var day = PlacementDay(date: date)
    day.required = attendance.participants.required
    day.optional = attendance.participants.optional
    day.missing = attendance.missing.count
    if attendance.participants.chair == nil, !attendance.missing.isEmpty { day.missing += 1000 }
    addHours(to: &day, free)
    day.window = window(of: lane, day)
    let start = self.start(of: date, zone: lane.zone)
    let end = self.start(of: date.adding(days: lane.line.days ?? 1), zone: lane.zone)
    // What starts late on its day may last into the next.
    let last = max(end, start &+ 86_400 &+ Int64(lane.line.seconds))
    day.taken = commitments.of(series: lane.key.series, from: start, to: last)
    for person in day.required {
      for commitment in commitments.of(person, from: start, to: last) {
        if commitment.isRequired {
          day.taken.append(commitment)
        } else {
          day.softlyTaken.append(commitment)
        }
      }
    }
    for person in day.optional {
      day.softlyTaken += commitments.of(person, from: start, to: last).filter(\.isRequired)
    }
    return day
  }

  private func addHours(to day: inout PlacementDay, _ free: [FreeTimes.Line]) {
    for person in day.required {
      let own = workingDays.hours(of: person)
      let zone = zone(of: person)
      guard let zone else { continue }
      var hours = PlacementDay.Hours(
        zone: zone, start: Int(own.start.minutes), end: Int(own.end.minutes))
      // On half a day off the second half of the hours is free.
      if workingDays[person].isHalfDay(day.date), hours.end > hours.start {
        hours.end = (hours.start + hours.end) / 2
      }
      if let known = day.hours.firstIndex(where: { $0.hours == hours }) {
        day.hours[known].count += 1
      } else {
        day.hours.append((hours, 1))
      }
      for (line, time) in free.enumerated() where time.selection.concerns(person) {
        let item = PlacementDay.Free(zone: time.isLocal ? zone : planZone ?? zone, line: line)
        if let known = day.free.firstIndex(where: { $0.free == item }) {
          day.free[known].count += 1
        } else {
          day.free.append((item, 1))
        }
      }
    }
  }

  private func zone(of person: PersonID) -> Int? {
    let index = Int(person.index)
    return (zoneOfPerson.indices.contains(index) ? zoneOfPerson[index] : nil) ?? planZone
  }

  /// What the line says, else from the first start of the working hours of those who must come to
  /// their last end.
  private mutating func window(of lane: PlacementLane, _ day: PlacementDay) -> ClosedRange<Int> {
    switch lane.line.openStart {
    case nil:
      let minute = lane.line.minute ?? 0
      return minute...minute
    case .between(let start, let end):
      return Int(start.minutes)...max(Int(start.minutes), Int(end.minutes))
    case .workingHours:
      let plans = workingDays.planHours
      let (first, last) = (Int(plans.start.minutes), Int(plans.end.minutes))
      guard !day.hours.isEmpty else { return first...max(first, last) }
      let noon = start(of: day.date, zone: lane.zone) &+ 43_200
      let here = wallTime(noon, zone: lane.zone)
      var range = (from: 1440, to: 0)
      for (hours, _) in day.hours {
        let there = wallTime(noon, zone: hours.zone)
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
  mutating func slot(
    _ date: CivilDate, _ minute: Int, of request: PlacementLane.Request, _ lane: PlacementLane,
    _ day: PlacementDay
  ) -> PlacementSlot? {
    if let days = lane.line.days, days > 1 {
      for later in 1..<days {
        let next = date.adding(days: later)
        if request.stretch >= 0, let last = request.days.last, next > last { return nil }
        if !workingDays.plan.isWorkingDay(next) { return nil }
      }
    }
    if let days = lane.line.days {
      let isWhole = lane.line.openStart == nil && lane.line.minute == nil
      let first =
        isWhole ? start(of: date, zone: lane.zone) : instant(date, minute, zone: lane.zone)
      let last = date.adding(days: days - 1)
      let end =
        isWhole
        ? start(of: last.adding(days: 1), zone: lane.zone)
        : instant(last, Int(workingDays.planHours.end.minutes), zone: lane.zone)
      guard let first, let end else { return nil }
      return PlacementSlot(date: date, minute: minute, start: first, end: max(first, end))
    }
    let length = Int(lane.line.seconds) / 60
    if lane.line.openStart != nil,
      minute < day.window.lowerBound || minute + length > day.window.upperBound
    {
      return nil
    }
    guard let start = instant(date, minute, zone: lane.zone) else { return nil }
    return PlacementSlot(
      date: date, minute: minute, start: start, end: start &+ Int64(lane.line.seconds))
  }

  /// What speaks against a time that is not taken.
  mutating func cost(
    of slot: PlacementSlot, on day: PlacementDay, _ lane: PlacementLane, _ free: [FreeTimes.Line]
  ) -> SlotCost {
    var cost = SlotCost(missing: day.missing)
    if lane.line.days == nil {
      let length = Int(lane.line.seconds) / 60
      for (hours, count) in day.hours {
        let wall = wallTime(slot.start, zone: hours.zone)
        let inside = Minutes.overlap(
          Int(wall.time.minutes), length, from: hours.start, to: hours.end)
        cost.outside += (length - min(length, inside)) * count
      }
      for (item, count) in day.free where free.indices.contains(item.line) {
        let wall = wallTime(slot.start, zone: item.zone)
        cost.free += free[item.line].minutes(of: length, from: wall) * count
      }
    }
    cost.clashes = day.softlyTaken.count { $0.overlaps(slot.start, slot.end) }
    return cost
  }
}
