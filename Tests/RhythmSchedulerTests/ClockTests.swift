import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct ClockTests {
  @Test func wallTimesStayAndInstantsShift() {
    var builder = PlanBuilder(covers: span("2026-03-23", "2026-04-05"))
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence])
    let occurrences = builder.schedule().occurrences
    #expect(occurrences.map(\.startMinute) == [540, 540])
    #expect(occurrences.map(\.offset) == [0, 3600])
    #expect(occurrences[1].start.seconds - occurrences[0].start.seconds == 7 * 86_400 - 3600)
  }

  @Test func aSkippedHourMovesForwardByTheGap() {
    var builder = PlanBuilder(covers: span("2026-03-29", "2026-03-29"))
    let cadence = builder.weekly(.sunday, at: "01:30")
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [DayOffRule(whose: .plan, move: .keep, range: builder.places.place())]
    }
    let schedule = builder.schedule()
    #expect(schedule.times == ["2026-03-29 02:30"])
    #expect(schedule.occurrences[0].flags.contains(.inGap))
    #expect(schedule.occurrences[0].seconds == 2700)
    #expect(
      schedule.finding(.skippedHour)?.message
        == "`r` starts at a time that clocks skip on Sun 2026-03-29 (there is no 01:30 in "
        + "`Europe/London`, it starts at 02:30)")
  }

  @Test func aRepeatedHourIsTheFirst() {
    var builder = PlanBuilder(covers: span("2026-10-25", "2026-10-25"))
    let cadence = builder.weekly(.sunday, at: "01:30")
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [DayOffRule(whose: .plan, move: .keep, range: builder.places.place())]
    }
    let schedule = builder.schedule()
    #expect(schedule.occurrences[0].offset == 3600)
    #expect(schedule.checks == [.repeatedHour])
  }

  @Test func localIsTheChairsZone() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-02"))
    let ana = builder.person("ana") {
      $0.working.timeZone = Located("Europe/Madrid", at: $0.range)
    }
    let cadence = builder.weekly(.monday) { $0.start = .time(clock("09:00"), isLocal: true) }
    builder.review("r", [cadence]) { builder, clauses in
      clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
    }
    let schedule = builder.schedule()
    #expect(schedule.series[0].zoneName == "Europe/Madrid")
    #expect(schedule.occurrences[0].offset == 3600)
    #expect(schedule.times == ["2026-03-02 09:00"])
  }

  @Test func noZoneIsOneError() {
    var builder = PlanBuilder(timeZone: nil)
    for name in ["a", "b"] {
      let cadence = builder.weekly(.monday)
      builder.review(name, [cadence])
    }
    let schedule = builder.schedule()
    #expect(schedule.checks == [.unknownZone])
    #expect(schedule.occurrences.isEmpty)
  }

  @Test func anUnknownZoneOffersTheNearest() {
    var builder = PlanBuilder(timeZone: "Europe/Lodnon")
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence])
    let finding = builder.schedule().finding(.unknownZone)
    #expect(finding?.message == "no time zone is called `Europe/Lodnon`")
    #expect(finding?.help.first?.text == "did you mean `Europe/London`?")
  }

  @Test func wholeDaysReachFromMidnightToMidnight() {
    var builder = PlanBuilder(covers: span("2026-03-27", "2026-03-27"))
    let cadence = builder.weekly(.friday, at: nil) { $0.length = .days(3) }
    builder.review("offsite", [cadence])
    let occurrence = builder.schedule().occurrences[0]
    #expect(occurrence.flags.contains(.wholeDays))
    #expect(occurrence.seconds == 3 * 86_400 - 3600)
  }
}
