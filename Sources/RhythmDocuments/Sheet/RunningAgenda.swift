import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// How an occurrence runs, item by item, and what it looks at: for somebody's page, or for a sheet
/// that all of them read.
struct RunningAgenda {
  let source: DocumentSource
  /// Who reads it; nil for a page that all share.
  let reader: PersonID?
  /// The zone of all times; nil where the plan says none.
  let zoneName: String?
  /// How actions stand as of the page.
  let book: ActionBook

  var plan: Plan { source.plan }
  /// The day from which the state of actions and topics is told.
  var asOf: CivilDate { book.today }

  /// The open actions that an occurrence looks at and the reader may see, the earliest date first.
  func actions(at occurrence: Occurrence) -> [AgendaAction] {
    book.actions(at: occurrence).compactMap { book.records[$0].flatMap(shown) }.byDate
  }

  func measures(_ clauses: ReviewClauses, of occurrence: Occurrence) -> [AgendaMeasure] {
    var seen: Set<MeasureID> = []
    let looked = clauses.looksAt.filter { source.details.holds($0.filters, for: occurrence) }
      .flatMap(\.measures).map(\.value)
    return looked.filter { seen.insert($0).inserted }.map { id in
      let measure = plan[id]
      let unit = measure.unit?.value
      return AgendaMeasure(
        title: plan.title(of: id),
        target: measure.target.map { NumberWords.bound($0.value, unit: unit) },
        red: measure.red.map { NumberWords.bound($0.value, unit: unit) })
    }
  }

  /// What must come out, once for all who owe the same by the same time.
  func expectations(of occurrence: Occurrence, onlyHers: Bool) -> [AgendaExpectation] {
    var result: [AgendaExpectation] = []
    for duty in source.details.duties(of: occurrence, kinds: [.expects]) {
      let isHers = reader != nil && duty.person == reader
      if onlyHers, !isHers { continue }
      let due = duty.due.map { source.wallTime(of: $0, in: zoneName) }
      let owners = duty.person.map { isHers ? ["you"] : [plan.title(of: $0)] } ?? []
      if let same = result.lastIndex(where: { $0.title == duty.title && $0.due == due }) {
        result[same].owners += owners
        result[same].isHers = result[same].isHers || isHers
      } else {
        result.append(
          AgendaExpectation(title: duty.title, owners: owners, isHers: isHers, due: due))
      }
    }
    return result
  }

  /// The open topics for an occurrence: those to be taken first, then in the order of their days.
  func topics(of occurrence: Occurrence) -> [AgendaTopic] {
    guard let series = source.schedule.series(of: occurrence) else { return [] }
    let waiting = plan.topics.filter { topic in
      guard topic.series?.matches(series) == true, source.privacy.mayRead(topic, by: reader)
      else { return false }
      if let on = topic.on?.value, on > asOf, on > occurrence.date { return false }
      return !topic.events.contains { event in
        if case .closed = event.change { return event.date.value <= asOf }
        return false
      }
    }
    return waiting.enumerated()
      .sorted { left, right in
        let order = { (topic: EnumeratedSequence<[Topic]>.Element) in
          (topic.element.isFirst ? 0 : 1, topic.element.on?.value ?? .latest, topic.offset)
        }
        return order(left) < order(right)
      }
      .map { _, topic in
        AgendaTopic(
          name: topic.name.value, title: plan.plainText(topic.title),
          by: topic.by.map { plan.title(of: $0.value) } ?? "",
          minutes: topic.minutes, aims: topic.aims)
      }
  }
}

extension RunningAgenda {
  /// An action as the page shows it; nil for one that is over.
  func shown(_ record: ActionRecord) -> AgendaAction? {
    let action = plan.actions[record.index]
    guard source.privacy.mayRead(action, by: reader) else { return nil }
    let state = record.state
    guard state.isOpen else { return nil }
    var block: AgendaAction.Block?
    if case .blocked(let by, let because) = state.status {
      block = AgendaAction.Block(
        by: by.map { plan.title(of: $0) }, isByReader: by != nil && by == reader,
        because: plan.plainText(because))
    }
    return AgendaAction(
      name: action.name.value, title: plan.plainText(action.title),
      owner: state.owner.map { plan.title(of: $0) } ?? "",
      isHers: state.owner != nil && state.owner == reader,
      due: state.due, daysLate: record.daysLate, moves: state.moves, age: record.age,
      timesCarried: record.timesCarried, isEscalated: record.isEscalated,
      review: action.from.map { title(of: $0.series) } ?? "", block: block)
  }

  /// The title of the series meant, else the review's.
  private func title(of reference: SeriesReference) -> String {
    if let series = source.schedule.series.first(where: { reference.matches($0) }) {
      return series.title
    }
    let review = plan[reference.review]
    return review.title.map(plan.plainText) ?? review.name.value
  }
}

extension [AgendaAction] {
  /// The earliest date first; those of one date stay in their order.
  var byDate: [AgendaAction] {
    enumerated()
      .sorted { left, right in
        (left.element.due ?? .latest, left.offset) < (right.element.due ?? .latest, right.offset)
      }
      .map(\.element)
  }
}
