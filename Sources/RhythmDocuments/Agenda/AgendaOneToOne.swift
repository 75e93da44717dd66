import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// The one-to-ones that the reader has with somebody who reports to her.
struct AgendaOneToOne: Hashable {
  /// Whether a rule of the plan holds any, or a date of the schedule to come.
  var isPlanned = false
  /// The next to which both come, by her clock; nil where the schedule holds none.
  var next: WallTime?
}

extension AgendaReader {
  /// Her one-to-ones with each of some who report to her, in their order.
  ///
  /// Such is a review that she chairs and that is planned for one of them and nobody else, whoever is
  /// left of a larger one on a day. Where somebody has some of kind coaching, those are meant.
  func oneToOnes(with people: [PersonID]) -> [AgendaOneToOne] {
    let series = source.schedule.series
    var found = people.map { _ in OneToOnesByKind() }
    let usual = series.map { place(ofWhomSheMeets: $0.participants, among: people) }
    for case (let index, let place?) in usual.enumerated() where isHeldByRule(series[index]) {
      found[place].note(isCoaching(series[index]), nil)
    }
    // Her day may begin in the day before of another zone's.
    let reach = DateSpan(
      first: today.adding(days: -1), last: max(today, source.schedule.horizon.last))
    for occurrence in occurrences(in: reach) where !occurrence.flags.contains(.held) {
      let index = Int(occurrence.series)
      guard series.indices.contains(index) else { continue }
      let meant =
        source.details.hasSamePeople(inSeries: index)
        ? usual[index]
        : place(ofWhomSheMeets: source.details.planned(for: occurrence), among: people)
      guard let place = meant else { continue }
      let start = span(of: occurrence).start
      if start.date < today { continue }
      let isCoaching = isCoaching(series[index])
      let participants = source.details.attendance(of: occurrence).participants
      let areThere = participants.requires(person) && participants.requires(people[place])
      found[place].note(isCoaching, areThere ? start : nil)
      if found.allSatisfy({ $0.ofCoaching.next != nil }) { break }
    }
    return found.map(\.meant)
  }

  /// Which of some people she meets alone; nil where it is not so, or she does not chair.
  private func place(
    ofWhomSheMeets participants: Participants, among people: [PersonID]
  ) -> Int? {
    guard participants.chair == person, participants.attendees.count == 1,
      participants.everybody.count == 2
    else { return nil }
    return people.firstIndex(of: participants.attendees[0])
  }

  /// Whether a line gives it dates: of what has to be fitted in, none is missing.
  private func isHeldByRule(_ series: Series) -> Bool {
    plan.reviews[Int(series.review.index)].clauses.cadences.contains { cadence in
      switch cadence.form {
      case .every, .dates, .lead, .times: true
      case .quota, .onDemand: false
      }
    }
  }

  private func isCoaching(_ series: Series) -> Bool {
    let kind = plan.reviews[Int(series.review.index)].clauses.kind?.value
    return kind != nil && kind == plan.builtInKinds["coaching"]
  }
}

/// Those of kind coaching, and the others.
private struct OneToOnesByKind {
  private(set) var ofCoaching = AgendaOneToOne()
  private var others = AgendaOneToOne()

  var meant: AgendaOneToOne { ofCoaching.isPlanned ? ofCoaching : others }

  /// Dates come in their order.
  mutating func note(_ isCoaching: Bool, _ date: WallTime?) {
    func note(in dates: inout AgendaOneToOne) {
      dates.isPlanned = true
      if dates.next == nil { dates.next = date }
    }
    if isCoaching { note(in: &ofCoaching) } else { note(in: &others) }
  }
}
