import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct QuotaTests {
  private func held(
    _ builder: inout PlanBuilder, _ day: String, outcome: String? = nil
  ) -> Held {
    var held = Held(date: builder.here(date(day)), range: builder.places.place())
    held.outcome = outcome.map { builder.text($0) }
    return held
  }

  private func quota(_ builder: inout PlanBuilder) -> Cadence {
    builder.cadence(
      .quota(count: 5, per: .rolling(7, .day), target: 10), at: nil, minutes: 60)
  }

  @Test func aQuotaHasNoDatesOfItsOwn() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-31"))
    let cadence = quota(&builder)
    builder.review("calls", [cadence])
    let schedule = builder.schedule()
    #expect(schedule.occurrences.isEmpty)
    #expect(schedule.findings.isEmpty)
    #expect(schedule.quotas.map(\.count) == [5])
    #expect(schedule.quotas.first?.target == 10)
    #expect(schedule.quotas.first?.minutes == 60)
    #expect(schedule.quotas.first?.days == [span("2026-03-01", "2026-03-31")])
  }

  @Test func whatWasHeldWithAnOutcomeFillsIt() throws {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-31"))
    let cadence = quota(&builder)
    builder.review("calls", [cadence]) { builder, clauses in
      clauses.held = [
        held(&builder, "2026-03-10", outcome: "A next step"), held(&builder, "2026-03-10"),
        held(&builder, "2026-03-12", outcome: "Two sponsors"),
      ]
    }
    let schedule = builder.schedule()
    #expect(
      schedule.ids == ["calls@2026-03-10", "calls@2026-03-10/2", "calls@2026-03-12"])
    #expect(schedule.occurrences.allSatisfy { $0.flags.contains(.held) && $0.seconds == 0 })
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    let quota = try #require(schedule.quotas.first)
    #expect(details.filled(quota, in: span("2026-03-09", "2026-03-15")) == 2)
    #expect(details.filled(quota, in: span("2026-03-11", "2026-03-15")) == 1)
  }

  @Test func datesOfTheSameReviewFillAFloor() throws {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-31"))
    let cadences = [quota(&builder), builder.weekly(.monday)]
    builder.review("calls", cadences)
    let schedule = builder.schedule()
    #expect(schedule.occurrences.count == 5)
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    let quota = try #require(schedule.quotas.first)
    #expect(details.filled(quota, in: span("2026-03-02", "2026-03-15")) == 2)
  }

  @Test func heldNamesADateThatASeriesHas() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-31"))
    builder.holidays("2026-05-25")
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [
        DayOffRule(whose: .plan, move: DayOffMove(.next), range: builder.places.place())
      ]
      clauses.held = [
        held(&builder, "2026-05-11"), held(&builder, "2026-05-26"), held(&builder, "2026-05-12"),
      ]
    }
    let schedule = builder.schedule()
    #expect(schedule.checks == [.exceptionMisses])
    #expect(
      schedule.finding(.exceptionMisses)?.message == "`r` has no occurrence on 2026-05-12")
    #expect(schedule.finding(.exceptionMisses)?.help.count == 2)
    #expect(schedule.occurrences.count == 4)
  }

  @Test func onDemandIsHeldOnAnyDay() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-31"))
    let cadence = builder.cadence(.onDemand, at: nil)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.held = [held(&builder, "2026-05-12")]
    }
    let schedule = builder.schedule()
    #expect(schedule.ids == ["r@2026-05-12"])
    #expect(schedule.findings.isEmpty)
  }

  @Test func anAdjustmentWinsFromItsDay() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-22"))
    let cadence = builder.weekly(.monday)
    let review = builder.review("r", [cadence])
    let ana = builder.person("ana")
    var clauses = ReviewClauses()
    clauses.cadences = [quota(&builder)]
    clauses.held = [held(&builder, "2026-03-17")]
    clauses.attendees = [builder.guests([.reference(.person(ana))])]
    builder.plan.adjustments.append(
      Adjustment(
        series: SeriesReference(review: review, path: [], range: builder.places.place()),
        starting: builder.here(date("2026-03-09")), because: nil, clauses: clauses,
        range: builder.places.place()))
    let schedule = builder.schedule()
    #expect(schedule.ids == ["r@2026-03-02", "r@2026-03-17"])
    #expect(schedule.quotas.first?.days == [span("2026-03-09", "2026-03-22")])
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    #expect(details.attendance(of: schedule.occurrences[1]).participants.attendees == [ana])
  }

  @Test func dutiesAroundARollOut() {
    var builder = PlanBuilder()
    builder.holidays("2026-05-25")
    let ana = builder.person("ana")
    let bo = builder.person("bo") {
      $0.working.days = Located(
        WeekdaySet([.monday, .tuesday, .wednesday, .thursday]), at: $0.range)
    }
    var initiative = Initiative(
      name: builder.here("production"), title: nil, range: builder.places.place())
    initiative.owner = builder.here(.reference(.person(ana)))
    initiative.rollout = builder.here(date("2026-05-26"))
    var prep = Duty(title: builder.text("Tell"), range: builder.places.place())
    prep.by = builder.phrase([.reference(.part(.owner)), .reference(.person(bo))])
    prep.due = Due(
      .lead(.counts([1], .workingDay), .before, nil), time: clock("12:00"),
      range: builder.places.place())
    var after = Duty(title: builder.text("Ask"), range: builder.places.place())
    after.by = builder.phrase([.reference(.part(.owner))])
    after.due = Due(.within(Span(1, .month), .after, nil), range: builder.places.place())
    initiative.preps = [prep]
    initiative.followUps = [after]
    builder.plan.initiatives.append(initiative)
    let schedule = builder.schedule()
    let duties = OccurrenceDetails(plan: builder.plan, schedule: schedule).initiativeDuties()
    #expect(duties.map(\.duty.person) == [ana, bo, ana])
    #expect(
      duties.map { $0.duty.due.map { "\($0.date)" } } == ["2026-05-22", "2026-05-21", "2026-06-26"])
    builder.plan.initiatives[0].rollout = nil
    #expect(
      builder.schedule().waiting.map(\.field) == ["production.rollout", "production.rollout"])
  }
}
