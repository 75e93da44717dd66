import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

@Suite struct PlacementTests {
  @Test func aQuarterlyReviewIsPlacedInItsWeekAndCalledByItsFirstDay() {
    var builder = PlanBuilder { header in
      header.weekOneOfQuarter = Located(.firstFullWeek, at: header.range)
    }
    let cadence = builder.open(.fiscalQuarter, "10:00", "12:00", [.weekNumbers(2...2, of: nil)])
    builder.review("r", [cadence])
    let schedule = builder.schedule()
    #expect(
      schedule.ids == ["r@2026-01-12", "r@2026-04-13", "r@2026-07-13", "r@2026-10-12"])
    #expect(
      schedule.times == [
        "2026-01-14 10:00", "2026-04-15 10:00", "2026-07-15 10:00", "2026-10-14 10:00",
      ])
    #expect(schedule.findings.isEmpty)
  }

  @Test func whatIsFixedStandsAndTheRestKeepsItsTimeElsewhere() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-27"))
    let ana = builder.person("ana")
    let fixed = builder.cadence(.dates([builder.here(date("2026-03-11"))]), at: "09:00")
    builder.review("fixed", [fixed]) { $1.chair = [$0.chosen(ana)] }
    let open = builder.open(.week, "09:00", "17:00", [])
    builder.review("open", [open]) { $1.chair = [$0.chosen(ana)] }
    let schedule = builder.schedule()
    // A whole row at 09:45 is better than one with an exception.
    #expect(
      schedule.times(of: "open") == [
        "2026-03-04 09:45", "2026-03-11 09:45", "2026-03-18 09:45", "2026-03-25 09:45",
      ])
  }

  @Test func whoIsAwayIsWaitedForWhereTheStretchAllowsIt() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-27"))
    let ana = builder.person("ana") {
      $0.absences = [
        Absence(
          dates: span("2026-03-10", "2026-03-12"), title: nil, standIn: nil, range: $0.range)
      ]
    }
    let open = builder.open(.week, "09:00", "17:00", [])
    builder.review("open", [open]) { $1.chair = [$0.chosen(ana)] }
    #expect(
      builder.schedule().times == [
        "2026-03-02 09:00", "2026-03-09 09:00", "2026-03-16 09:00", "2026-03-23 09:00",
      ])
  }

  @Test func threeTimesAWeekAreThreeDays() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-15"))
    let cadence = builder.cadence(.times(3, per: .week), at: nil) {
      $0.start = .between(TimeRange(start: clock("09:00"), end: clock("12:00")))
    }
    builder.review("r", [cadence])
    let schedule = builder.schedule()
    #expect(
      schedule.ids == [
        "r@2026-03-02", "r@2026-03-02/2", "r@2026-03-02/3", "r@2026-03-09", "r@2026-03-09/2",
        "r@2026-03-09/3",
      ])
    #expect(
      schedule.dates == [
        "2026-03-02", "2026-03-04", "2026-03-06", "2026-03-09", "2026-03-11", "2026-03-13",
      ])
  }

  @Test func theSeriesOfASetAreDealtEvenlyInItsOrder() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-15"))
    let people = (0..<20).map { builder.person("p\($0)") }
    let period = builder.cadence(
      .every(interval: 2, unit: .period(.week), days: .none), at: nil
    ) {
      $0.start = .between(TimeRange(start: clock("09:00"), end: clock("17:00")))
    }
    var cadence = period
    cadence.filters = []
    builder.review("r", [cadence]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("p", slot: 0, in: people.map { .reference(.person($0)) })
      ]
      clauses.chair = [builder.chosen(.reference(.binding(0)))]
    }
    let schedule = builder.schedule()
    var perDay: [String: Int] = [:]
    for date in schedule.dates { perDay[date, default: 0] += 1 }
    #expect(perDay.count == 5)
    #expect(perDay.values.allSatisfy { $0 == 4 })
    #expect(schedule.times(of: "r/p0") == ["2026-03-02 09:00"])
    #expect(schedule.times(of: "r/p1") == ["2026-03-02 11:00"])
    #expect(schedule.times(of: "r/p19") == ["2026-03-06 15:00"])
  }

  @Test func aKnownDayLeavesOnlyItsTimeOpen() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-15"))
    let ana = builder.person("ana")
    let fixed = builder.weekly(.tuesday, at: "09:00")
    builder.review("fixed", [fixed]) { $1.chair = [$0.chosen(ana)] }
    let open = builder.weekly(.tuesday, at: nil) {
      $0.start = .between(TimeRange(start: clock("09:00"), end: clock("10:30")))
    }
    builder.review("open", [open]) { $1.chair = [$0.chosen(ana)] }
    let schedule = builder.schedule()
    #expect(schedule.times(of: "open") == ["2026-03-03 09:45", "2026-03-10 09:45"])
    #expect(schedule.findings.isEmpty)
  }

  @Test func withoutAnyTimeTheWorkingHoursOfThoseWhoComeCount() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-03"))
    let ana = builder.person("ana")
    let bo = builder.person("bo") {
      $0.working.timeZone = Located("America/New_York", at: $0.range)
    }
    let open = builder.weekly(.tuesday, at: nil)
    builder.review("open", [open]) { builder, clauses in
      clauses.chair = [builder.chosen(ana)]
      clauses.attendees = [builder.guests([.reference(.person(bo))])]
    }
    // 14:00 in London is 09:00 in New York.
    #expect(builder.schedule().times == ["2026-03-03 14:00"])
  }

  @Test func whatFindsNoTimeIsReportedWithWhoStandsInTheWay() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-08"))
    let ana = builder.person("ana")
    let fixed = builder.cadence(
      .every(interval: 1, unit: .period(.workingDay), days: .none), at: "09:00", minutes: 120)
    builder.review("fixed", [fixed]) { $1.chair = [$0.chosen(ana)] }
    let open = builder.open(.week, "09:00", "11:00", [])
    builder.review("open", [open]) { $1.chair = [$0.chosen(ana)] }
    let schedule = builder.schedule()
    #expect(schedule.times(of: "open").isEmpty)
    #expect(schedule.checks == [.unplaced])
    #expect(
      schedule.finding(.unplaced)?.message
        == "`open` finds no time for Mon 2026-03-02 (of 30 times on 5 days `ana` is taken by "
        + "`fixed` or others at 30)")
  }

  @Test func exceptionsNameTheFirstDayOrAnyDayOfAStretchWithOneOccurrence() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-29"))
    let open = builder.open(.week, "09:00", "11:00", [])
    builder.review("open", [open]) { builder, clauses in
      clauses.exceptions = [
        builder.exception(.cancel(DateSpan(date("2026-03-02")))),
        builder.exception(.cancel(DateSpan(date("2026-03-11")))),
        builder.exception(
          .move(date("2026-03-18"), to: date("2026-03-20"), at: clock("08:00"))),
      ]
    }
    let schedule = builder.schedule()
    #expect(schedule.times == ["2026-03-20 08:00", "2026-03-25 09:00"])
    #expect(schedule.ids == ["open@2026-03-16", "open@2026-03-23"])
    #expect(schedule.findings.isEmpty)
  }

  @Test func timesThatThePlanWantsFreeAreAvoided() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-08"))
    let ana = builder.person("ana")
    var policy = Policy(profile: nil, range: builder.places.place())
    policy.freeTimes = [
      Policy.FreeTime(
        when: .days(WeekdaySet([.wednesday])), isLocal: false,
        selector: Selector(things: [.everything], range: policy.range), range: policy.range)
    ]
    builder.plan.policies = [policy]
    let open = builder.open(.week, "09:00", "11:00", [])
    builder.review("open", [open]) { $1.chair = [$0.chosen(ana)] }
    #expect(builder.schedule().times == ["2026-03-03 09:00"])
  }

  @Test func anotherHorizonShowsTheSamePlaces() {
    var builder = PlanBuilder(covers: span("2026-01-01", "2026-12-31"))
    let ana = builder.person("ana")
    let fixed = builder.weekly(.wednesday, at: "09:00")
    builder.review("fixed", [fixed]) { $1.chair = [$0.chosen(ana)] }
    let open = builder.cadence(.times(2, per: .week), at: nil) {
      $0.start = .between(TimeRange(start: clock("09:00"), end: clock("12:00")))
    }
    builder.review("open", [open]) { $1.chair = [$0.chosen(ana)] }
    let whole = builder.schedule()
    let part = span("2026-05-06", "2026-05-20")
    let wanted = whole.occurrences.filter { part.contains($0.date) }.map(whole.id)
    #expect(builder.schedule(over: part).ids == wanted)
    let beyond = builder.schedule(over: span("2026-12-01", "2027-02-28"))
    let december = whole.occurrences.filter { $0.date >= date("2026-12-01") }.map(whole.id)
    #expect(Array(beyond.ids.prefix(december.count)) == december)
    #expect(beyond.ids.count > december.count + 8)
  }

  @Test func daysInARowAreFoundTogether() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-22"))
    builder.holidays("2026-03-04", "2026-03-11", "2026-03-13")
    let open = builder.cadence(
      .every(interval: 1, unit: .period(.calendarMonth), days: .none), at: nil
    ) { $0.length = .days(2) }
    builder.review("open", [open])
    let schedule = builder.schedule()
    #expect(schedule.ids == ["open@2026-03-01"])
    #expect(schedule.dates == ["2026-03-09"])
    #expect(schedule.occurrences.allSatisfy { $0.seconds == 172_800 })
  }

  @Test func theDealIsEven() {
    for count in 1...40 {
      for days in 1...25 {
        let dealt = (0..<count).map { Deal(rank: $0, count: count).day(of: days) }
        #expect(dealt == dealt.sorted())
        let numbers = (0..<days).map { day in dealt.count { $0 == day } }
        #expect((numbers.max() ?? 0) - (numbers.min() ?? 0) <= 1)
        let minutes = (0..<count).map {
          Deal(rank: $0, count: count).minute(days: days, from: 540, to: 1020)
        }
        #expect(minutes.allSatisfy { (540..<1020).contains($0) })
      }
    }
  }
}

extension PlanBuilder {
  mutating func chosen(_ person: PersonID) -> Chosen { chosen(.reference(.person(person))) }

  mutating func chosen(_ term: PeopleTerm) -> Chosen {
    Chosen(here(term))
  }

  /// Once in each period, somewhere between two times.
  mutating func open(
    _ unit: PeriodUnit, _ start: String, _ end: String, _ filters: [Filter], minutes: Int = 45
  ) -> Cadence {
    cadence(
      .every(interval: 1, unit: .period(unit), days: .none), at: nil, minutes: minutes,
      filters: filters
    ) { $0.start = .between(TimeRange(start: clock(start), end: clock(end))) }
  }
}

extension Schedule {
  /// Date and wall time of what is held of one series.
  func times(of id: String) -> [String] {
    occurrences.filter { series(of: $0)?.id == id }
      .map { "\($0.date) \(TimeOfDay(minutes: Int($0.startMinute)))" }
  }
}
