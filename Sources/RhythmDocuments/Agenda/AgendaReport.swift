import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// How it stands with somebody who reports to her.
package struct AgendaReport: Hashable, Sendable {
  package var name: String
  /// Whether the plan holds one-to-ones of the two.
  package var hasOneToOnes: Bool
  /// The next of them, by her clock; nil where the schedule holds none.
  package var oneToOne: WallTime?
  /// Minutes of coaching of the two in the month of the page, past and to come, as the load ledger has
  /// them.
  package var coaching: Int
  /// The least that the plan's policy keeps a month for each report; nil where it says none.
  package var coachingFloor: Int?
  /// The last day on which she was recorded on a customer call with them.
  package var jointCall: CivilDate?
}

extension AgendaReader {
  /// A line for each of those who report to her and are there, in their order.
  func reportLines(from ledger: LoadLedger) -> [AgendaReport] {
    let people = reports.filter { isEmployed($0) }
    if people.isEmpty { return [] }
    let month = source.schedule.workingDays.calendar
      .span(of: .calendarMonth, containing: today)
    let calls = callsOfHers
    var lines = zip(people, oneToOnes(with: people)).map { person, oneToOne in
      AgendaReport(
        name: plan.title(of: person), hasOneToOnes: oneToOne.isPlanned, oneToOne: oneToOne.next,
        coaching: 0, coachingFloor: coachingFloor,
        jointCall: lastJointCall(with: person, among: calls))
    }
    for session in ledger.coaching(of: person, people, in: month, source.details) {
      guard let place = people.firstIndex(of: session.report) else { continue }
      lines[place].coaching += session.minutes
    }
    return lines
  }

  private func isEmployed(_ person: PersonID) -> Bool {
    if let started = plan[person].started?.value, started > week.last { return false }
    if let left = plan[person].left?.value, left < today { return false }
    return true
  }

  /// What a policy keeps of coaching for each report a month; the most of several.
  private var coachingFloor: Int? {
    let coaching = plan.builtInKinds["coaching"]
    return plan.floors.compactMap { floor -> Int? in
      guard floor.least.isPerReport, floor.least.per == .calendarMonth,
        case .minutes(let minutes) = floor.least.quantity, isAmong(floor.selector.groups),
        floor.selector.things.contains(where: { thing in
          if case .kind(let kind) = thing { return kind == coaching }
          return false
        })
      else { return nil }
      return minutes
    }.max()
  }

  /// The series of customer calls in which she takes part.
  private var callsOfHers: [Int] {
    let call = plan.builtInKinds["call"]
    return source.schedule.series.indices.filter { index in
      let review = Int(source.schedule.series[index].review.index)
      return
        (plan.reviews[review].clauses.isCustomerFacing != nil
        || plan.reviews[review].clauses.kind?.value == call)
        && source.schedule.series[index].participants.includes(person)
    }
  }

  /// The last customer call of hers up to the page's day that names somebody.
  private func lastJointCall(with report: PersonID, among calls: [Int]) -> CivilDate? {
    var last: CivilDate?
    for index in calls {
      for held in source.details.held(inSeries: index) where held.date <= asOf {
        let people =
          held.with.isEmpty ? source.schedule.series[index].participants.required : held.with
        if people.contains(report) { last = max(last ?? held.date, held.date) }
      }
    }
    return last
  }
}
