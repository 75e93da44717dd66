import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// That an occurrence is not where its rule has it, and why.
package struct DateChange: Hashable, Sendable {
  package enum Sort: UInt8, Hashable, Sendable {
    case moved, added
  }

  package var sort: Sort
  /// The date before the move; of an added one its own.
  package var nominal: CivilDate
  /// As the plan gives it, else the day off that it avoids; empty where neither is known.
  package var because: String

  /// `moved from Mon 25 May: Spring bank holiday`
  package func words(on page: Int) -> String {
    let what =
      switch sort {
      case .moved: "moved from \(DateWords.day(nominal, on: page))"
      case .added: "added"
      }
    return because.isEmpty ? what : "\(what): \(because)"
  }
}

extension DocumentSource {
  /// What was changed about the date of an occurrence; nil for one that is where its rule has it.
  ///
  /// Of a private review only the people in it are told why somebody changed it by hand. A reader of
  /// nil is whoever reads a shared output.
  package func change(of occurrence: Occurrence, for reader: PersonID? = nil) -> DateChange? {
    guard var change = fullChange(of: occurrence) else { return nil }
    let byHand: Occurrence.Flags = [.added, .movedByHand]
    if !occurrence.flags.isDisjoint(with: byHand), !mayRead(occurrence, by: reader) {
      change.because = ""
    }
    return change
  }

  private func fullChange(of occurrence: Occurrence) -> DateChange? {
    let flags = occurrence.flags
    if flags.contains(.added) {
      return DateChange(
        sort: .added, nominal: occurrence.nominal,
        because: reason(for: occurrence) { change in
          guard case .add(let date, _, _) = change else { return false }
          return date == occurrence.nominal
        })
    }
    if flags.contains(.movedByHand) {
      return DateChange(
        sort: .moved, nominal: occurrence.nominal,
        because: reason(for: occurrence) { change in
          guard case .move(let date, let target, _) = change else { return false }
          return date == occurrence.nominal || target == occurrence.date
        })
    }
    if flags.contains(.movedByCondition) {
      return DateChange(
        sort: .moved, nominal: occurrence.nominal, because: "too many would be away")
    }
    if flags.contains(.movedFromDayOff) {
      return DateChange(
        sort: .moved, nominal: occurrence.nominal, because: dayOff(at: occurrence) ?? "")
    }
    return nil
  }

  private func reason(
    for occurrence: Occurrence, where isMeant: (DatedException.Change) -> Bool
  ) -> String {
    guard let series = schedule.series(of: occurrence) else { return "" }
    let adjusted = plan.adjustments.filter { $0.series.matches(series) }
    let exceptions = plan[series.review].clauses.exceptions + adjusted.flatMap(\.clauses.exceptions)
    let exception = exceptions.last { exception in
      isMeant(exception.change) && exception.only?.matches(series) != false
    }
    return exception.map { details.text($0.because, of: occurrence) } ?? ""
  }

  /// What makes the nominal day one off: for the plan, else for one of those who take part.
  private func dayOff(at occurrence: Occurrence) -> String? {
    let date = occurrence.nominal
    if let title = holidays.title(on: date, of: plan.header?.working.holidays ?? []) {
      return title
    }
    if !schedule.workingDays.plan.weekdays.contains(date.weekday) {
      return "\(date.weekday.name) is not a working day"
    }
    for person in details.attendance(of: occurrence).participants.everybody {
      if let title = holidays.title(on: date, of: holidayCalendars(of: person)) {
        return "\(title) (\(plan.title(of: person)))"
      }
      if !schedule.workingDays[person].weekdays.contains(date.weekday) {
        return "\(date.weekday.name) is not a working day (\(plan.title(of: person)))"
      }
      if let absence = plan[person].absences.first(where: { $0.dates.contains(date) }) {
        let title = absence.title.map { ": \(plan.plainText($0))" } ?? ""
        return "\(plan.title(of: person)) is away\(title)"
      }
    }
    return nil
  }
}
