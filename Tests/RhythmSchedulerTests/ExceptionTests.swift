import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct ExceptionTests {
  private func plan(
    _ changes: [DatedException.Change], move: DayOffMove = .keep, holiday: String? = nil
  ) -> (Schedule, PlanBuilder) {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-31"))
    if let holiday { builder.holidays(holiday) }
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [DayOffRule(whose: .plan, move: move, range: builder.places.place())]
      clauses.exceptions = changes.map { builder.exception($0) }
    }
    return (builder.schedule(), builder)
  }

  @Test func cancelMoveAndAdd() {
    let (schedule, _) = plan([
      .cancel(DateSpan(date("2026-05-04"))),
      .move(date("2026-05-11"), to: date("2026-05-13"), at: clock("14:00")),
      .add(date("2026-05-20"), at: clock("10:00"), length: nil),
    ])
    #expect(
      schedule.times == [
        "2026-05-13 14:00", "2026-05-18 09:00", "2026-05-20 10:00", "2026-05-25 09:00",
      ])
    #expect(
      schedule.ids == ["r@2026-05-11", "r@2026-05-18", "r@2026-05-20", "r@2026-05-25"])
    #expect(schedule.occurrences.map(\.seconds) == [2700, 2700, 2700, 2700])
    #expect(schedule.findings.isEmpty)
  }

  @Test func theDateAfterAMoveIsUnderstood() {
    let (schedule, _) = plan(
      [.cancel(DateSpan(date("2026-05-26")))], move: DayOffMove(.next), holiday: "2026-05-25")
    #expect(!schedule.ids.contains("r@2026-05-25"))
    #expect(schedule.findings.isEmpty)
  }

  @Test func aMissOffersTheNearestDates() {
    let (schedule, _) = plan([.cancel(DateSpan(date("2026-05-12")))])
    let finding = schedule.finding(.exceptionMisses)
    #expect(finding?.message == "`r` has no occurrence on 2026-05-12")
    #expect(
      finding?.help.compactMap { $0.fix?.edits.first?.replacement } == ["2026-05-11", "2026-05-18"])
  }

  @Test func theNearerDateIsOfferedFirst() {
    let (schedule, _) = plan([.cancel(DateSpan(date("2026-05-17")))])
    #expect(
      schedule.finding(.exceptionMisses)?.help.compactMap { $0.fix?.edits.first?.replacement }
        == ["2026-05-18", "2026-05-11"])
  }

  @Test func whatIsCancelledAlreadyIsToldSo() {
    let (schedule, _) = plan([
      .cancel(DateSpan(date("2026-05-11"))),
      .move(date("2026-05-11"), to: date("2026-05-12"), at: nil),
    ])
    let finding = schedule.finding(.exceptionMisses)
    #expect(finding?.message == "`r` is cancelled on 2026-05-11 already")
    #expect(finding?.secondary.count == 1)
  }

  @Test func whatHappenedBeforeTheHorizonIsNoMiss() {
    let (schedule, _) = plan([
      .cancel(DateSpan(date("2025-06-02"))),
      .move(date("2026-04-27"), to: date("2026-05-07"), at: nil),
    ])
    #expect(schedule.findings.isEmpty)
    #expect(schedule.ids.contains("r@2026-04-27"))
  }

  @Test func aSecondOneOnADateIsNumberedByTime() {
    let (schedule, _) = plan([.add(date("2026-05-11"), at: clock("08:00"), length: nil)])
    #expect(Array(schedule.ids[1...2]) == ["r@2026-05-11", "r@2026-05-11/2"])
    #expect(Array(schedule.times[1...2]) == ["2026-05-11 08:00", "2026-05-11 09:00"])
  }

  @Test func onlyAndAdjustNameSeries() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-20"))
    let ana = builder.person("ana")
    let bo = builder.person("bo")
    let cadence = builder.weekly(.monday)
    let later = builder.weekly(.tuesday, at: "14:00")
    let review = builder.review("one", [cadence]) { builder, clauses in
      clauses.forEach = [
        builder.forEach(
          "rep", slot: 0, in: [.reference(.person(ana)), .reference(.person(bo))])
      ]
      clauses.exceptions = [
        builder.exception(
          .cancel(DateSpan(date("2026-05-04"))),
          only: SeriesReference(
            review: ReviewID(0), path: [.person(bo)], range: builder.places.place()))
      ]
    }
    var clauses = ReviewClauses()
    clauses.cadences = [later]
    clauses.exceptions = [builder.exception(.cancel(DateSpan(date("2026-05-19"))))]
    builder.plan.adjustments = [
      Adjustment(
        series: SeriesReference(
          review: review, path: [.person(ana)], range: builder.places.place()),
        starting: builder.here(date("2026-05-11")), because: nil, clauses: clauses,
        range: builder.places.place())
    ]
    let schedule = builder.schedule()
    #expect(
      schedule.ids == [
        "one/ana@2026-05-04", "one/bo@2026-05-11", "one/ana@2026-05-12", "one/bo@2026-05-18",
      ])
    #expect(schedule.times[2] == "2026-05-12 14:00")
    #expect(schedule.findings.isEmpty)
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    #expect(details.cadence(of: schedule.occurrences[2])?.range == later.range)
    #expect(details.cadence(of: schedule.occurrences[0])?.range == cadence.range)
  }
}
