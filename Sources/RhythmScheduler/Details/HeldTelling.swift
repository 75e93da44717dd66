import RhythmCalendar
import RhythmPlan

/// That a series was held, as somebody wrote it down.
package struct HeldRecord: Hashable, Sendable {
  package var date: CivilDate
  /// With whom it was held; empty where nothing is said, and it was with those whom the plan names.
  package var with: [PersonID]
  /// Whether it says what came of it.
  package var hasOutcome: Bool
}

extension OccurrenceDetails {
  /// The `held` lines of a series, in the order in which they are written.
  package func held(inSeries index: Int) -> [HeldRecord] {
    guard schedule.series.indices.contains(index) else { return [] }
    let series = schedule.series[index]
    let adjustments = plan.adjustments.indices.filter {
      plan.adjustments[$0].series.review == series.review
    }
    var bindings = Bindings(series.values)
    bindings.participants = series.participants
    return plan.held(series.review, series.values, adjustments).map { held in
      HeldRecord(
        date: held.date.value, with: held.with.flatMap { phrases.people($0.value, bindings) },
        hasOutcome: held.outcome != nil)
    }
  }

  /// The `held` lines of one occurrence, by its date before or after moves.
  package func held(of occurrence: Occurrence) -> [Held] {
    guard let series = schedule.series(of: occurrence) else { return [] }
    let all = plan.held(series.review, series.values, adjustments(ofSeries: occurrence.series))
    let own = all.filter { $0.date.value == occurrence.nominal }
    return own.isEmpty ? all.filter { $0.date.value == occurrence.date } : own
  }

  /// Whom the line names that dates an occurrence which was held; nil where none names anybody.
  func people(asHeld occurrence: Occurrence) -> [PersonID]? {
    guard occurrence.flags.contains(.held) else { return nil }
    let records = held(inSeries: Int(occurrence.series)).filter { $0.date == occurrence.date }
    let place = max(0, Int(occurrence.number) - 1)
    let with = (records.indices.contains(place) ? records[place] : records.first)?.with
    return with.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Those who were there, where the line that dates an occurrence says with whom it was held: whom it
  /// names, in the place of those who were invited; the chair was there anyway. Nil where none says it.
  func participants(asHeld occurrence: Occurrence, _ planned: Participants) -> Participants? {
    guard let with = people(asHeld: occurrence) else { return nil }
    var people = planned
    people.attendees = with.filter { $0 != planned.chair }
    let there = people
    people.optional.removeAll { there.attendees.contains($0) }
    people.observers.removeAll { there.attendees.contains($0) }
    people.noteTakers.removeAll { !there.requires($0) }
    if let presenter = people.presenter, !people.requires(presenter) { people.presenter = nil }
    return people
  }

  /// Who helps with an action, beside its owner.
  package func helpers(of action: Action) -> [PersonID] {
    action.helpers.map { phrases.people($0, Bindings()) } ?? []
  }

  /// Whom an ask outside of the rhythm was for.
  package func people(askedBy ask: Unplanned) -> [PersonID] {
    ask.whom.map { phrases.people($0, Bindings()) } ?? []
  }
}
