import RhythmCalendar
import RhythmPlan

/// That a series was held, as somebody wrote it down.
package struct HeldRecord: Hashable, Sendable {
  package var date: CivilDate
  /// With whom, beside those who take part anyway.
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

  /// With whom an occurrence took place that only a `held` line gave a date, where the line says so.
  func companions(of occurrence: Occurrence) -> [PersonID] {
    guard occurrence.flags.contains(.held), let series = schedule.series(of: occurrence) else {
      return []
    }
    var bindings = Bindings(series.values)
    bindings.participants = series.participants
    var seen = PeopleSet()
    return held(of: occurrence).flatMap(\.with)
      .flatMap { phrases.people($0.value, bindings) }.filter { seen.insert($0) }
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
