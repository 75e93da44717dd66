import RhythmCalendar
import RhythmPlan

// Whose value of a measure an occurrence looks at.
extension MeasureReadings {
  /// What is known of all measures that an occurrence looks at, as of a day, in their order.
  package func states(in occurrence: Occurrence, on day: CivilDate) -> [MeasureState] {
    details.measuresLookedAt(in: occurrence).flatMap { states(of: $0, in: occurrence, on: day) }
  }

  /// What is known of a measure that an occurrence looks at, as of a day.
  ///
  /// Of a measure that is kept `for each`, one for each of those whom the occurrence is about: the
  /// values of its series, else those who take part, the teams that they lead and the entries that
  /// they own; where it is about none of them, of all.
  package func states(
    of measure: MeasureID, in occurrence: Occurrence, on day: CivilDate
  ) -> [MeasureState] {
    guard let subjects = subjects(of: measure, in: occurrence) else {
      return [state(of: measure, on: day)]
    }
    let ofSubjects = subjects.map { state(of: measure, for: $0, on: day) }
    if ofSubjects.isEmpty || hasWhole(measure) {
      return [state(of: measure, on: day)] + ofSubjects
    }
    return ofSubjects
  }

  /// What is known of a measure, as of a day, for those for whom somebody answers by `accountable`,
  /// and for themselves where it is kept for them; as a whole where it has one value. Empty where it
  /// does not concern them.
  package func states(
    of measure: MeasureID, concerning person: PersonID, on day: CivilDate
  ) -> [MeasureState] {
    guard details.plan.measures.indices.contains(Int(measure.index)) else { return [] }
    let accountable = details.plan.measures[Int(measure.index)].accountable?.value
    func answers(for subject: BoundValue?) -> Bool {
      let bindings = Bindings(values: subject.map { [$0] } ?? [])
      return accountable.map { details.phrases.people($0, bindings).contains(person) } ?? false
    }
    guard let subjects = subjects(of: measure, on: day) else {
      return answers(for: nil) ? [state(of: measure, on: day)] : []
    }
    return subjects.filter { $0 == .person(person) || answers(for: $0) }
      .map { state(of: measure, for: $0, on: day) }
  }

  /// Those for whom a measure is kept on a day, in the order of its `for each`; nil where it has one
  /// value. Who has left or not started yet is not among them.
  package func subjects(of measure: MeasureID, on day: CivilDate) -> [BoundValue]? {
    details.phrases.subjects(of: measure, on: day, working: details.schedule.workingDays.plan)
  }

  private func subjects(of measure: MeasureID, in occurrence: Occurrence) -> [BoundValue]? {
    guard let all = subjects(of: measure, on: occurrence.date) else { return nil }
    guard let series = details.schedule.series(of: occurrence) else { return all }
    // Whoever is away is still looked at.
    return details.phrases.chosen(
      among: all, values: series.values, details.planned(for: occurrence))
  }
}

extension Phrases {
  /// Those for whom a measure is kept on a day; nil where it has one value.
  func subjects(
    of measure: MeasureID, on day: CivilDate, working: WorkingCalendar
  ) -> [BoundValue]? {
    guard plan.measures.indices.contains(Int(measure.index)),
      let forEach = plan.measures[Int(measure.index)].forEach, let set = forEach.set
    else { return nil }
    return values(set, Bindings()).filter { value in
      if case .person(let id) = value, plan.people.indices.contains(Int(id.index)) {
        let index = Int(id.index)
        if let left = plan.people[index].left?.value, left < day { return false }
        if let started = plan.people[index].started?.value, started > day { return false }
      }
      return forEach.conditions.isEmpty
        || holds(forEach.conditions, for: value, Bindings([value]), on: day, working: working)
    }
  }

  /// Of those for whom a measure is kept, those whom a review is about.
  fileprivate func chosen(
    among all: [BoundValue], values: [BoundValue], _ participants: Participants
  ) -> [BoundValue] {
    let own = all.filter { values.contains($0) }
    if !own.isEmpty { return own }
    var present = PeopleSet()
    for person in participants.everybody { present.insert(person) }
    let theirs = all.filter { value in
      switch value {
      case .person(let person): present.contains(person)
      case .team(let team): organisation.lead(of: team).map { present.contains($0) } ?? false
      case .entry(let entry): owner(of: entry).map { present.contains($0) } ?? false
      case .portfolio, .measure, .text, .time: false
      }
    }
    return theirs.isEmpty ? all : theirs
  }

  private func owner(of entry: EntryID) -> PersonID? {
    guard plan.entries.indices.contains(Int(entry.index)),
      case .person(let person) = plan[entry].value(of: "owner")
    else { return nil }
    return person
  }

  /// The field `status` of a measure at hand, as `for each m in measures where status is red` asks
  /// for it: `red`, `between` or `green` by the last reading up to a day, and the worst of them where
  /// the measure is kept for several of those whom the review is about; `missing` where one of them
  /// has no reading at all. Nil where nothing says how it stands.
  func status(of value: BoundValue, _ bindings: Bindings, on day: CivilDate) -> FieldValue? {
    guard case .measure(let id) = value, plan.measures.indices.contains(Int(id.index)) else {
      return nil
    }
    let all = subjects(of: id, on: day, working: WorkingCalendar())
    let chosen: [BoundValue?]? = all.map {
      self.chosen(
        among: $0, values: bindings.values.compactMap { $0 }, bindings.participants)
    }
    var latest: [BoundValue?: Reading] = [:]
    for reading in plan.readings where reading.measure == id && reading.date <= day {
      if let known = latest[reading.subject], known.date > reading.date { continue }
      latest[reading.subject] = reading
    }
    var standings: [MeasureState.Standing] = []
    for subject in chosen ?? [nil] {
      guard let reading = latest[subject] else {
        return plan.takesReadings ? .name("missing") : nil
      }
      if let standing = plan[id].standing(of: reading.value) { standings.append(standing) }
    }
    let order: [MeasureState.Standing] = [.red, .between, .green]
    return order.first { standings.contains($0) }.map { .name($0.rawValue) }
  }
}
