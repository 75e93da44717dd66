import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// What a leader's own doing asks of others.
package struct AgendaMirror: Hashable, Sendable {
  /// One review of hers and what it takes of others' time in the week.
  package struct Share: Hashable, Sendable {
    package var title: String
    package var minutes: Int
  }

  /// An ask of hers outside of the rhythm.
  package struct Ask: Hashable, Sendable {
    package var title: String
    package var date: CivilDate
    /// Of all who were asked.
    package var minutes: Int
    package var people: [String]
  }

  /// Minutes that her reviews of the week take from others, what they prepare for them included.
  package var minutes: Int
  /// From how many they take them.
  package var people: Int
  /// The reviews that take them, the greatest first.
  package var shares: [Share]
  /// Actions of hers that are late.
  package var late: [AgendaAction]
  /// Actions of others that wait for her.
  package var waiting: [AgendaAction]
  /// Dates of reviews that she chairs, changed by hand, of the last four weeks and the next.
  package var moved: [AgendaChange]
  /// Of the last four weeks.
  package var asks: [Ask]

  package var isEmpty: Bool {
    minutes == 0 && late.isEmpty && waiting.isEmpty && moved.isEmpty && asks.isEmpty
  }
}

extension AgendaReader {
  /// How far back the mirror looks, in days.
  private static let memory = 28

  /// The mirror of a leader; nil for anybody else, and where there is nothing to see.
  func mirror(owed: [AgendaDuty], actions: [AgendaAction]) -> AgendaMirror? {
    guard isLeader else { return nil }
    var shares: [AgendaMirror.Share] = []
    var people: Set<PersonID> = []
    func add(_ minutes: Int, to title: String) {
      if minutes <= 0 { return }
      if let place = shares.firstIndex(where: { $0.title == title }) {
        shares[place].minutes += minutes
      } else {
        shares.append(AgendaMirror.Share(title: title, minutes: minutes))
      }
    }
    for occurrence in occurrences(in: week) where !occurrence.isUntimed {
      let index = Int(occurrence.series)
      if source.details.isAttendedAsPlanned(occurrence),
        source.schedule.series[index].participants.chair != person
      {
        continue
      }
      let participants = source.details.attendance(of: occurrence).participants
      guard participants.chair == person, !occurrence.flags.contains(.isAsync),
        !occurrence.flags.contains(.held)
      else { continue }
      let others = participants.required.filter { $0 != person }
      people.formUnion(others)
      add(others.count * (Int(occurrence.seconds) / 60), to: source.schedule.series[index].title)
    }
    for duty in owed where week.contains(duty.due.date) {
      guard let minutes = duty.minutes, minutes > 0 else { continue }
      people.formUnion(duty.owners)
      add(min(minutes, 100_000) * duty.owners.count, to: duty.review)
    }
    let mirror = AgendaMirror(
      minutes: shares.reduce(0) { $0 + $1.minutes }, people: people.count,
      shares: shares.enumerated()
        .sorted { ($1.element.minutes, $0.offset) < ($0.element.minutes, $1.offset) }
        .map(\.element),
      late: actions.filter { $0.isHers && $0.daysLate > 0 },
      waiting: actions.filter { $0.block?.isByReader == true }, moved: ownMoves(), asks: asks())
    return mirror.isEmpty ? nil : mirror
  }

  private func ownMoves() -> [AgendaChange] {
    let days = DateSpan(
      first: today.adding(days: -AgendaReader.memory), last: week.last.adding(days: 7))
    return source.schedule.occurrences.compactMap { occurrence in
      guard occurrence.flags.contains(.movedByHand), days.contains(occurrence.nominal),
        source.schedule.series(of: occurrence)?.participants.chair == person,
        let change = source.change(of: occurrence)
      else { return nil }
      return AgendaChange(
        sort: .moved, title: source.schedule.series(of: occurrence)?.title ?? "",
        days: DateSpan(occurrence.nominal), held: span(of: occurrence).start,
        because: change.because)
    }
  }

  private func asks() -> [AgendaMirror.Ask] {
    let days = DateSpan(first: today.adding(days: -AgendaReader.memory), last: today)
    return plan.unplanned.compactMap { ask -> AgendaMirror.Ask? in
      guard days.contains(ask.date.value), case .reference(.person(person))? = ask.by?.value
      else { return nil }
      let people = source.details.people(askedBy: ask)
      return AgendaMirror.Ask(
        title: plan.plainText(ask.title), date: ask.date.value,
        minutes: min(max(0, ask.minutes), 100_000) * max(1, people.count),
        people: people.map { plan.title(of: $0) })
    }
    .sorted { $0.date < $1.date }
  }
}
