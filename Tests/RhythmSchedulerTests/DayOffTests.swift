import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct DayOffTests {
  private func monday(_ move: DayOffMove?, holidays: [String]) -> Schedule {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-06-30"))
    for holiday in holidays { builder.holidays(holiday) }
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      if let move {
        clauses.daysOff = [DayOffRule(whose: .plan, move: move, range: builder.places.place())]
      }
    }
    return builder.schedule()
  }

  @Test func nothingSaidKeepsTheDateAndWarns() {
    let schedule = monday(nil, holidays: ["2026-05-04", "2026-05-25"])
    #expect(schedule.dates.contains("2026-05-25"))
    #expect(
      schedule.finding(.fallsOnDayOff)?.message
        == "`r` falls on a day off on 2 dates, first on Mon 2026-05-04 (Holiday), and nothing says "
        + "what happens then")
    #expect(monday(.keep, holidays: ["2026-05-25"]).findings.isEmpty)
  }

  @Test func movesKeepTheIdentity() {
    let next = monday(DayOffMove(.next), holidays: ["2026-05-25"])
    #expect(next.dates.contains("2026-05-26"))
    #expect(next.ids.contains("r@2026-05-25"))
    #expect(next.findings.isEmpty)
    #expect(monday(DayOffMove(.previous), holidays: ["2026-05-25"]).dates.contains("2026-05-22"))
    #expect(!monday(.skip, holidays: ["2026-05-25"]).ids.contains("r@2026-05-25"))
  }

  @Test func aMoveWithoutRoomIsAnError() {
    let week = ["2026-05-25", "2026-05-26", "2026-05-27", "2026-05-28", "2026-05-29"]
    let schedule = monday(DayOffMove(.next, within: .week), holidays: week)
    #expect(schedule.checks == [.noWorkingDay])
    #expect(!schedule.ids.contains("r@2026-05-25"))
  }

  @Test func aMoveOutOfTheMonthIsReported() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-06-30"))
    let cadence = builder.cadence(
      .every(
        interval: 1, unit: .period(.calendarMonth),
        days: .ordinals([.last], of: .day, within: nil)))
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [
        DayOffRule(whose: .plan, move: DayOffMove(.next), range: builder.places.place())
      ]
    }
    let schedule = builder.schedule()
    #expect(schedule.dates == ["2026-06-01", "2026-06-30"])
    #expect(
      schedule.finding(.movedAcrossPeriod)?.message
        == "`r` moves out of its period on Sun 2026-05-31 (to Mon 2026-06-01)")
  }

  @Test func twoMovedToOneDayBecomeOne() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-10"))
    let cadence = builder.cadence(.every(interval: 1, unit: .period(.day), days: .none))
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [
        DayOffRule(whose: .plan, move: DayOffMove(.next), range: builder.places.place())
      ]
    }
    let schedule = builder.schedule()
    #expect(
      schedule.dates == [
        "2026-05-01", "2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08",
      ])
    #expect(schedule.finding(.movedTogether)?.message.contains("4 dates") == true)
  }

  @Test func theChairsOwnDaysOffCount() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-31"))
    let ana = builder.person("ana") {
      $0.working.days = Located(WeekdaySet([.tuesday, .wednesday]), at: $0.range)
    }
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
      clauses.daysOff = [
        DayOffRule(
          whose: .people(.reference(.part(.chair))), move: DayOffMove(.next),
          range: builder.places.place())
      ]
    }
    #expect(builder.schedule().dates == ["2026-05-05", "2026-05-12", "2026-05-19", "2026-05-26"])
  }

  @Test func `a chair without a working day left in the plan is told`() {
    let text = """
      holidays sabbatical
        2026-03-01 to 2026-12-31 "Sabbatical"
      person zoe
        holidays sabbatical
      review monthly
        chair zoe
        attendees bo
        every month on the 1st Wednesday at 09:00 for 30m
        on non-working days of chair, move to next working day

      """
    let plan = Scheduled(text)
    #expect(plan.dates("monthly") == ["2026-01-07", "2026-02-04"])
    #expect(plan.schedule.checks == [.noWorkingDay], "\(plan.messages)")
    #expect(plan.messages.first?.contains("10 dates") ?? false)
  }
}
