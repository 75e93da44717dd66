import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Which occurrences of a series are told.
enum EmittedPart {
  case all
  /// What has its time; of the rest only what lanes it makes.
  case fixed
  /// What waits in the lanes that were chosen.
  case chosen
}

extension Scheduling {
  /// The zone of a series: its review's, else the plan's; the chair's where its first time is
  /// `local`.
  func zone(of clauses: ReviewClauses, _ series: SeriesContext) -> String? {
    if case .time(_, isLocal: true) = clauses.cadences.lazy.compactMap(\.start).first,
      let chair = series.bindings.participants.chair
    {
      return workingDays.zone(of: chair)
    }
    return clauses.timeZone?.value ?? workingDays.planZone
  }

  /// Appends the occurrences of a series that are held in the horizon.
  mutating func emit(
    _ dates: [SettledDate], _ lines: [CadenceLine], ofSeries index: Int,
    _ part: EmittedPart = .all
  ) {
    let series = series[index]
    let own = series.zoneName.flatMap { cursor(of: $0) }
    let cursors = lines.map { line in
      line.zoneName == series.zoneName ? own : line.zoneName.flatMap { cursor(of: $0) }
    }
    let firstDates = lines.map { firstDate(in: $0.zoneName) }
    for settled in dates where horizon.contains(settled.date) {
      let place = Int(settled.line)
      guard lines.indices.contains(place) else { continue }
      if settled.date < firstDates[place] {
        noteBeforeTable(lines[place])
        continue
      }
      var occurrence = Occurrence(
        start: Instant(seconds: 0),
        seconds: settled.seconds >= 0 ? settled.seconds : lines[place].seconds,
        series: Int32(clamping: index), nominal: settled.nominal, date: settled.date,
        startMinute: 0, cadence: lines[place].cadence, number: settled.number, flags: settled.flags)
      if lines[place].isAsync { occurrence.flags.insert(.isAsync) }
      // What took place without a time has none.
      let tookPlace = settled.flags.contains(.held) && lines[place].openStart != nil
      let isOpen = !tookPlace && (settled.stretch >= 0 || lines[place].openStart != nil)
      if isOpen, settled.minute < 0, !lines[place].isAsync {
        guard lines[place].zoneName != nil else {
          noteNoZone(lines[place])
          continue
        }
        if let zone = cursors[place] {
          wait(occurrence, settled, lines, zone: zone, seriesZone: own ?? zone, part)
        }
        continue
      }
      if part == .chosen { continue }
      if let minute = settled.minute >= 0 ? Int(settled.minute) : lines[place].minute {
        guard lines[place].zoneName != nil else {
          noteNoZone(lines[place])
          continue
        }
        guard let zone = cursors[place] else { continue }
        let resolution = zoneCursors[zone].resolve(settled.date, TimeOfDay(minutes: minute))
        self.place(resolution, minute, zone: zone, seriesZone: own ?? zone, &occurrence)
        if !occurrence.flags.isDisjoint(with: [.inGap, .inFold]) {
          noteClockChange(occurrence, minute, lines[place], series)
        }
        if let days = lines[place].days, settled.seconds < 0 { last(days, &occurrence, zone) }
      } else {
        self.place(wholeDays: lines[place].days ?? 1, &occurrence, own)
        if settled.flags.contains(.held) { occurrence.seconds = 0 }
      }
      occurrences.append(occurrence)
    }
  }

  mutating func place(
    _ resolution: LocalResolution, _ minute: Int, zone: Int, seriesZone: Int,
    _ occurrence: inout Occurrence
  ) {
    occurrence.start = resolution.instant
    occurrence.startMinute = Int16(clamping: minute)
    switch resolution {
    case .unique: break
    case .gap(_, let length):
      occurrence.flags.insert(.inGap)
      occurrence.startMinute = Int16(clamping: minute + length / 60)
    case .fold: occurrence.flags.insert(.inFold)
    }
    if zone != seriesZone {
      let wall = zoneCursors[seriesZone].wallTime(at: resolution.instant)
      occurrence.date = wall.date
      occurrence.startMinute = wall.time.minutes
    }
  }

  private mutating func place(wholeDays days: Int, _ occurrence: inout Occurrence, _ zone: Int?) {
    occurrence.flags.insert(.wholeDays)
    let end = occurrence.date.adding(days: days)
    let midnight = TimeOfDay(minutes: 0)
    if let zone {
      occurrence.start = zoneCursors[zone].resolve(occurrence.date, midnight).instant
      let last = zoneCursors[zone].resolve(end, midnight).instant
      occurrence.seconds = Int32(clamping: last.seconds - occurrence.start.seconds)
      let offset = zoneCursors[zone].offset(at: occurrence.start)
      let local = occurrence.start.seconds + Int64(offset)
      occurrence.startMinute = Int16(
        clamping: (local - Int64(occurrence.date.dayNumber) * 86_400) / 60)
    } else {
      occurrence.start = Instant(seconds: Int64(occurrence.date.dayNumber) * 86_400)
      occurrence.seconds = Int32(clamping: days * 86_400)
    }
  }

  /// What starts at a time and takes several days ends with the working hours of its last.
  private mutating func last(_ days: Int, _ occurrence: inout Occurrence, _ zone: Int) {
    let lastDay = occurrence.date.adding(days: days - 1)
    let end = zoneCursors[zone].resolve(lastDay, workingDays.planHours.end).instant
    occurrence.seconds = Int32(clamping: max(0, end.seconds - occurrence.start.seconds))
  }

  /// The index of the cursor of a zone; nil for a zone that is not known.
  mutating func cursor(of name: String) -> Int? {
    if let known = cursors[name] { return known < 0 ? nil : known }
    guard let rules = zones.rules(for: name) else {
      cursors[name] = -1
      return nil
    }
    cursors[name] = zoneCursors.count
    zoneCursors.append(TimeZoneCursor(rules))
    return zoneCursors.count - 1
  }

  private mutating func noteClockChange(
    _ occurrence: Occurrence, _ minute: Int, _ line: CadenceLine, _ series: Series
  ) {
    let subject = plan[series.review].name.value
    let time = TimeOfDay(minutes: minute)
    let name = line.zoneName ?? ""
    if occurrence.flags.contains(.inGap) {
      let start = TimeOfDay(minutes: Int(occurrence.startMinute) % 1440)
      findings.note(
        .skippedHour, at: line.range, of: subject, on: occurrence.date,
        detail: "there is no \(time) in `\(name)`, it starts at \(start)",
        help: [Help("choose a time that exists all year")])
    } else {
      findings.note(
        .repeatedHour, at: line.range, of: subject, on: occurrence.date,
        detail: "clocks show \(time) twice in `\(name)`",
        help: [Help("choose a time that comes once on every day")])
    }
  }

  private mutating func noteNoZone(_ line: CadenceLine) {
    // Without its `plan` line a plan has its finding already.
    guard let header = plan.header else { return }
    findings.add(
      Finding(
        .unknownZone, "a time is said and no time zone, so nobody knows when it is", at: line.range,
        label: "in which zone?",
        secondary: [Label(header.name.range, "the plan says no `timezone`")],
        help: [Help("write the zone in the plan, as `timezone Europe/London`")]),
      .unknownZone, at: header.name.range)
  }
}
