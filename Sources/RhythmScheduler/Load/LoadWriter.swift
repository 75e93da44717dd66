import RhythmCalendar
import RhythmPlan

/// Writes the entries of a ledger, series after series.
struct LoadWriter {
  let plan: Plan
  let schedule: Schedule
  let details: OccurrenceDetails
  let time: WorkingTime
  var clocks: PeopleClocks
  private var entries: [[LoadEntry]]
  /// Who takes part in which occurrence.
  let attendances: AttendanceTable
  /// The working days that were told last, of those of one class.
  var workingDates: (ofClass: Int32, days: DateSpan, dates: [CivilDate])?

  init(
    plan: Plan, schedule: Schedule, details: OccurrenceDetails, time: WorkingTime,
    zones: TimeZoneDatabase
  ) {
    self.plan = plan
    self.schedule = schedule
    self.details = details
    attendances = details.attendanceTable()
    self.time = time
    clocks = PeopleClocks(plan, schedule, zones)
    entries = Array(repeating: [], count: plan.people.count)
  }

  mutating func run() {
    for series in schedule.series.indices { writeSeries(series) }
    writeQuotas()
    writeInitiatives()
    writeUnplanned()
  }

  mutating func add(_ entry: LoadEntry, of person: PersonID) {
    let index = Int(person.index)
    if entry.minutes > 0, entries.indices.contains(index) { entries[index].append(entry) }
  }

  private mutating func writeUnplanned() {
    for (index, ask) in plan.unplanned.enumerated() {
      guard let whom = ask.whom else { continue }
      for person in details.phrases.people(whom, Bindings()) {
        add(
          LoadEntry(
            day: ask.date.value, minutes: ask.minutes, .unplanned(index), kind: nil,
            nature: .unplanned, flags: []), of: person)
      }
    }
  }

  private mutating func writeInitiatives() {
    for item in details.initiativeDuties() {
      guard let person = item.duty.person, let due = item.duty.due,
        let minutes = item.duty.minutes
      else { continue }
      add(
        LoadEntry(
          day: clocks.day(of: due, for: person), minutes: minutes, .initiative(item.initiative),
          kind: plan[item.initiative].kind?.value,
          nature: item.duty.kind == .prep ? .prep : .followUp, flags: []), of: person)
    }
  }

  /// By day, then by start: a bucket a day, since most of them come nearly in order.
  mutating func sortedEntries() -> [[LoadEntry]] {
    let occurrences = schedule.occurrences
    for person in entries.indices { Self.sort(&entries[person], occurrences) }
    return entries
  }

  private static func sort(_ entries: inout [LoadEntry], _ occurrences: [Occurrence]) {
    guard var first = entries.first?.day.dayNumber else { return }
    var last = first
    for entry in entries {
      first = min(first, entry.day.dayNumber)
      last = max(last, entry.day.dayNumber)
    }
    guard last - first < 200_000 else { return }
    var starts = Array(repeating: 0, count: Int(last - first) + 2)
    for entry in entries { starts[Int(entry.day.dayNumber - first) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = entries
    for entry in entries {
      let bucket = Int(entry.day.dayNumber - first)
      var place = next[bucket]
      let key = start(of: entry, occurrences)
      while place > starts[bucket], start(of: sorted[place - 1], occurrences) > key {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = entry
      next[bucket] += 1
    }
    entries = sorted
  }

  private static func start(of entry: LoadEntry, _ occurrences: [Occurrence]) -> Int64 {
    guard entry.flags.contains(.isMeeting), case .occurrence(let index) = entry.source else {
      return .max
    }
    return occurrences[index].start.seconds
  }
}
