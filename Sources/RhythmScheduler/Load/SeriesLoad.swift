import RhythmCalendar
import RhythmPlan

extension LoadWriter {
  /// Writes the dates of one series, and what is to be done before and after each.
  mutating func writeSeries(_ series: Int) {
    let places = details.places(inSeries: series)
    guard let first = places.first else { return }
    let review = Int(schedule.series[series].review.index)
    let isAdjusted = details.isAdjusted(series: series)
    let usual = SeriesFacts(plan.reviews[review].clauses, plan.builtInKinds)
    if !isAdjusted, usual.hasDuties,
      var duties = UsualDuties(of: series, from: schedule.occurrences[Int(first)], details)
    {
      var known = -1
      for place in places {
        let index = Int(place)
        write(schedule.occurrences[index], at: index, usual)
        let number = attendances.number(at: index)
        if number != known { duties.take(attendances.distinct[number].participants) }
        known = number
        write(&duties, of: schedule.occurrences[index], at: index, usual)
      }
      return
    }
    for place in places {
      let index = Int(place)
      let occurrence = schedule.occurrences[index]
      let facts =
        isAdjusted
        ? SeriesFacts(details.clauses(of: occurrence), plan.builtInKinds) : usual
      write(occurrence, at: index, facts)
      if facts.hasDuties { writeDuties(of: occurrence, at: index, facts) }
    }
  }

  private mutating func write(_ occurrence: Occurrence, at index: Int, _ facts: SeriesFacts) {
    let isAsync = occurrence.flags.contains(.isAsync)
    let isHeld = occurrence.flags.contains(.held)
    if isAsync || isHeld {
      let minutes = details.workMinutes(of: occurrence)
      if minutes == 0 { return }
      write(occurrence, at: index, facts, minutes: minutes, flags: facts.flags)
    } else if occurrence.flags.contains(.wholeDays) || occurrence.seconds > LoadWriter.longest {
      writeDays(of: occurrence, at: index, facts)
    } else if occurrence.seconds > 0 {
      write(
        occurrence, at: index, facts, minutes: Int(occurrence.seconds) / 60,
        flags: facts.flags.union(.isMeeting))
    }
  }

  /// What takes longer, in seconds, is not sat through: it takes the working hours of its days.
  private static let longest: Int32 = 12 * 3600

  private mutating func write(
    _ occurrence: Occurrence, at index: Int, _ facts: SeriesFacts, minutes: Int,
    flags: LoadEntry.Flags
  ) {
    func entry(_ day: CivilDate) -> LoadEntry {
      LoadEntry(
        day: day, minutes: minutes, .occurrence(index), kind: facts.kind, nature: .review,
        flags: flags)
    }
    let number = attendances.number(at: index)
    if let chair = attendances.distinct[number].participants.chair {
      add(entry(clocks.day(of: occurrence, for: chair)), of: chair)
    }
    for person in attendances.distinct[number].participants.attendees {
      add(entry(clocks.day(of: occurrence, for: person)), of: person)
    }
  }

  /// Each of its days takes the hours that the person works on it.
  private mutating func writeDays(
    of occurrence: Occurrence, at index: Int, _ facts: SeriesFacts
  ) {
    let participants = attendances.distinct[attendances.number(at: index)].participants
    let days = min(max(1, (Int(occurrence.seconds) + 43_200) / 86_400), 3660)
    for person in participants.required {
      for offset in 0..<days {
        let day = occurrence.date.adding(days: offset)
        add(
          LoadEntry(
            day: day, minutes: time.minutes(of: person, on: day), .occurrence(index),
            kind: facts.kind, nature: .review, flags: facts.flags), of: person)
      }
    }
  }

  /// The duties of a date of which each has to be told anew.
  private mutating func writeDuties(
    of occurrence: Occurrence, at index: Int, _ facts: SeriesFacts
  ) {
    for duty in details.duties(of: occurrence, kinds: [.prep, .followUp]) {
      guard let person = duty.person, let minutes = duty.minutes else { continue }
      write(
        facts.entry(duty.kind, minutes, .occurrence(index)), due: duty.due, of: occurrence,
        for: person)
    }
  }

  private mutating func write(
    _ duties: inout UsualDuties, of occurrence: Occurrence, at index: Int, _ facts: SeriesFacts
  ) {
    for item in duties.items.indices
    where details.holds(duties.items[item].filters, for: occurrence) {
      let entry = facts.entry(
        duties.items[item].kind, duties.items[item].minutes, .occurrence(index))
      var known: (number: Int32, due: DueMoment?)?
      for place in duties.items[item].people.indices {
        let person = duties.items[item].people[place].0
        let number = clocks.number(of: person)
        if known?.number != number {
          known = (number, duties.due(item, of: occurrence, personAt: place))
        }
        write(entry, due: known?.due, of: occurrence, for: person)
      }
    }
  }

  /// Whoever is away when the review is held neither prepares it nor follows it up.
  private mutating func write(
    _ entry: LoadEntry, due: DueMoment?, of occurrence: Occurrence, for person: PersonID
  ) {
    guard details.isThere(person, on: occurrence.date) else { return }
    var entry = entry
    entry.day =
      due.map { clocks.day(of: $0, for: person) } ?? clocks.day(of: occurrence, for: person)
    add(entry, of: person)
  }
}

/// What all minutes of a series have in common.
struct SeriesFacts {
  var kind: KindID?
  var flags: LoadEntry.Flags = []
  /// Whether anybody has something to do before or after, of which the plan says how long it takes.
  var hasDuties: Bool

  init(_ clauses: ReviewClauses, _ kinds: BuiltInKinds) {
    kind = clauses.kind?.value
    if clauses.isCustomerFacing != nil { flags.insert(.ofCustomers) }
    if let kind, kind == kinds["coaching"] { flags.insert(.isCoaching) }
    hasDuties =
      clauses.preps.contains { ($0.takes ?? 0) > 0 }
      || clauses.followUps.contains { ($0.takes ?? 0) > 0 }
  }

  /// Minutes before or after, without their day.
  func entry(_ kind: DutyInstance.Kind, _ minutes: Int, _ source: LoadEntry.Source) -> LoadEntry {
    var flags = flags
    if kind == .followUp, flags.contains(.ofCustomers) { flags.insert(.isCoaching) }
    return LoadEntry(
      day: .earliest, minutes: minutes, source, kind: self.kind,
      nature: kind == .prep ? .prep : .followUp, flags: flags)
  }
}

extension OccurrenceDetails {
  /// The minutes that an occurrence takes that has no time of day: the length of its cadence, of its
  /// quota or of what is held on demand, else that of its agenda.
  func workMinutes(of occurrence: Occurrence) -> Int {
    if !occurrence.flags.contains(.wholeDays) { return Int(occurrence.seconds) / 60 }
    let clauses = clauses(of: occurrence)
    let open = cadence(of: occurrence, in: clauses) ?? clauses.cadences.first
    if case .minutes(let minutes)? = open?.length { return min(max(0, minutes), 100_000) }
    guard let agenda = agenda(of: occurrence) else { return 0 }
    return agenda.items.reduce(0) { sum, item in
      let times = item.forEach.map { values($0, of: occurrence).count } ?? 1
      return sum &+ min(max(0, item.minutes), 100_000) * min(times, 10_000)
    }
  }
}
