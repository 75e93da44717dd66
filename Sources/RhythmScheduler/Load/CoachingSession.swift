import RhythmCalendar
import RhythmPlan

/// Minutes in which somebody coaches one of their reports.
package struct CoachingSession: Hashable, Sendable {
  package var report: PersonID
  /// By the clock of who coaches.
  package var day: CivilDate
  package var minutes: Int
}

extension LoadLedger {
  /// The coaching of somebody that some of their reports are part of: what is of kind coaching, and
  /// what follows a review with customers. What a quota asks for goes round: each of the reports has
  /// a share of it. By day; linear in what the coach does.
  ///
  /// - Parameter days: those that are told; nil for all.
  package func coaching(
    of coach: PersonID, _ reports: [PersonID], in days: DateSpan? = nil,
    _ details: OccurrenceDetails
  ) -> [CoachingSession] {
    let wanted = PeopleSet(reports)
    var result: [CoachingSession] = []
    let all = days.map { entries(of: coach, in: $0) } ?? entries(of: coach)
    for entry in all where entry.isCoaching {
      let minutes = Int(entry.minutes)
      switch entry.source {
      case .occurrence(let index):
        guard occurrences.indices.contains(index) else { continue }
        let number = attendances.number(at: index)
        let chair = attendances.distinct[number].participants.chair
        if let chair, wanted.contains(chair) {
          result.append(CoachingSession(report: chair, day: entry.day, minutes: minutes))
        }
        for person in attendances.distinct[number].participants.attendees
        where wanted.contains(person) {
          result.append(CoachingSession(report: person, day: entry.day, minutes: minutes))
        }
      case .quota:
        guard let series = series(of: entry), details.schedule.series.indices.contains(series)
        else { continue }
        let people = details.schedule.series[series].participants.required.filter(wanted.contains)
        for person in people {
          result.append(
            CoachingSession(report: person, day: entry.day, minutes: minutes / people.count))
        }
      case .initiative, .unplanned: continue
      }
    }
    return result
  }
}
