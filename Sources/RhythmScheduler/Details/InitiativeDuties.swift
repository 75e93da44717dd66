import RhythmCalendar
import RhythmPlan

/// What somebody has to do before or after the roll-out of an initiative.
package struct InitiativeDuty: Hashable, Sendable {
  package var initiative: InitiativeID
  /// The day of the roll-out.
  package var rollout: CivilDate
  /// `kind` is `prep` or `followUp`; it always has a due.
  package var duty: DutyInstance

  package init(initiative: InitiativeID, rollout: CivilDate, duty: DutyInstance) {
    self.initiative = initiative
    self.rollout = rollout
    self.duty = duty
  }
}

extension OccurrenceDetails {
  /// The duties of all initiatives whose roll-out is known, in the order in which they are written.
  ///
  /// They count from the roll-out; what does not say when it is due is due on that day. Working days
  /// are each person's.
  package func initiativeDuties() -> [InitiativeDuty] {
    plan.initiatives.indices.flatMap { duties(of: InitiativeID($0)) }
  }

  private func duties(of id: InitiativeID) -> [InitiativeDuty] {
    let initiative = plan[id]
    guard let rollout = initiative.rollout?.value else { return [] }
    var result: [InitiativeDuty] = []
    func add(_ kind: DutyInstance.Kind, _ duties: [Duty]) {
      for (index, duty) in duties.enumerated() {
        for bindings in turns(of: duty.forEach, on: rollout) {
          let left = Set(duty.except.map { people($0, of: initiative, bindings) } ?? [])
          let named = (duty.by.map { people($0, of: initiative, bindings) } ?? [])
            .filter { !left.contains($0) }
          for person in named.isEmpty ? [nil] : named.map(Optional.some) {
            let due = moment(duty.due, rollout, person, bindings)
            result.append(
              InitiativeDuty(
                initiative: id, rollout: rollout,
                duty: DutyInstance(
                  kind: kind, duty: index, title: phrases.text(duty.title, bindings),
                  person: person, due: due, minutes: duty.takes, range: duty.range)))
          }
        }
      }
    }
    add(.prep, initiative.preps)
    add(.followUp, initiative.followUps)
    return result
  }

  private func turns(of forEach: ForEach?, on date: CivilDate) -> [Bindings] {
    guard let forEach, let set = forEach.set else { return [Bindings()] }
    return phrases.values(set, Bindings()).compactMap { value in
      var bindings = Bindings()
      bindings[forEach.slot] = value
      return phrases.holds(
        forEach.conditions, for: value, bindings, on: date, working: schedule.workingDays.plan)
        ? bindings : nil
    }
  }

  private func people(
    _ phrase: PeoplePhrase, of initiative: Initiative, _ bindings: Bindings
  ) -> [PersonID] {
    var phrase = phrase
    phrase.terms = phrase.terms.compactMap { $0.ofInitiative(initiative) }
    phrase.except = phrase.except.compactMap { $0.ofInitiative(initiative) }
    return phrases.people(phrase, bindings)
  }

  private func moment(
    _ due: Due?, _ rollout: CivilDate, _ person: PersonID?, _ bindings: Bindings
  ) -> DueMoment {
    let days = schedule.workingDays
    let start = DueMoment(date: rollout)
    guard let due else { return start }
    let step = DateStep(working: person.map { days[$0] } ?? days.plan)
    var moment = start
    switch due.form {
    case .lead(let lead, let direction, let anchor):
      moment =
        base(anchor, rollout, direction, bindings)
        .flatMap { step.due(lead, direction, from: $0) } ?? start
    case .within(let span, let direction, let anchor):
      moment =
        base(anchor, rollout, direction, bindings)
        .flatMap { step.due(.within(span.count, span.unit), direction, from: $0) } ?? start
    case .beforeNext(let review):
      if let next = review.flatMap({ next(of: $0, after: rollout) }) { moment = next }
    case .endOf(let unit):
      moment = DueMoment(date: days.calendar.span(of: unit, containing: rollout).last)
    case .date(let date): moment = DueMoment(date: date)
    case .sameDay, .on: break
    }
    if let time = due.time {
      moment.time = time
      moment.zoneName = due.isLocal ? person.flatMap { days.zone(of: $0) } : days.planZone
    }
    return moment
  }

  private func base(
    _ anchor: Anchor?, _ rollout: CivilDate, _ direction: Direction, _ bindings: Bindings
  ) -> DueMoment? {
    let calendar = schedule.workingDays.calendar
    switch anchor {
    case nil: return DueMoment(date: rollout)
    case .each(let review), .next(let review), .first(let review, of: _),
      .last(let review, of: _):
      return next(of: review, after: rollout)
    case .startOfEach(let unit):
      return DueMoment(
        date: direction == .before
          ? calendar.span(of: unit, after: rollout).first
          : calendar.span(of: unit, containing: rollout).first)
    case .endOfEach(let unit):
      return DueMoment(date: calendar.span(of: unit, containing: rollout).last)
    case .field(let reference, let name):
      return phrases.field(name, of: reference, bindings)?.firstDay(in: calendar)
        .map { DueMoment(date: $0) }
    }
  }

  /// When a review is next held after a day.
  private func next(of review: ReviewID, after date: CivilDate) -> DueMoment? {
    schedule.occurrences.first {
      $0.date > date && schedule.series(of: $0)?.review == review
    }.map { occurrence in
      DueMoment(
        date: occurrence.date,
        time: occurrence.flags.contains(.wholeDays)
          ? nil : TimeOfDay(minutes: Int(occurrence.startMinute)),
        zoneName: schedule.series(of: occurrence)?.zoneName)
    }
  }
}

extension Located where Value == PeopleTerm {
  /// The term with the initiative's own people in the place of `owner` and `sponsor`; nil where it
  /// has none.
  fileprivate func ofInitiative(_ initiative: Initiative) -> Located<PeopleTerm>? {
    switch value {
    case .reference(.part(.owner)): initiative.owner
    case .reference(.part(.sponsor)): initiative.sponsor
    default: self
    }
  }
}

extension Scheduling {
  /// Notes which initiatives have duties and no roll-out yet.
  mutating func noteWaitingInitiatives() {
    for initiative in plan.initiatives where initiative.rollout == nil {
      for duty in initiative.preps + initiative.followUps {
        let name = initiative.name.value
        waiting.append(
          Waiting(review: nil, subject: name, field: "\(name).rollout", range: duty.range))
      }
    }
  }
}
