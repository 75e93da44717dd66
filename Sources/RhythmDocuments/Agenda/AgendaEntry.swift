import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// One date of hers.
package struct AgendaEntry: Sendable {
  package var occurrence: Occurrence
  /// Its name in all outputs: `forecast/iberia@2026-05-25`.
  package var name: String
  package var title: String
  /// By her clock.
  package var span: WallSpan
  package var part: Part
  /// Set where she is away herself.
  package var absence: OwnAbsence?
  /// For whom she stands in.
  package var standsInFor: String?
  /// Nil where she chairs herself, or nobody is known to.
  package var chair: String?
  /// The others who come, without the chair.
  package var others: [String]
  package var missing: [String]
  package var place: String?
  package var link: String?
  package var change: DateChange?
  package var isCustomerFacing: Bool

  package enum OwnAbsence: Hashable, Sendable {
    case nobodyStandsIn
    case standIn(String)
  }

  package var isAsync: Bool { occurrence.flags.contains(.isAsync) }
}

extension AgendaReader {
  /// Her dates on some days, by her clock.
  func entries(in days: DateSpan) -> [AgendaEntry] {
    // Her days may begin in the day before of another zone's.
    let wide = DateSpan(first: days.first.adding(days: -1), last: days.last.adding(days: 1))
    return occurrences(in: wide).compactMap(entry(of:))
      .filter { days.contains($0.span.start.date) }
      .enumerated()
      .sorted {
        ($0.element.span.start.sortKey, $0.offset) < ($1.element.span.start.sortKey, $1.offset)
      }
      .map(\.element)
  }

  /// Her first date after the week.
  func next() -> AgendaEntry? {
    // Her day may begin in the day before of another zone's.
    let days = DateSpan(
      first: week.last, last: max(week.last.adding(days: 1), source.schedule.horizon.last))
    for occurrence in occurrences(in: days) {
      if let entry = entry(of: occurrence), entry.span.start.date > week.last { return entry }
    }
    return nil
  }

  /// An occurrence as she sees it; nil where she does not take part.
  func entry(of occurrence: Occurrence) -> AgendaEntry? {
    // What was held without a time is counted where its quota is.
    if occurrence.flags.contains(.held) { return nil }
    let index = Int(occurrence.series)
    guard source.schedule.series.indices.contains(index) else { return nil }
    if source.details.isAttendedAsPlanned(occurrence),
      Part(of: person, in: source.schedule.series[index].participants) == nil
    {
      return nil
    }
    let series = source.schedule.series[index]
    let attendance = source.details.attendance(of: occurrence)
    let participants = attendance.participants
    var absence: AgendaEntry.OwnAbsence?
    var part = Part(of: person, in: participants)
    if part == nil, attendance.isAway(person) {
      part = Part(of: person, in: series.participants) ?? .attendee
      let standIn = attendance.standIns.first { $0.absent == person }
      absence = standIn.map { .standIn(plan.title(of: $0.person)) } ?? .nobodyStandsIn
    }
    guard let part else { return nil }
    let clauses = source.details.clauses(of: occurrence)
    let chair = participants.chair == person ? nil : participants.chair
    return AgendaEntry(
      occurrence: occurrence, name: OccurrenceName.text(series.id, occurrence),
      title: series.title, span: span(of: occurrence), part: part,
      absence: absence,
      standsInFor: attendance.standIns.first { $0.person == person }
        .map { plan.title(of: $0.absent) },
      chair: chair.map { plan.title(of: $0) },
      others: participants.everybody.filter { $0 != person && $0 != chair }
        .map { plan.title(of: $0) },
      missing: attendance.missing.filter { $0 != person }.map { plan.title(of: $0) },
      place: source.details.place(of: occurrence), link: text(clauses.links, of: occurrence),
      change: source.change(of: occurrence, for: person),
      isCustomerFacing: clauses.isCustomerFacing != nil)
  }

  /// Of texts that hold on some dates each, the one of an occurrence.
  private func text(_ texts: [FilteredText], of occurrence: Occurrence) -> String? {
    let holding = texts.filter { source.details.holds($0.filters, for: occurrence) }
    let chosen = holding.last { !$0.filters.isEmpty } ?? holding.last
    return chosen.map { source.details.text($0.text, of: occurrence) }
  }
}

extension Attendance {
  /// Whether somebody would take part if they were not away.
  func isAway(_ person: PersonID) -> Bool {
    missing.contains(person) || standIns.contains { $0.absent == person }
  }
}
