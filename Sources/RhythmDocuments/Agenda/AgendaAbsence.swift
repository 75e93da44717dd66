import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// That somebody is away on days of the week.
package struct AgendaAbsence: Hashable, Sendable {
  /// Nil is the reader herself.
  package var who: String?
  /// The days of the week alone.
  package var days: DateSpan
  package var title: String?
  package var standIn: String?
}

extension AgendaReader {
  /// Her own absences in the week, then those of the people of her reviews and her reports.
  func absences(among entries: [AgendaEntry]) -> [AgendaAbsence] {
    var people = [person]
    var seen: Set<PersonID> = [person]
    for entry in entries {
      let attendance = source.details.attendance(of: entry.occurrence)
      let involved =
        attendance.participants.everybody + attendance.missing + attendance.standIns.map(\.absent)
      people += involved.filter { seen.insert($0).inserted }
    }
    people += reports.filter { seen.insert($0).inserted }
    let others = people.dropFirst().sorted()
    return ([person] + others).flatMap { absences(of: $0, in: week) }
  }

  /// The absences of somebody on some days.
  func absences(of somebody: PersonID, in span: DateSpan) -> [AgendaAbsence] {
    plan[somebody].absences.compactMap { absence in
      guard let days = absence.dates.intersection(span) else { return nil }
      var standIn: String?
      if case .reference(.person(let person))? = absence.standIn?.value {
        standIn = plan.title(of: person)
      }
      return AgendaAbsence(
        who: somebody == person ? nil : plan.title(of: somebody), days: days,
        title: absence.title.map(plan.plainText), standIn: standIn)
    }
  }
}
