import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// Something to do before or after a review.
package struct AgendaDuty: Hashable, Sendable {
  package var title: String
  /// By her clock; where the plan says no due, when the review starts.
  package var due: WallTime
  /// Minutes that it takes; nil where unsaid.
  package var minutes: Int?
  /// Who owes it; empty on her own list.
  package var people: [String]
  /// The same people, those left out whom nobody is said to be.
  var owners: [PersonID] = []
  /// The title of the review.
  package var review: String
  /// When the review is, by her clock.
  package var held: WallTime
  package var isFollowUp: Bool
  /// Whether the reader chairs the review; else somebody waits for it from her.
  package var isForOwnReview: Bool
}

extension AgendaReader {
  /// How far from the week reviews may lie whose duties fall into it.
  private static let reach = 35

  /// The duties that a page shows, each list sorted by due.
  struct Duties {
    /// What she owes, due in the week or for a review of the week.
    var own: [AgendaDuty] = []
    /// What others owe to the reviews that she chairs, likewise.
    var owed: [AgendaDuty] = []
    /// What is due after the week and takes so long that it must start in it.
    var longLead: [AgendaDuty] = []
  }

  func duties() -> Duties {
    let days = DateSpan(
      first: week.first.adding(days: -AgendaReader.reach),
      last: week.last.adding(days: AgendaReader.reach))
    var result = Duties()
    // Where all come as planned, one date of a series tells it of all.
    var known: [Bool?] = Array(repeating: nil, count: source.schedule.series.count)
    for occurrence in occurrences(in: days) {
      let series = Int(occurrence.series)
      if source.details.isAttendedAsPlanned(occurrence) {
        let mayOwe = known[series] ?? mayOwe(occurrence)
        known[series] = mayOwe
        if !mayOwe { continue }
      } else if !mayOwe(occurrence) {
        continue
      }
      guard source.mayRead(occurrence, by: person) else { continue }
      let isChair = source.details.attendance(of: occurrence).participants.chair == person
      let held = span(of: occurrence).start
      for duty in source.details.duties(of: occurrence, kinds: [.prep, .followUp])
      where duty.person == person || isChair {
        let due = duty.due.map { wallTime($0) } ?? held
        let isOfWeek =
          week.contains(due.date) || week.contains(held.date) && duty.kind == .prep
        guard isOfWeek || mustStartNow(duty, due: due) else { continue }
        let shown = AgendaDuty(
          title: duty.title, due: due, minutes: duty.minutes, people: [],
          review: source.schedule.series[series].title, held: held,
          isFollowUp: duty.kind == .followUp, isForOwnReview: isChair)
        if duty.person == person {
          if isOfWeek { result.own.append(shown) } else { result.longLead.append(shown) }
        } else if isOfWeek {
          add(shown, by: duty.person, to: &result.owed)
        } else {
          add(shown, by: duty.person, to: &result.longLead)
        }
      }
    }
    let initiatives = initiativeDuties()
    result.own += initiatives.own
    for (duty, owner) in initiatives.owed { add(duty, by: owner, to: &result.owed) }
    result.own = sorted(result.own)
    result.owed = sorted(result.owed)
    result.longLead = sorted(result.longLead)
    return result
  }

  /// What takes less is done on the day.
  private static let longMinutes = 120
  /// What of a working day somebody has for it, beside the reviews.
  private static let minutesADay = 120

  /// Whether something is due after the week and, at two hours a working day, has to be begun in the
  /// week to be ready then.
  private func mustStartNow(_ duty: DutyInstance, due: WallTime) -> Bool {
    guard duty.kind == .prep, let minutes = duty.minutes, minutes >= AgendaReader.longMinutes,
      due.date > week.last
    else { return false }
    let days = (min(minutes, 100_000) + AgendaReader.minutesADay - 1) / AgendaReader.minutesADay
    let calendar =
      duty.person.map { source.schedule.workingDays[$0] } ?? source.schedule.workingDays.plan
    guard let start = calendar.adding(workingDays: -days, to: due.date) else { return false }
    return start <= week.last
  }

  /// Whether a duty of an occurrence could be hers or owed to her. Telling who owes what is dear, so
  /// what has no duties, or duties only of people among whom she is not, is left out at once.
  private func mayOwe(_ occurrence: Occurrence) -> Bool {
    guard source.schedule.series(of: occurrence) != nil else { return false }
    let clauses = source.details.clauses(of: occurrence)
    let duties = clauses.preps + clauses.followUps
    if duties.isEmpty { return false }
    let attendance = source.details.attendance(of: occurrence)
    if Part(of: person, in: attendance.participants) != nil { return true }
    return duties.contains { duty in
      duty.by?.terms.contains { term in
        if case .reference(.part) = term.value { return false }
        return true
      } ?? false
    }
  }

  /// Adds somebody to those who owe the same, or the duty itself; nil is nobody yet.
  private func add(_ duty: AgendaDuty, by owner: PersonID?, to owed: inout [AgendaDuty]) {
    let same = owed.lastIndex { other in
      var other = other
      let isOthers = !other.people.isEmpty
      other.people = []
      other.owners = []
      return isOthers && other == duty
    }
    let place = same ?? owed.endIndex
    if same == nil { owed.append(duty) }
    owed[place].people.append(owner.map { plan.title(of: $0) } ?? "nobody yet")
    if let owner { owed[place].owners.append(owner) }
  }

  private func sorted(_ duties: [AgendaDuty]) -> [AgendaDuty] {
    duties.enumerated()
      .sorted { left, right in
        if left.element.due != right.element.due { return left.element.due < right.element.due }
        return left.offset < right.offset
      }
      .map(\.element)
  }
}
