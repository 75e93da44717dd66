import RhythmCalendar
import RhythmPlan
import RhythmScheduler

extension AgendaReader {
  /// What she owes around a roll-out, and what others owe to one that she owns: due in the week, or
  /// to be ready for a roll-out of the week.
  func initiativeDuties() -> (own: [AgendaDuty], owed: [(duty: AgendaDuty, by: PersonID?)]) {
    var own: [AgendaDuty] = []
    var owed: [(duty: AgendaDuty, by: PersonID?)] = []
    for item in source.details.initiativeDuties() {
      guard let due = item.duty.due else { continue }
      let initiative = plan[item.initiative]
      let shown = AgendaDuty(
        title: item.duty.title, due: wallTime(due), minutes: item.duty.minutes, people: [],
        review: "the roll-out of \(initiative.title.map(plan.plainText) ?? initiative.name.value)",
        held: WallTime(item.rollout), isFollowUp: item.duty.kind == .followUp,
        isForOwnReview: initiative.owner?.value == .reference(.person(person)))
      let isOfWeek = week.contains(item.rollout) && !shown.isFollowUp
      guard week.contains(shown.due.date) || isOfWeek else { continue }
      if item.duty.person == person {
        own.append(shown)
      } else if case .reference(.person(person))? = initiative.owner?.value {
        owed.append((shown, item.duty.person))
      }
    }
    return (own, owed)
  }
}
