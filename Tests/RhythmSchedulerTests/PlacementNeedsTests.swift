import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

/// What somebody needs is placed where it would be placed among all.
@Suite struct PlacementNeedsTests {
  @Test func `everybody's dates are the same whether all are told or what they need`() {
    var numbers = Numbers(state: 815)
    var (compared, spared) = (0, 0)
    for round in 0..<24 {
      let plan = Self.plan(&numbers, round)
      // Within the plan's horizon, and before and behind it.
      let horizon = round % 3 == 0 ? span("2026-02-16", "2026-04-12") : nil
      let whole = Self.schedule(plan, over: horizon, needed: nil)
      let organisation = Organisation(plan)
      for person in plan.people.indices.map({ PersonID($0) }) {
        let needed = DatesNeeded(pagesOf: [person], in: plan, organisation)
        let part = Self.schedule(plan, over: horizon, needed: needed)
        let theirs = Self.held(whole, plan, with: person)
        #expect(theirs == Self.held(part, plan, with: person), "round \(round), \(person.index)")
        compared += theirs.count
        spared += whole.occurrences.count - part.occurrences.count
      }
    }
    #expect(compared > 1_000)
    #expect(spared > 1_000)
  }

  private static func schedule(
    _ plan: Plan, over horizon: DateSpan?, needed: DatesNeeded?
  ) -> Schedule {
    RhythmScheduler.schedule(
      plan, over: horizon, needed: needed, today: date("2026-03-04"), zones: .forTests)
  }

  private static func held(_ schedule: Schedule, _ plan: Plan, with person: PersonID) -> [String] {
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    return schedule.occurrences.filter { occurrence in
      details.attendance(of: occurrence).participants.includes(person)
    }.map { "\(schedule.id(of: $0)) \($0.date) \($0.startMinute)" }
  }

  /// Many people who meet in twos and threes, some of them away with somebody who stands in.
  private static func plan(_ numbers: inout Numbers, _ round: Int) -> Plan {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-22"))
    var ids: [PersonID] = []
    for index in 0..<12 {
      let first = date("2026-03-02").adding(days: numbers.next(18))
      let isAway = numbers.next(4) == 0
      let standIn = ids.isEmpty ? nil : ids[numbers.next(ids.count)]
      let id = builder.person("p\(index)") { person in
        guard isAway else { return }
        person.absences = [
          Absence(
            dates: DateSpan(first: first, count: 3), title: nil,
            standIn: standIn.map { Located(.reference(.person($0)), at: person.range) },
            range: person.range)
        ]
      }
      ids.append(id)
    }
    func some(_ numbers: inout Numbers) -> [PersonID] {
      (0..<1 + numbers.next(3)).map { _ in ids[numbers.next(ids.count)] }
    }
    for index in 0..<10 {
      let who = some(&numbers)
      let cadence = builder.weekly(
        Weekday(number: numbers.next(5)), at: "\(TimeOfDay(minutes: 540 + numbers.next(6) * 30))")
      builder.review("fixed\(index)", [cadence]) { builder, clauses in
        clauses.attendees = [builder.guests(who.map { .reference(.person($0)) })]
      }
    }
    for index in 0..<10 {
      let who = some(&numbers)
      let from = 540 + numbers.next(4) * 30
      let window = TimeRange(
        start: TimeOfDay(minutes: from), end: TimeOfDay(minutes: from + 90 + numbers.next(6) * 30))
      let cadence = builder.cadence(
        .times(1 + numbers.next(2), per: .week), at: nil, minutes: 30 + numbers.next(3) * 15
      ) { $0.start = .between(window) }
      builder.review("open\(index)", [cadence]) { builder, clauses in
        clauses.attendees = [builder.guests(who.map { .reference(.person($0)) })]
      }
    }
    return builder.plan
  }
}
