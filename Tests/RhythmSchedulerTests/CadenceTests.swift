import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct CadenceTests {
  @Test func everyWeekOverItsHorizon() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-31"))
    let cadence = builder.weekly(.monday)
    builder.review("forecast", [cadence])
    let schedule = builder.schedule()
    #expect(
      schedule.ids == [
        "forecast@2026-03-02", "forecast@2026-03-09", "forecast@2026-03-16",
        "forecast@2026-03-23", "forecast@2026-03-30",
      ])
    #expect(schedule.findings.isEmpty)
    #expect(schedule.occurrences.allSatisfy { $0.seconds == 2700 && $0.cadence.index == 0 })
  }

  @Test func aCountInAllCountsWhatFiltersLeave() {
    var builder = PlanBuilder()
    let cadence = builder.weekly(.monday, filters: [.months([2, 4])]) {
      $0.starting = Located(.date(date("2026-02-02")), at: $0.range)
      $0.limit = 6
    }
    builder.review("r", [cadence])
    #expect(
      builder.schedule().dates == [
        "2026-02-02", "2026-02-09", "2026-02-16", "2026-02-23", "2026-04-06", "2026-04-13",
      ])
  }

  @Test func quartersAreThePlansOwn() {
    var builder = PlanBuilder(covers: span("2026-02-01", "2027-01-31")) { header in
      if let start = MonthDay(month: 2, day: 1) {
        header.fiscal = FiscalCalendar(.months(start: start), namedBy: .end)
      }
    }
    let cadence = builder.cadence(
      .every(
        interval: 1, unit: .period(.fiscalQuarter),
        days: .ordinals([Ordinal(1)], of: .workingDay, within: nil)),
      filters: [.quarters([1, 3])])
    builder.review("r", [cadence])
    #expect(builder.schedule().dates == ["2026-02-02", "2026-08-03"])
  }

  @Test func theLaterLineWinsAndDifferentTimesAreReported() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-31"))
    let week = builder.weekly(.monday)
    let month = builder.cadence(
      .every(
        interval: 1, unit: .period(.calendarMonth),
        days: .ordinals([Ordinal(1)], of: .weekday(.monday), within: nil)), at: "14:00")
    builder.review("r", [week, month])
    let schedule = builder.schedule()
    #expect(schedule.times.first == "2026-03-02 14:00")
    #expect(schedule.occurrences.count == 5)
    let finding = schedule.finding(.twoOnADate)
    #expect(finding?.message == "`r` has two times on Mon 2026-03-02; the later line wins")
    #expect(finding?.primary.range == month.formRange)
    #expect(finding?.secondary.first?.range == week.formRange)
  }

  @Test func aDailyLineReplacesAWeeklyOneInAWindow() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-31"))
    var window = Window(name: builder.here("close"), title: nil, range: builder.places.place())
    window.rules = [
      builder.here(.edge(PeriodEdge(.last, 3, .workingDays, of: .calendarMonth), snapTo: nil))
    ]
    builder.plan.windows.append(window)
    let weekly = builder.weekly(.monday, filters: [.exceptDuring([.window(WindowID(0))])])
    let daily = builder.cadence(
      .every(interval: 1, unit: .period(.workingDay), days: .none), at: "08:45",
      filters: [.during([.window(WindowID(0))])])
    builder.review("forecast", [weekly, daily])
    let schedule = builder.schedule()
    #expect(
      schedule.times == [
        "2026-03-02 09:00", "2026-03-09 09:00", "2026-03-16 09:00", "2026-03-23 09:00",
        "2026-03-27 08:45", "2026-03-30 08:45", "2026-03-31 08:45",
      ])
    #expect(schedule.findings.isEmpty)
  }

  @Test func anOverrideStandsInThePlaceOfItsPeriod() {
    var builder = PlanBuilder(covers: span("2026-01-01", "2026-06-30"))
    var window = Window(name: builder.here("quiet"), title: nil, range: builder.places.place())
    window.rules = [
      builder.here(.edge(PeriodEdge(.last, 14, .days, of: .calendarQuarter), snapTo: nil))
    ]
    window.overrides = [
      Window.Override(
        period: builder.here(span("2026-01-01", "2026-03-31")),
        dates: builder.here(span("2026-03-02", "2026-03-08")))
    ]
    window.pauses = [
      Selector(things: [.kind(KindID(2))], range: builder.places.place())
    ]
    builder.plan.windows.append(window)
    let cadence = builder.weekly(.monday)
    builder.review("survey", [cadence]) { builder, clauses in
      clauses.kind = builder.here(KindID(2))
    }
    builder.review("other", [cadence])
    let schedule = builder.schedule()
    let survey = schedule.occurrences.filter { $0.series == 0 }.map { "\($0.date)" }
    #expect(!survey.contains("2026-03-02"))
    #expect(survey.contains("2026-03-23"))
    #expect(!survey.contains("2026-06-22"))
    #expect(schedule.occurrences.contains { $0.series == 1 && $0.date == date("2026-03-02") })
  }

  @Test func everyOtherWeekCountsFromTheStartOfThePlanAndSaysSo() {
    var builder = PlanBuilder(covers: span("2026-01-01", "2026-02-28"))
    let cadence = builder.weekly(.tuesday, every: 2)
    builder.review("risk", [cadence])
    let schedule = builder.schedule()
    #expect(schedule.checks == [.assumedAnchor])
    let first = schedule.dates.first ?? ""
    let help = schedule.finding(.assumedAnchor)?.help.first
    #expect(help?.fix?.edits.first?.replacement == ", starting \(first)")
    var anchored = builder
    anchored.plan.reviews[0].clauses.cadences[0].starting = Located(
      .date(date(first)), at: cadence.range)
    #expect(anchored.schedule().dates == schedule.dates)
    #expect(anchored.schedule().findings.isEmpty)
    // A horizon that is asked for changes no date.
    let later = builder.schedule(over: span("2026-02-01", "2026-02-28"))
    #expect(later.dates == schedule.dates.filter { $0 >= "2026-02-01" })
    #expect(later.checks == [.assumedAnchor])
  }

  @Test func anAnchorOffTheRuleOffersTheFirstDate() {
    var builder = PlanBuilder()
    let cadence = builder.weekly(.tuesday) {
      $0.starting = Located(.date(date("2026-03-02")), at: $0.range)
    }
    builder.review("r", [cadence])
    let finding = builder.schedule().finding(.anchorOffRule)
    #expect(
      finding?.message
        == "`r` starts on Monday 2026-03-02, which is not one of its dates; the first is Tuesday "
        + "2026-03-03")
    #expect(finding?.help.first?.fix?.edits.first?.replacement == "2026-03-03")
  }

  @Test func missingDaysAreCounted() {
    var builder = PlanBuilder()
    let cadence = builder.cadence(
      .every(
        interval: 1, unit: .period(.calendarMonth),
        days: .ordinals([Ordinal(31)], of: .day, within: nil)))
    builder.review("r", [cadence]) { _, clauses in
      clauses.daysOff = [DayOffRule(whose: .plan, move: .keep, range: cadence.range)]
    }
    let schedule = builder.schedule()
    #expect(schedule.occurrences.count == 7)
    #expect(
      schedule.finding(.missingDay)?.message
        == "`r` asks for a day that is missing 5 times, first from 2026-02-01 to "
        + "2026-02-28, and is not held then")
  }

  @Test func aCadenceThatNeverHappensIsAnError() {
    var builder = PlanBuilder()
    let late = builder.weekly(.monday) {
      $0.starting = Located(.date(date("2027-03-01")), at: $0.range)
    }
    builder.review("r", [late])
    let finding = builder.schedule().finding(.noOccurrences)
    #expect(finding?.primary.text == "starts after the plan ends")
    #expect(finding?.severity == .error)
  }

  @Test func cyclesHaveParts() {
    var builder = PlanBuilder(covers: span("2026-01-01", "2026-06-30"))
    builder.plan.cycles.append(
      CycleDeclaration(
        name: builder.here("shape-up"), title: nil, start: builder.here(date("2026-01-05")),
        parts: [], cycle: Cycle(start: date("2026-01-05"), partDays: [42, 14]),
        range: builder.places.place()))
    let cadence = builder.cadence(
      .every(
        interval: 1, unit: .cycle(0),
        days: .ordinals([Ordinal(1)], of: .weekday(.friday), within: .part(1))))
    builder.review("demo", [cadence])
    #expect(builder.schedule().dates == ["2026-02-20", "2026-04-17", "2026-06-12"])
  }

  @Test func onDemandHasOnlyWhatIsAdded() {
    var builder = PlanBuilder()
    let cadence = builder.cadence(.onDemand, at: nil)
    builder.review("win-loss", [cadence]) { builder, clauses in
      clauses.exceptions = [
        builder.exception(.add(date("2026-05-06"), at: clock("15:00"), length: .minutes(30)))
      ]
    }
    let schedule = builder.schedule()
    #expect(schedule.ids == ["win-loss@2026-05-06"])
    #expect(schedule.times == ["2026-05-06 15:00"])
    #expect(schedule.occurrences.first?.seconds == 1800)
    #expect(schedule.occurrences.first?.cadence == CadenceIndex.none)
    #expect(schedule.findings.isEmpty)
  }

  @Test func aLengthIsToldByTheAgendaOrMissing() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-02"))
    let cadence = builder.weekly(.monday) { $0.length = nil }
    builder.review("short", [cadence])
    let other = builder.weekly(.monday) { $0.length = nil }
    builder.review("long", [other]) { builder, clauses in
      clauses.agendas = [
        Agenda(
          name: nil,
          items: [
            AgendaItem(minutes: 10, title: builder.text("a"), range: builder.places.place()),
            AgendaItem(minutes: 25, title: builder.text("b"), range: builder.places.place()),
          ], range: builder.places.place())
      ]
    }
    let schedule = builder.schedule()
    #expect(schedule.occurrences.map(\.seconds) == [2100, 0])
    #expect(schedule.checks == [.noLength])
    #expect(schedule.finding(.noLength)?.primary.range == cadence.formRange)
  }

  @Test func tooManyOccurrencesStopTheWork() {
    var builder = PlanBuilder(covers: span("1900-01-01", "2199-12-31"))
    for index in 0..<50 {
      let cadence = builder.cadence(.every(interval: 1, unit: .period(.day), days: .none))
      builder.review("r\(index)", [cadence])
    }
    let schedule = builder.schedule(limit: 1000)
    #expect(schedule.occurrences.isEmpty)
    #expect(schedule.checks.contains(.tooManyOccurrences))
  }
}
