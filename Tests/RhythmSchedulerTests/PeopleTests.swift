import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

@Suite struct PeopleTests {
  var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-31"))
  let vera: PersonID
  let ana: PersonID
  let bo: PersonID
  let chi: PersonID
  let iberia: TeamID
  let emea: TeamID

  init() {
    let vera = builder.person("vera")
    let ana = builder.person("ana") {
      $0.reportsTo = Located(vera, at: $0.range)
      $0.working.timeZone = Located("Europe/Madrid", at: $0.range)
    }
    let bo = builder.person("bo") { $0.reportsTo = Located(ana, at: $0.range) }
    let chi = builder.person("chi") { $0.reportsTo = Located(ana, at: $0.range) }
    let emea = builder.team("emea", lead: vera, members: [])
    (self.vera, self.ana, self.bo, self.chi, self.emea) = (vera, ana, bo, chi, emea)
    iberia = builder.team("iberia", lead: ana, members: [bo, chi]) {
      $0.partOf = Located(emea, at: $0.range)
      $0.working.timeZone = Located("Asia/Kolkata", at: $0.range)
    }
  }

  private func people(_ terms: [PeopleTerm], except: [PeopleTerm] = []) -> [String] {
    var builder = builder
    let phrase = builder.phrase(terms, except: except)
    return Phrases(plan: builder.plan).people(phrase, Bindings([.team(iberia)]))
      .map { builder.plan[$0].name.value }
  }

