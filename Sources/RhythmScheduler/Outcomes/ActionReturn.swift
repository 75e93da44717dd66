import RhythmCalendar
import RhythmPlan

extension SeriesReference {
  /// Whether a series is the one meant, or one of those below it.
  package func matches(_ series: Series) -> Bool { matches(series.review, series.values) }

  /// Whether the series of a review for some values is the one meant, or one of those below it.
  package func matches(_ review: ReviewID, _ values: [BoundValue]) -> Bool {
    review == self.review && values.starts(with: path)
  }
}

extension OccurrenceDetails {
  /// Whether an open action is looked at in an occurrence.
  package func comesBack(_ action: Action, at occurrence: Occurrence) -> Bool {
    guard let series = schedule.series(of: occurrence) else { return false }
    return phrases.comesBack(
      action, at: series.review, series.values, nominal: occurrence.nominal, on: occurrence.date)
  }
}

extension Phrases {
  /// Whether an action is looked at in an occurrence while it is open: where it came from, or where
  /// it says that it comes back, and, when it has been open for long, where its review or the plan
  /// sends it then.
  func comesBack(
    _ action: Action, at review: ReviewID, _ values: [BoundValue], nominal: CivilDate,
    on date: CivilDate
  ) -> Bool {
    if let from = action.from, nominal <= from.date { return false }
    if let home = action.home, home.matches(review, values) { return true }
    guard let rule = plan.escalationRule(of: action), rule.series.matches(review, values) else {
      return false
    }
    return rule.from <= date && mayEscalate(action, to: rule.series)
  }

  /// Where an action goes that has been open for long, and the day from which it does; nil where
  /// nothing sends it on, and where it is private and somebody would be there who may not read it.
  func escalation(of action: Action) -> Plan.Escalation? {
    plan.escalationRule(of: action).flatMap { mayEscalate(action, to: $0.series) ? $0 : nil }
  }

  /// Whether all who meet in some series may read an action: everybody may, unless it comes from a
  /// private review. Where who meets hangs on the date, nobody can tell.
  private func mayEscalate(_ action: Action, to higher: SeriesReference) -> Bool {
    guard let from = action.from?.series, plan.isPrivate(from.review) else { return true }
    if hasChangingPeople(higher.review) { return false }
    let readers = PeopleSet(people(of: from).flatMap(\.everybody))
    return people(of: higher).allSatisfy { $0.everybody.allSatisfy(readers.contains) }
  }

  /// Who usually takes part in each of the series that a line means.
  private func people(of reference: SeriesReference) -> [Participants] {
    let clauses = plan.reviews[Int(reference.review.index)].clauses
    return valuesOfSeries(clauses).filter { $0.starts(with: reference.path) }
      .map { usualParticipants(clauses, Bindings($0)) }
  }
}

extension Plan {
  typealias Escalation = (series: SeriesReference, from: CivilDate)

  /// Where its review or the plan sends an action that has been open for long, and the day from which
  /// it does; nil where neither does, and where it comes back there anyway.
  func escalationRule(of action: Action) -> Escalation? {
    guard let from = action.from,
      let rule = comeBack(of: from),
      action.home.map({ !rule.series.matches($0.review, $0.path) }) ?? true
    else { return nil }
    return (rule.series, from.date.adding(days: rule.after?.aboutDays ?? 0))
  }

  /// Where what came out of a date is sent when it has been open for long: by the last `adjust` of its
  /// series that had started, else by its review, else by the plan.
  package func comeBack(of from: OccurrenceReference) -> ComeBack? {
    var latest: (start: CivilDate, rule: ComeBack)?
    for index in adjustments.indices {
      let start = adjustments[index].starting?.value ?? .earliest
      guard let rule = adjustments[index].clauses.comesBackAt, start <= from.date,
        adjustments[index].series.matches(from.series.review, from.series.path),
        latest.map({ $0.start <= start }) ?? true
      else { continue }
      latest = (start, rule)
    }
    return latest?.rule ?? reviews[Int(from.series.review.index)].clauses.comesBackAt
      ?? header?.comesBackAt
  }
}

extension Phrases {
  /// Whether an action that comes back at an occurrence is open on a day before it, or a topic for
  /// it is; only what had been promised or raised by that day counts.
  func hasOpenItems(
    of review: ReviewID, _ values: [BoundValue], nominal: CivilDate, on date: CivilDate,
    asOf day: CivilDate
  ) -> Bool {
    let hasAction = plan.actions.contains { action in
      (action.from.map { $0.date <= day } ?? true) && action.isOpen(on: day)
        && comesBack(action, at: review, values, nominal: nominal, on: date)
    }
    return hasAction
      || plan.topics.contains { topic in
        (topic.on.map { $0.value <= day } ?? true) && topic.isOpen(on: day)
          && topic.series?.matches(review, values) == true
      }
  }
}

extension Action {
  /// The series that looks at it until it is closed: where it says that it comes back, else where it
  /// came from.
  package var home: SeriesReference? { comesBackAt ?? from?.series }

  /// Its lines up to a day, by their dates: branches that merge may bring them out of order.
  package func events(until day: CivilDate) -> [Event] {
    events.enumerated().filter { $0.element.date.value <= day }
      .sorted { ($0.element.date.value, $0.offset) < ($1.element.date.value, $1.offset) }
      .map(\.element)
  }

  /// Whether it is neither done nor dropped by a day; what is blocked is open.
  package func isOpen(on day: CivilDate) -> Bool {
    var isOpen = true
    for event in events(until: day) {
      switch event.change {
      case .done, .dropped: isOpen = false
      case .blocked, .resumed: isOpen = true
      case .note, .moved, .passed: break
      }
    }
    return isOpen
  }
}

extension Topic {
  /// Whether nobody has closed it by a day.
  package func isOpen(on day: CivilDate) -> Bool {
    !events.contains { event in
      if case .closed = event.change { event.date.value <= day } else { false }
    }
  }
}

extension Span {
  /// About how many days it takes; a month is 30, a working week five of its days.
  fileprivate var aboutDays: Int {
    let count = min(max(0, count), 100_000)
    return switch unit {
    case .minute: count / 1440
    case .hour: count / 24
    case .day: count
    case .workingDay: count * 7 / 5
    case .week: count * 7
    case .month: count * 30
    case .quarter: count * 91
    case .year: count * 365
    }
  }
}
