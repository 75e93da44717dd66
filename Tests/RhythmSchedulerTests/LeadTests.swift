import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct LeadTests {
  /// The dates of a review that counts from something of the calendar or of another review.
  private func dates(
    _ lead: Lead, _ direction: Direction, _ anchor: Anchor, covers: DateSpan,
    _ prepare: (inout PlanBuilder) -> Void = { _ in }
  ) -> [String] {
    var builder = PlanBuilder(covers: covers)
    prepare(&builder)
    let cadence = builder.cadence(.lead(lead, direction, anchor))
    let review = builder.review("counted", [cadence])
    let schedule = builder.schedule()
    return schedule.occurrences.filter { schedule.series(of: $0)?.review == review }
      .map { "\($0.date)" }
  }

  @Test func severalCountsBeforeTheStartOfEachQuarter() {
    #expect(
      dates(
        .counts([7, 6, 4, 2], .week), .before, .startOfEach(.calendarQuarter),
        covers: span("2026-02-01", "2026-04-30"))
        == ["2026-02-11", "2026-02-18", "2026-03-04", "2026-03-18"])
    #expect(
      dates(
        .weekdayNearest(.monday, [7, 6, 4, 2], .week), .before, .startOfEach(.calendarQuarter),
        covers: span("2026-02-01", "2026-04-30"))
        == ["2026-02-09", "2026-02-16", "2026-03-02", "2026-03-16"])
  }

  @Test func aLeadReachesOverTheEndOfTheYear() {
    // Counted from the first day of a year that the plan does not cover.
    #expect(
      dates(
        .counts([3], .week), .before, .startOfEach(.calendarYear),
        covers: span("2026-01-01", "2026-12-31")) == ["2026-12-11"])
    #expect(
      dates(
        .counts([5], .workingDay), .after, .endOfEach(.calendarYear),
        covers: span("2026-01-01", "2026-12-31")) == ["2026-01-07"])
  }

  @Test func aLeadReachesFarBeyondTheHorizon() {
    // The anchor is held in the autumn, the review half a year before.
    #expect(
      dates(
        .counts([6], .month), .before, .each(ReviewID(0)), covers: span("2026-03-01", "2026-04-30")
      ) { builder in
        let anchor = builder.cadence(.dates([builder.here(date("2026-10-15"))]))
        builder.review("r", [anchor])
      } == ["2026-04-15"])
  }

  @Test func anAnchorCountsFromWhereItEndsUp() {
    var builder = PlanBuilder(covers: span("2026-05-18", "2026-05-31"))
    builder.holidays("2026-05-25")
    let counted = builder.cadence(.lead(.counts([2], .workingDay), .after, .each(ReviewID(1))))
    builder.review("counted", [counted])
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [
        DayOffRule(whose: .plan, move: DayOffMove(.next), range: builder.places.place())
      ]
    }
    let schedule = builder.schedule()
    #expect(schedule.series.map(\.id) == ["counted", "r"])
    #expect(
      schedule.ids == [
        "r@2026-05-18", "counted@2026-05-20", "r@2026-05-25", "counted@2026-05-28",
      ])
    #expect(schedule.findings.isEmpty)
  }

  @Test func theLastOfAQuarterIsTheLastThatIsHeld() {
    func last(_ anchor: (ReviewID, PeriodUnit) -> Anchor) -> [String] {
      dates(
        .counts([1], .workingDay), .after, anchor(ReviewID(0), .calendarQuarter),
        covers: span("2026-01-01", "2026-06-30")
      ) { builder in
        let cadence = builder.cadence(
          .every(
            interval: 1, unit: .period(.calendarMonth),
            days: .ordinals([Ordinal(1)], of: .weekday(.monday), within: nil)))
        builder.review("r", [cadence]) { builder, clauses in
          clauses.exceptions = [
            builder.exception(.cancel(DateSpan(date("2026-03-02")))),
            builder.exception(.move(date("2026-05-04"), to: date("2026-05-06"), at: nil)),
            builder.exception(.cancel(DateSpan(date("2026-06-01")))),
          ]
        }
      }
    }
    #expect(last { .last($0, of: $1) } == ["2026-02-03", "2026-05-07"])
    #expect(last { .first($0, of: $1) } == ["2026-01-06", "2026-04-07"])
  }

  @Test func hoursGiveTheTimeToo() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-08"))
    let anchor = builder.weekly(.wednesday, at: "14:00")
    builder.review("r", [anchor])
    let cadence = builder.cadence(
      .lead(.counts([30], .hour), .before, .each(ReviewID(0))), at: nil)
    builder.review("counted", [cadence])
    #expect(builder.schedule().times == ["2026-03-03 08:00", "2026-03-04 14:00"])
  }

  @Test func anEmptyFieldWaits() {
    var builder = PlanBuilder()
    let cadence = builder.cadence(
      .lead(.counts([2], .week), .before, .field(.initiative(InitiativeID(0)), "rollout")))
    builder.review("counted", [cadence])
    let next = builder.cadence(.lead(.counts([1], .day), .after, .each(ReviewID(0))))
    builder.review("next", [next])
    builder.plan.initiatives.append(
      Initiative(name: builder.here("production"), title: nil, range: builder.places.place()))
    let schedule = builder.schedule()
    #expect(schedule.occurrences.isEmpty)
    #expect(schedule.findings.isEmpty)
    #expect(schedule.waiting.map(\.subject) == ["counted", "next"])
    #expect(schedule.waiting.map(\.field) == ["production.rollout", "production.rollout"])
    builder.plan.initiatives[0].rollout = builder.here(date("2026-06-15"))
    #expect(builder.schedule().ids == ["counted@2026-06-01", "next@2026-06-02"])
    #expect(builder.schedule().waiting.isEmpty)
  }

  @Test func seriesOfTheSameValueBelongTogether() {
    var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-15"))
    let people = ["ana", "bo", "chi", "dan"].map { builder.person($0) }
    let one = builder.team("one", lead: people[0], members: [people[1]])
    let two = builder.team("two", lead: people[2], members: [people[3]])
    let members = PeopleTerm.related(.members, .reference(.binding(0)))
    let moves = [(one, "2026-03-03"), (two, "2026-03-05")]
    let cadence = builder.cadence(.dates([builder.here(date("2026-03-02"))]))
    let anchor = builder.review("r", [cadence]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("team", slot: 0, in: [.reference(.team(one)), .reference(.team(two))]),
        builder.forEach("rep", slot: 1, in: [members]),
      ]
    }
    builder.plan.reviews[0].clauses.exceptions = moves.map { team, day in
      builder.exception(
        .move(date("2026-03-02"), to: date(day), at: nil),
        only: SeriesReference(review: anchor, path: [.team(team)], range: builder.places.place()))
    }
    let counted = builder.cadence(.lead(.counts([1], .day), .after, .each(anchor)))
    builder.review("counted", [counted]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("t", slot: 0, in: [.reference(.team(one)), .reference(.team(two))]),
        builder.forEach("person", slot: 1, in: [members]),
      ]
    }
    let outer = builder.cadence(.lead(.counts([2], .day), .after, .each(anchor)))
    builder.review("outer", [outer]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("t", slot: 0, in: [.reference(.team(one)), .reference(.team(two))])
      ]
    }
    let all = builder.cadence(.lead(.counts([3], .day), .after, .each(anchor)))
    builder.review("all", [all])
    let ids = builder.schedule().ids.filter { !$0.hasPrefix("r/") }
    #expect(
      ids == [
        "counted/one/bo@2026-03-04", "outer/one@2026-03-05", "all@2026-03-06",
        "counted/two/dan@2026-03-06", "outer/two@2026-03-07", "all@2026-03-08",
      ])
  }

  @Test func aCircleNamesEveryMember() {
    var builder = PlanBuilder()
    let first = builder.cadence(.lead(.counts([1], .day), .after, .each(ReviewID(2))))
    builder.review("a", [first])
    let second = builder.cadence(.lead(.counts([1], .day), .after, .each(ReviewID(0))))
    builder.review("b", [second])
    let third = builder.cadence(.lead(.counts([1], .day), .after, .each(ReviewID(1))))
    builder.review("c", [third])
    let schedule = builder.schedule()
    #expect(schedule.checks == [.feedCycle])
    #expect(schedule.finding(.feedCycle)?.message.hasPrefix("`a`, `c`, `b` count") == true)
    #expect(schedule.finding(.feedCycle)?.secondary.count == 2)
    #expect(schedule.occurrences.isEmpty)
  }

  @Test func aStretchIsLeftToBePlaced() {
    let count = LeadCount(step: DateStep(working: WorkingCalendar(weekdays: .mondayToFriday)))
    let anchor = DueMoment(date: date("2026-03-18"))
    #expect(
      count.dates(.within(30, .day), .after, from: anchor)
        == .stretch(span("2026-03-19", "2026-04-17")))
    #expect(
      count.dates(.range(2, 3, .week), .before, from: anchor)
        == .stretch(span("2026-02-25", "2026-03-04")))
    #expect(
      count.dates(.within(2, .workingDay), .before, from: anchor)
        == .stretch(span("2026-03-16", "2026-03-17")))
  }

  @Test func aWindowBetweenPoints() {
    var builder = PlanBuilder(covers: span("2026-01-01", "2026-06-30"))
    var window = Window(name: builder.here("season"), title: nil, range: builder.places.place())
    window.rules = [
      builder.here(
        .between(
          .lead(.counts([3], .workingDay), .after, .each(ReviewID(1))),
          .lead(.counts([4], .week), .before, .endOfEach(.calendarQuarter))))
    ]
    builder.plan.windows.append(window)
    let weekly = builder.weekly(.monday, filters: [.during([.window(WindowID(0))])])
    builder.review("weekly", [weekly])
    let results = builder.cadence(
      .dates([builder.here(date("2026-02-10")), builder.here(date("2026-05-13"))]))
    builder.review("results", [results])
    let schedule = builder.schedule()
    #expect(
      schedule.ids.filter { $0.hasPrefix("weekly") } == [
        "weekly@2026-02-16", "weekly@2026-02-23", "weekly@2026-03-02", "weekly@2026-05-18",
        "weekly@2026-05-25", "weekly@2026-06-01",
      ])
    #expect(
      schedule.windows[WindowID(0)] == [
        span("2026-02-13", "2026-03-03"), span("2026-05-18", "2026-06-02"),
      ])
    builder.plan.windows[0].overrides = [
      Window.Override(
        period: builder.here(span("2026-04-01", "2026-06-30")),
        dates: builder.here(span("2026-06-08", "2026-06-09")))
    ]
    #expect(builder.schedule().ids.filter { $0.hasPrefix("weekly") }.last == "weekly@2026-06-08")
  }

  @Test func aWindowPausesTheReviewsOfSomePeople() {
    var builder = PlanBuilder(covers: span("2026-03-01", "2026-03-08"))
    let ana = builder.person("ana")
    let bo = builder.person("bo")
    var window = Window(name: builder.here("quiet"), title: nil, range: builder.places.place())
    window.rules = [builder.here(.dates(span("2026-03-01", "2026-03-31")))]
    window.pauses = [
      Selector(things: [.everything], groups: [.person(ana)], except: [], range: window.range)
    ]
    builder.plan.windows.append(window)
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("p", slot: 0, in: [.reference(.person(ana)), .reference(.person(bo))])
      ]
      clauses.chair = [Chosen(builder.here(.reference(.binding(0))))]
    }
    #expect(builder.schedule().ids == ["r/bo@2026-03-02"])
  }

  @Test func `a filter by a window that is counted from another review`() {
    let text = """
      review base
        chair ana
        attendees bo
        every month on the 1st Monday at 09:00 for 30m
      window busy
        from 1 day after each base to 1 week after each base
      review weekly
        chair ana
        attendees bo
        every week on Wednesday at 09:00 for 30m, except during busy

      """
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.dates("weekly") == ["2026-01-14", "2026-01-21", "2026-01-28"])
    #expect(plan.schedule.checks.isEmpty, "\(plan.messages)")
  }

  @Test func `a window that is counted from the review that it limits is a circle`() {
    let text = """
      window busy
        from 1 day after each weekly to 1 week after each weekly
      review weekly
        chair ana
        attendees bo
        every week on Wednesday at 09:00 for 30m, except during busy

      """
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.schedule.checks == [.feedCycle], "\(plan.messages)")
    #expect(plan.messages.first?.contains("by way of a window") ?? false)
  }
}
