import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// What a sheet says of its occurrence beside what runs in it.
struct SheetFacts {
  let source: DocumentSource
  let occurrence: Occurrence
  let reader: PersonID?
  let zoneName: String?

  private var plan: Plan { source.plan }
  private var year: Int { occurrence.date.year }

  func span(of occurrence: Occurrence) -> WallSpan {
    zoneName.flatMap { source.span(of: occurrence, in: $0) } ?? occurrence.ownSpan
  }

  /// Everybody by their part, and who is missing; nothing stands for a part that nobody has.
  func people() -> [SheetPeople] {
    let attendance = source.details.attendance(of: occurrence)
    let participants = attendance.participants
    func names(_ people: [PersonID]) -> [String] { people.map { plan.title(of: $0) } }
    let presenter = participants.presenter.map { [$0] } ?? []
    let parts: [(String, [String])] = [
      ("Chair", names(participants.chair.map { [$0] } ?? [])),
      ("Presenter", names(presenter)),
      ("Notes", names(participants.noteTakers)),
      ("Attendees", names(participants.attendees.filter { !presenter.contains($0) })),
      ("Optional", names(participants.optional)),
      ("Observers", names(participants.observers)),
      (
        "Stand-ins",
        attendance.standIns.map {
          "\(plan.title(of: $0.person)) for \(plan.title(of: $0.absent)), who is away"
        }
      ),
      ("Missing", names(attendance.missing)),
    ]
    return parts.filter { !$0.1.isEmpty }.map { SheetPeople(part: $0.0, names: $0.1) }
  }

  func link(_ clauses: ReviewClauses) -> String? {
    let holding = clauses.links.filter { source.details.holds($0.filters, for: occurrence) }
    let chosen = holding.last { !$0.filters.isEmpty } ?? holding.last
    return chosen.map { source.details.text($0.text, of: occurrence) }
  }

  /// What `held` lines of its date say came of it.
  func notes() -> [String] {
    source.details.held(of: occurrence).flatMap { held in
      let about = held.about.compactMap { plan.title(of: $0.value) }.joined(separator: ", ")
      let texts = ((held.outcome.map { [$0] } ?? []) + held.notes)
        .map { source.details.text($0, of: occurrence) }
      return about.isEmpty ? texts : ["About \(about)"] + texts
    }
  }

  /// The measures that it looks at, each for those whom it is about.
  func measures(on day: CivilDate) -> [SheetMeasure] {
    let readings = MeasureReadings(source.details)
    guard readings.areTaken else {
      return source.details.measuresLookedAt(in: occurrence).map { id in
        measure(readings.state(of: id, on: day), isRead: false)
      }
    }
    return readings.states(in: occurrence, on: day).map { measure($0, isRead: true) }
  }

  private func measure(_ state: MeasureState, isRead: Bool) -> SheetMeasure {
    let measure = plan[state.measure]
    return SheetMeasure(
      reading: AgendaMeasureReading(state, in: plan, for: nil),
      red: measure.red.map { NumberWords.bound($0.value, unit: measure.unit?.value) },
      isRead: isRead)
  }

  func decision(_ decision: Decision) -> SheetDecision? {
    guard let from = decision.from else { return nil }
    let by = decision.by.map { source.details.people($0, of: occurrence) } ?? []
    return SheetDecision(
      name: decision.name.value, title: plan.plainText(decision.title),
      by: by.map { plan.title(of: $0) }, date: from.date,
      meaning: decision.meaning.map { plan.plainText($0) })
  }

  /// `Regional forecast, Mon 16 Mar 14:00: by Fri 13 Mar, 1 working day ahead`
  func feeds() -> [String] {
    source.details.fed(by: occurrence).map { fed in
      let review = plan[fed.review]
      guard let next = fed.occurrence else {
        return "\(review.title.map(plan.plainText) ?? review.name.value): no later date yet"
      }
      let title = source.schedule.series(of: next)?.title ?? review.name.value
      let isAsync = next.flags.contains(.isAsync)
      let words = "\(title), \(span(of: next).momentWords(isAsync: isAsync, on: year))"
      guard let ahead = fed.ahead, let due = fed.due else { return words }
      let span = "\(ahead.count) \(ahead.unit.words(ahead.count)) ahead"
      return "\(words): by \(DateWords.day(due, on: year)), \(span)"
    }
  }
}