  @Test func phrases() {
    #expect(people([.reference(.team(iberia))]) == ["ana", "bo", "chi"])
    #expect(people([.related(.members, .reference(.team(iberia)))]) == ["bo", "chi"])
    #expect(people([.related(.lead, .reference(.binding(0)))]) == ["ana"])
    #expect(people([.related(.reports, .reference(.person(ana)))]) == ["bo", "chi"])
    #expect(people([.related(.manager, .reference(.person(bo)))]) == ["ana"])
    #expect(people([.related(.teams, .reference(.team(emea)))]) == ["ana", "bo", "chi"])
    #expect(
      people(
        [.reference(.person(chi)), .reference(.team(iberia))], except: [.reference(.person(bo))])
        == ["chi", "ana"])
  }

  @Test func teamsThatLeadInACircleEnd() {
    var builder = builder
    builder.plan.teams[0].members = builder.phrase([.reference(.team(iberia))])
    builder.plan.teams[1].members = builder.phrase([
      .reference(.team(emea)), .reference(.person(bo)),
    ])
    let people = Organisation(builder.plan).people(of: iberia)
    #expect(Set(people).isSuperset(of: [ana, bo, vera]))
  }

  @Test func forEachMakesSeriesAndNestedOnesPaths() {
    var builder = builder
    let cadence = builder.weekly(.monday)
    builder.review("forecast", [cadence]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("team", slot: 0, in: [.reference(.team(iberia))]),
        builder.forEach("rep", slot: 1, in: [.related(.members, .reference(.binding(0)))]),
      ]
      clauses.chair = [Chosen(builder.here(.related(.lead, .reference(.binding(0)))))]
      clauses.attendees = [builder.guests([.reference(.binding(1)), .reference(.part(.chair))])]
    }
    builder.plan.reviews[0].title = Text(
      segments: [.literal("With "), .reference(.binding(1))], range: cadence.range)
    let schedule = builder.schedule()
    #expect(schedule.series.map(\.id) == ["forecast/iberia/bo", "forecast/iberia/chi"])
    #expect(schedule.series.map(\.title) == ["With bo", "With chi"])
    #expect(schedule.series[0].participants.chair == ana)
    #expect(schedule.series[0].participants.attendees == [bo])
    // Equal starts come in the order of the ids.
    #expect(
      schedule.ids.prefix(2) == ["forecast/iberia/bo@2026-05-04", "forecast/iberia/chi@2026-05-04"])
  }

  @Test func anEmptySetIsReportedOnce() {
    var builder = builder
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.forEach = [
        builder.forEach("x", slot: 0, in: [.related(.members, .reference(.team(emea)))])
      ]
    }
    #expect(builder.schedule().checks == [.nobodyAttends])
  }

  @Test func filteredClausesHoldOnTheirDates() {
    var builder = builder
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      let first = Filter.during([.dates(span("2026-05-01", "2026-05-10"))])
      clauses.chair = [
        Chosen(builder.here(.reference(.person(ana)))),
        Chosen(builder.here(.reference(.person(vera))), filters: [builder.here(first)]),
      ]
      clauses.attendees = [
        builder.guests([.reference(.person(bo))]),
        builder.guests([.reference(.person(chi))], filters: [first]),
      ]
    }
    let schedule = builder.schedule()
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    let attendances = schedule.occurrences.prefix(2).map { details.attendance(of: $0).participants }
    #expect(attendances.map(\.chair) == [vera, ana])
    #expect(attendances.map(\.attendees) == [[bo, chi], [bo]])
    #expect(schedule.series[0].participants.chair == ana)
  }

  @Test func absencesBringStandInsExceptInPrivate() {
    var builder = builder
    let away = span("2026-05-04", "2026-05-05")
    builder.plan.people[1].absences = [
      Absence(
        dates: away, title: nil, standIn: builder.here(.reference(.person(bo))),
        range: builder.places.place())
    ]
    builder.plan.people[3].absences = [
      Absence(dates: away, title: nil, standIn: nil, range: builder.places.place())
    ]
    let cadence = builder.weekly(.monday)
    for isPrivate in [false, true] {
      builder.review("r\(isPrivate)", [cadence]) { builder, clauses in
        clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
        clauses.attendees = [builder.guests([.reference(.team(iberia))])]
        if isPrivate { clauses.isPrivate = builder.places.place() }
      }
    }
    let schedule = builder.schedule()
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    let open = details.attendance(of: schedule.occurrences[0])
    #expect(open.participants.chair == bo)
    #expect(open.participants.attendees.isEmpty)
    #expect(open.missing == [chi])
    #expect(open.standIns == [Attendance.StandIn(bo, for: ana)])
    let closed = details.attendance(of: schedule.occurrences[1])
    #expect(closed.participants.chair == nil)
    #expect(closed.participants.attendees == [bo])
    #expect(closed.missing == [ana, chi])
    let usual = details.attendance(of: schedule.occurrences[2])
    #expect(usual.participants == schedule.series[0].participants)
  }

  @Test func whoeverMayBeAwayIsToldDateByDate() {
    var builder = builder
    builder.plan.people[3].left = builder.here(span("2026-05-01", "2026-05-31").last)
    let cadence = builder.weekly(.monday)
    builder.review("certain", [cadence]) { builder, clauses in
      clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
      clauses.attendees = [builder.guests([.reference(.person(bo))])]
    }
    builder.review("leaving", [cadence]) { builder, clauses in
      clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
      clauses.attendees = [builder.guests([.reference(.person(chi))])]
    }
    builder.review("filtered", [cadence]) { builder, clauses in
      let first = Filter.during([.dates(span("2026-05-01", "2026-05-10"))])
      clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
      clauses.attendees = [builder.guests([.reference(.person(bo))], filters: [first])]
    }
    let schedule = builder.schedule()
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    var told: [String: Bool] = [:]
    for occurrence in schedule.occurrences {
      let series = schedule.series[Int(occurrence.series)]
      told[series.id] = details.isAttendedAsPlanned(occurrence)
      guard details.isAttendedAsPlanned(occurrence) else { continue }
      #expect(
        details.attendance(of: occurrence) == Attendance(participants: series.participants))
    }
    #expect(told == ["certain": true, "leaving": false, "filtered": false])
  }

  @Test func zonesComeFromTheNearestThatSaysThem() {
    let days = WorkingDays(
      builder.plan, organisation: Organisation(builder.plan), over: span("2026-01-01", "2026-12-31")
    )
    #expect(days.zone(of: ana) == "Europe/Madrid")
    #expect(days.zone(of: bo) == "Asia/Kolkata")
    #expect(days.zone(of: vera) == "Europe/London")
  }

  @Test func `what everything is called is a field of it`() {
    var builder = builder
    builder.plan.people[Int(bo.index)].title = builder.text("Bo Almeida")
    let phrases = Phrases(plan: builder.plan)
    func text(_ field: String, _ reference: Reference) -> String {
      phrases.text(Text(segments: [.field(reference, field)], range: builder.plan[bo].range))
    }
    #expect(text("name", .person(bo)) == "Bo Almeida")
    #expect(text("title", .person(bo)) == "Bo Almeida")
    #expect(text("id", .person(bo)) == "bo")
    #expect(text("manager", .person(bo)) == "ana")
    #expect(text("team", .person(bo)) == "iberia")
    #expect(text("timezone", .person(ana)) == "Europe/Madrid")
    #expect(text("name", .team(iberia)) == "iberia")
    #expect(text("lead", .team(iberia)) == "ana")
  }
}
