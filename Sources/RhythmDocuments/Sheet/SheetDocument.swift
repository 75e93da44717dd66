import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// One occurrence's page: what it is for, who comes, what is open, how it runs, and where to write
/// down what comes of it.
package struct SheetDocument: Sendable {
  /// `forecast/iberia@2026-03-16`
  package var id: String
  package var title: String
  /// By the clock of the reader, else of the review.
  package var span: WallSpan
  /// Nil where the plan says none.
  package var zoneName: String?
  package var isAsync: Bool
  package var purpose: String?
  /// What was changed about its date, in words; empty where it is where its rule has it.
  package var change: String
  /// Why it is on this date, step by step, where something moved it.
  package var reasons: [WhyDocument.Reason]
  package var people: [SheetPeople]
  package var place: String?
  package var link: String?
  /// What was written down when it was held.
  package var notes: [String]
  package var actions: [AgendaAction]
  /// How many actions it would look at that the reader may not see.
  package var hiddenActions: Int
  package var topics: [AgendaTopic]
  package var measures: [SheetMeasure]
  package var items: [AgendaSheetItem]
  /// When the last item ends; nil without items or a time of day.
  package var itemsEnd: TimeOfDay?
  /// Those made here, and those of the occurrence before.
  package var decisions: [SheetDecision]
  package var expectations: [AgendaExpectation]
  package var doneWhen: [String]
  /// When it is held next; nil where the schedule holds no later one.
  package var next: WallSpan?
  package var isNextAsync: Bool
  /// What it feeds, and by when, in words.
  package var feeds: [String]
}

/// Who comes in one part, or is missing.
package struct SheetPeople: Hashable, Sendable {
  /// `Chair`, `Attendees`, `Missing`
  package var part: String
  package var names: [String]
}

/// What is known of a measure that the occurrence looks at.
package struct SheetMeasure: Hashable, Sendable {
  package var reading: AgendaMeasureReading
  /// `below 3x`; nil where nothing is red.
  package var red: String?
  /// Whether the plan takes readings; else nothing is missing, and nothing is said of values.
  package var isRead: Bool
}

package struct SheetDecision: Hashable, Sendable {
  package var name: String
  package var title: String
  package var by: [String]
  package var date: CivilDate
  package var meaning: String?
}

extension SheetDocument {
  /// The days over which a schedule has to be known for the sheet of a day.
  package static func horizon(of day: CivilDate) -> DateSpan {
    DateSpan(
      first: max(.earliest, day.adding(days: -200)), last: min(.latest, day.adding(days: 400)))
  }

  /// The sheet of an occurrence, which the reader must be allowed to read.
  ///
  /// Actions and topics stand as they stood on its day, or today where that is earlier, so that the
  /// sheet of a date that is over stays the same.
  ///
  /// - Parameters:
  ///   - reader: nil for a sheet that all share.
  ///   - reasons: how its date came to be, as `why` tells it.
  ///   - book: how actions stand as of the sheet, where it is at hand.
  package init(
    _ source: DocumentSource, of occurrence: Occurrence, for reader: PersonID? = nil,
    reasons: [WhyDocument.Reason] = [], book: ActionBook? = nil
  ) {
    let plan = source.plan
    let series = source.schedule.series(of: occurrence)
    let zone = reader.flatMap { source.schedule.workingDays.zone(of: $0) } ?? series?.zoneName
    let asOf = min(source.today, occurrence.date)
    let book = book ?? ActionBook(source.details, today: asOf)
    let running = RunningAgenda(source: source, reader: reader, zoneName: zone, book: book)
    let clauses = source.details.clauses(of: occurrence)
    let facts = SheetFacts(source: source, occurrence: occurrence, reader: reader, zoneName: zone)
    func text(_ text: Text) -> String { source.details.text(text, of: occurrence) }
    id = source.schedule.id(of: occurrence)
    title = series?.title ?? ""
    span = zone.flatMap { source.span(of: occurrence, in: $0) } ?? occurrence.ownSpan
    zoneName = occurrence.isUntimed ? nil : zone
    isAsync = occurrence.flags.contains(.isAsync)
    purpose = clauses.purpose.map(text)
    change =
      source.change(of: occurrence, for: reader)?.words(on: occurrence.date.year) ?? ""
    self.reasons = change.isEmpty ? [] : reasons
    people = facts.people()
    place = source.details.place(of: occurrence)
    link = facts.link(clauses)
    notes = facts.notes()
    actions = running.actions(at: occurrence)
    hiddenActions = book.actions(at: occurrence).count - actions.count
    topics = running.topics(of: occurrence)
    measures = facts.measures(on: asOf)
    (items, itemsEnd) = running.items(of: occurrence, from: span.start.time, isFull: true)
    decisions = book.decisions(at: occurrence).map { plan.decisions[$0] }
      .filter { source.privacy.mayRead($0, by: reader) }
      .compactMap(facts.decision)
    expectations = running.expectations(of: occurrence, onlyHers: false)
    doneWhen = clauses.doneWhen.map(text)
    let later = source.details.next(after: occurrence)
    next = later.map(facts.span)
    isNextAsync = later?.flags.contains(.isAsync) ?? false
    feeds = facts.feeds()
  }
}
