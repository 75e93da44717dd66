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
  /// Who stands in, and is there themselves.
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

  /// The absences of somebody on some days. Of one in which whoever stands in is there on some days
  /// only, these and the others are told apart.
  func absences(of somebody: PersonID, in span: DateSpan) -> [AgendaAbsence] {
    plan[somebody].absences.flatMap { absence -> [AgendaAbsence] in
      guard let days = absence.dates.intersection(span) else { return [] }
      var standIn: PersonID?
      if case .reference(.person(let person))? = absence.standIn?.value { standIn = person }
      return stretches(of: days, with: standIn).map { days, isThere in
        AgendaAbsence(
          who: somebody == person ? nil : plan.title(of: somebody), days: days,
          title: absence.title.map(plan.plainText),
          standIn: isThere ? standIn.map { plan.title(of: $0) } : nil)
      }
    }
  }

  /// Some days, parted where somebody comes or goes.
  private func stretches(
    of days: DateSpan, with somebody: PersonID?
  ) -> [(days: DateSpan, isThere: Bool)] {
    guard let somebody else { return [(days, false)] }
    var result: [(days: DateSpan, isThere: Bool)] = []
    var day = days.first
    while day <= days.last {
      let isThere = source.details.isThere(somebody, on: day)
      if let last = result.last, last.isThere == isThere {
        result[result.count - 1].days = DateSpan(first: last.days.first, last: day)
      } else {
        result.append((DateSpan(day), isThere))
      }
      day = day.adding(days: 1)
    }
    return result
  }
}
