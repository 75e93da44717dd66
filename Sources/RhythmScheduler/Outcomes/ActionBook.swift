import RhythmCalendar
import RhythmPlan

/// What has become of all actions, topics and decisions of a plan by a day: computed from their lines
/// and from the dates of their reviews, never stored.
///
/// Lines that are dated later than the day have not been written yet, and what comes from an
/// occurrence after it has not been promised.
package struct ActionBook: Sendable {
  /// The day on which everything is told.
  package let today: CivilDate
  /// One for each of `Plan.actions`, in their order; nil for one that was not promised yet.
  package let records: [ActionRecord?]
  let plan: Plan
  let dates: SeriesDates
  private let phrases: Phrases

  /// Tells how everything stands on a day.
  ///
  /// Cost: for each action the dates of the series that look at it. What was before the horizon of
  /// the schedule is not counted, so it should begin where the plan does.
  package init(_ details: OccurrenceDetails, today: CivilDate) {
    let plan = details.plan
    let dates = SeriesDates(details)
    self.plan = plan
    self.today = today
    self.dates = dates
    let phrases = details.phrases
    self.phrases = phrases
    records = plan.actions.indices.map { index in
      ActionBook.record(of: index, in: phrases, dates, on: today)
    }
  }

  /// The open actions that an occurrence looks at, as places in `Plan.actions`, in their order.
  package func actions(at occurrence: Occurrence) -> [Int] {
    guard let series = dates.series(of: occurrence) else { return [] }
    return plan.actions.indices.filter { index in
      guard let record = records[index], record.state.isOpen else { return false }
      return phrases.comesBack(
        plan.actions[index], at: series.review, series.values, nominal: occurrence.nominal,
        on: occurrence.date)
    }
  }

  /// The topics that wait for an occurrence, as places in `Plan.topics`: those to be raised first,
  /// then the others in their order.
  ///
  /// A topic waits at every occurrence of its series from the day on which it was raised until it is
  /// closed.
  package func topics(at occurrence: Occurrence) -> [Int] {
    guard let series = dates.series(of: occurrence) else { return [] }
    let own = plan.topics.indices.filter { index in
      let topic = plan.topics[index]
      return topic.series?.matches(series) == true && topic.isOpen(on: today)
        && topic.on.map { $0.value <= today && $0.value <= occurrence.date } ?? true
    }
    return own.filter { plan.topics[$0].isFirst } + own.filter { !plan.topics[$0].isFirst }
  }

  /// The occurrence on whose sheet a topic stands next, from today on; nil where it is closed or the
  /// schedule holds none.
  package func nextOccurrence(ofTopic index: Int) -> Occurrence? {
    guard plan.topics.indices.contains(index), plan.topics[index].isOpen(on: today),
      let series = plan.topics[index].series
    else { return nil }
    let first = max(today, plan.topics[index].on?.value ?? today)
    return dates.first(of: series, from: first)
  }

  /// The decisions that the sheet of an occurrence shows, as places in `Plan.decisions`, in the order
  /// of their dates: those made there, and those made at the occurrence of its series before it, for
  /// whoever was not there.
  package func decisions(at occurrence: Occurrence) -> [Int] {
    guard let series = dates.series(of: occurrence) else { return [] }
    let before = dates.last(ofSeries: Int(occurrence.series), before: occurrence)
    return plan.decisions.indices
      .filter { index in
        guard let from = plan.decisions[index].from, from.series.matches(series) else {
          return false
        }
        return from.date == occurrence.nominal || from.date == before?.nominal
      }
      .sorted {
        (plan.decisions[$0].from?.date ?? .earliest, $0)
          < (plan.decisions[$1].from?.date ?? .earliest, $1)
      }
  }

  /// The decisions that another one has overruled.
  package var overruled: Set<DecisionID> {
    Set(plan.decisions.flatMap { $0.overrules.map(\.value) })
  }

  private static func record(
    of index: Int, in phrases: Phrases, _ dates: SeriesDates, on today: CivilDate
  ) -> ActionRecord? {
    let action = phrases.plan.actions[index]
    let promised = action.from.map { dates.date(of: $0) }
    if let promised, promised > today { return nil }
    let state = ActionState(of: action, on: today)
    let opened = promised ?? action.events(until: today).first?.date.value
    var record = ActionRecord(
      index: index, state: state, opened: opened,
      age: opened.map { max(0, $0.days(to: state.closed ?? today)) }, daysLate: 0,
      timesCarried: 0, check: nil, isEscalated: false)
    if let home = action.home, let opened {
      let openness = Openness(of: action, until: today)
      let since = action.from?.date ?? opened
      record.timesCarried = dates.count(of: home, after: since, before: today) {
        openness.isOpen(on: $0)
      }
    }
    guard state.isOpen else { return record }
    record.daysLate = max(0, state.due?.days(to: today) ?? 0)
    let escalation = phrases.escalation(of: action)
    record.isEscalated = escalation.map { $0.from <= today } ?? false
    record.check = nextCheck(of: action, escalation, dates, on: today)
    return record
  }

  private static func nextCheck(
    of action: Action, _ escalation: Plan.Escalation?, _ dates: SeriesDates, on today: CivilDate
  ) -> Occurrence? {
    let later = action.from?.date
    let own = action.home.flatMap { dates.first(of: $0, from: today, nominalAfter: later) }
    let higher = escalation.flatMap { rule in
      dates.first(of: rule.series, from: max(today, rule.from), nominalAfter: later)
    }
    return [own, higher].compactMap { $0 }.min { ($0.start, $0.series) < ($1.start, $1.series) }
  }
}

/// On which days an action is open, told once for many days.
private struct Openness {
  private var changes: [(day: CivilDate, isOpen: Bool)] = []

  init(of action: Action, until day: CivilDate) {
    for event in action.events(until: day) {
      switch event.change {
      case .done, .dropped: changes.append((event.date.value, false))
      case .blocked, .resumed: changes.append((event.date.value, true))
      case .note, .moved, .passed: break
      }
    }
  }

  /// At the end of a day.
  func isOpen(on day: CivilDate) -> Bool { changes.last { $0.day <= day }?.isOpen ?? true }
}
