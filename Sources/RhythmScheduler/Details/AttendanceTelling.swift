import RhythmCalendar
import RhythmPlan

extension OccurrenceDetails {
  /// Who takes part, after filters, absences and stand-ins.
  ///
  /// Somebody is away in an absence and on a day off that is theirs and not the plan's. A stand-in
  /// takes an absent person's part; in private reviews and those of kind coaching nobody stands in
  /// whom the review itself does not name for that.
  /// Guests who have not started yet or have left are not there, and are not missing either.
  /// Where a `held` line says with whom it was, they were there.
  package func attendance(of occurrence: Occurrence) -> Attendance {
    if let told = toldAttendance(of: occurrence) { return told }
    let index = Int(occurrence.series)
    guard schedule.series.indices.contains(index) else { return Attendance() }
    var planned = schedule.series[index].participants
    if isAttendedAsPlanned(occurrence) { return Attendance(participants: planned) }
    let review = schedule.series[index].review
    let isPlain =
      !hasFilteredPeople[Int(review.index)] && startedAdjustments(of: occurrence).isEmpty
    let clauses = isPlain ? nil : self.clauses(of: occurrence)
    if let clauses { planned = participants(of: occurrence, clauses) }
    if let held = participants(asHeld: occurrence, planned) {
      return Attendance(participants: held)
    }
    let date = occurrence.date
    if areThere(planned, on: date) { return Attendance(participants: planned) }
    let allowsStandIns =
      clauses?.allowsStandIns(in: plan)
      ?? plan.reviews[Int(review.index)].clauses.allowsStandIns(in: plan)
    var appointed: [PersonID: PersonID] = [:]
    let conditions = clauses?.conditions ?? plan.reviews[Int(review.index)].clauses.conditions
    if !conditions.isEmpty {
      var bindings = bindings(
        of: occurrence, clauses ?? plan.reviews[Int(review.index)].clauses)
      bindings.participants = planned
      appointed = phrases.appointed(conditions, bindings, on: date, schedule.workingDays)
    }
    return Roll(
      planned, appointed: appointed, allowsStandIns: allowsStandIns, date, self
    ).attendance
  }

  /// Whether nobody of those who are to come is away on a day.
  func areThere(_ people: Participants, on date: CivilDate) -> Bool {
    people.everybodyIs { isThere($0, on: date) }
  }

  /// Whether somebody is neither away on a day nor off while the plan works, and is employed.
  package func isThere(_ person: PersonID, on date: CivilDate) -> Bool {
    plannedAttendance.isThere(person, on: date) ?? (presence(of: person, on: date) == .there)
  }

  func presence(of id: PersonID, on date: CivilDate) -> Presence {
    if plannedAttendance.isThere(id, on: date) == true { return .there }
    return phrases.presence(of: id, on: date, schedule.workingDays)
  }
}

extension ReviewClauses {
  fileprivate func allowsStandIns(in plan: Plan) -> Bool {
    isPrivate == nil && (kind == nil || kind?.value != plan.builtInKinds["coaching"])
  }
}

/// Calls the roll of one occurrence.
private struct Roll {
  private(set) var attendance = Attendance()
  private let details: OccurrenceDetails
  private let date: CivilDate
  private let allowsStandIns: Bool
  /// Stand-ins that the review names, by those who are away.
  private let appointed: [PersonID: PersonID]
  private var placed = PeopleSet()
  /// Who comes in the place of those who are not there, as far as they were called.
  private var found: [PersonID: PersonID?] = [:]

  init(
    _ planned: Participants, appointed: [PersonID: PersonID], allowsStandIns: Bool,
    _ date: CivilDate, _ details: OccurrenceDetails
  ) {
    self.details = details
    self.date = date
    self.allowsStandIns = allowsStandIns
    self.appointed = appointed
    attendance.participants.chair = planned.chair.flatMap { call($0, isNamed: true) }
    if let chair = attendance.participants.chair { placed.insert(chair) }
    attendance.participants.presenter = planned.presenter.flatMap { call($0, isNamed: true) }
    // Those who come themselves have their place before anybody who stands in.
    let order = [planned.attendees, planned.optional, planned.observers]
    var present = PeopleSet()
    for list in order {
      for person in list where call(person) == person { present.insert(person) }
    }
    var lists: [[PersonID]] = []
    for list in order {
      lists.append(
        list.compactMap { person -> PersonID? in
          guard let comes = call(person), comes == person || !present.contains(comes) else {
            return nil
          }
          return placed.insert(comes) ? comes : nil
        })
    }
    attendance.participants.attendees = lists[0]
    attendance.participants.optional = lists[1]
    attendance.participants.observers = lists[2]
    attendance.participants.noteTakers = planned.noteTakers.compactMap { call($0) }
    if let presenter = attendance.participants.presenter, placed.insert(presenter) {
      attendance.participants.attendees.insert(presenter, at: 0)
    }
  }

  /// Who comes for somebody: they, their stand-in or nobody.
  private mutating func call(_ person: PersonID, isNamed: Bool = false) -> PersonID? {
    if details.isThere(person, on: date) { return person }
    if let known = found[person] { return known }
    let comes: PersonID?
    let presence = details.presence(of: person, on: date)
    if presence != .there, let standIn = appointed[person], standIn != person,
      details.presence(of: standIn, on: date) == .there
    {
      attendance.standIns.append(Attendance.StandIn(standIn, for: person))
      found[person] = standIn
      return standIn
    }
    switch presence {
    case .there: comes = person
    case .notEmployed:
      comes = nil
      if isNamed { attendance.missing.append(person) }
    case .away(standIn: let standIn):
      if let standIn, allowsStandIns, details.presence(of: standIn, on: date) == .there {
        comes = standIn
        attendance.standIns.append(Attendance.StandIn(standIn, for: person))
      } else {
        comes = nil
        attendance.missing.append(person)
      }
    }
    found[person] = comes
    return comes
  }
}
