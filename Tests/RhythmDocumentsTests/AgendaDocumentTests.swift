import Foundation
import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct AgendaDocumentTests {
  private func page(
    _ sample: PlanSample, for person: PersonID, week: Int, today: String = "2026-03-16"
  ) throws -> AgendaDocument {
    let week = try #require(ISOWeek(year: 2026, week: week))
    let source = try sample.source(today: today, over: AgendaDocument.horizon(of: week))
    let day = try AgendaSample.date(today)
    let notHeld = RhythmScheduler.notHeld(
      in: week.span, for: person, of: sample.plan, today: day, zones: PlanSample.zones)
    return AgendaDocument(
      source, for: person, at: AgendaMoment(of: week, readOn: day), notHeld: notHeld)
  }

  private func text(_ page: AgendaDocument) -> String {
    var output = ByteWriter()
    AgendaText.write(page, style: PageStyle(), into: &output)
    return output.text
  }

  @Test func `the page of a manager`() throws {
    let page = try page(PlanSample(), for: PlanSample.ana, week: 12)
    #expect(
      text(page) == """
        Ana Duarte · week 2026-W12 · 16 to 22 March 2026
        Calendar Q1 2026, week 11 of 13, weeks counted from the first full week · times in Europe/Madrid

        TODAY · Monday 16 March
        10:00–10:45  Forecast review: Iberia  you chair

        FIRST
        Fri 13 Mar 18:00  [ ] Bo Almeida, Chi Okafor: Close dates are current
                              for Forecast review: Iberia, Mon 16 Mar 10:00
        Fri 20 Mar 18:00  [ ] Bo Almeida, Chi Okafor: Close dates are current
                              for Forecast review: Iberia, Mon 23 Mar 10:00

        YOUR WEEK
        Mon 16 Mar  10:00–10:45  Forecast review: Iberia  you chair
                                 with Bo Almeida, Chi Okafor, Vera Lind
                                 prep: Bo Almeida, Chi Okafor by Fri 13 Mar 18:00
        Tue 17 Mar  11:00–11:30  One-to-one: Bo Almeida   you chair
                    11:00–11:30  One-to-one: Chi Okafor   you chair

        YOU CHASE
        Fri 13 Mar 18:00  [ ] Bo Almeida, Chi Okafor: Close dates are current (20m)
                              for Forecast review: Iberia, Mon 16 Mar 10:00
        Fri 20 Mar 18:00  [ ] Bo Almeida, Chi Okafor: Close dates are current (20m)
                              for Forecast review: Iberia, Mon 23 Mar 10:00

        OPEN ACTIONS
        Bo Almeida
          [ ] Meet the buyer
              due Thu 12 Mar, 4 days late · from Forecast review: Iberia · 7 days old

        YOUR PEOPLE
        Bo Almeida  one-to-one Tue 17 Mar 11:00 · coaching 2h 30m this month
        Chi Okafor  one-to-one Tue 17 Mar 11:00 · coaching 2h 30m this month

        YOUR TIME
        Reviews 1h 45m of 40h working hours (4%)
        Coaching 1h · forecast and reporting 45m (2%)
        Internal time 1h 45m of at most 14h (35%)

        THE NEXT TWO WEEKS · and what is not as in this one
        Week 2026-W13 · 23 to 29 March 2026
          In all  3 reviews, 1h 45m
        Week 2026-W14 · 30 March to 5 April 2026
          In all  3 reviews, 1h 45m

        TODAY'S AGENDAS · Monday 16 March
        Any other day: rhythm agenda --for ana --on 2026-03-17

        Forecast review: Iberia · Mon 16 Mar 10:00–10:45
        Agree one number and the actions that make it true
          10:00  10m  Open actions             you lead
                      What was promised and is not done?
          10:10  20m  Deals
                      10m each: Bo Almeida, Chi Okafor
          10:30   5m  Best case of Bo Almeida  to decide
          10:35   5m  Best case of Chi Okafor  to decide
          10:40       end
          Open        [ ] Meet the buyer
                          Bo Almeida, due Thu 12 Mar, 4 days late · 7 days old
          Topics      Approvals take a week · Bo Almeida

        """)
  }

  @Test func `the clock of an agenda adds up`() throws {
    let page = try page(PlanSample(), for: PlanSample.ana, week: 12)
    let sheet = try #require(page.sheets.first)
    #expect(sheet.items.map(\.minutes) == [10, 20, 5, 5])
    #expect(sheet.items.map { $0.start?.description } == ["10:00", "10:10", "10:30", "10:35"])
    #expect(
      sheet.items.map(\.title).suffix(2) == ["Best case of Bo Almeida", "Best case of Chi Okafor"])
    #expect(sheet.itemsEnd?.description == "10:40")
    #expect(sheet.items[1].subjects == ["Bo Almeida", "Chi Okafor"])
  }

  @Test func `a private review says nothing to others`() throws {
    let page = try page(PlanSample(), for: PlanSample.vera, week: 12)
    #expect(!text(page).contains("One-to-one"))
    #expect(!text(page).contains("What is needed next?"))
  }

  @Test func `who attends sees her part, not the questions`() throws {
    let page = try page(PlanSample(), for: PlanSample.bo, week: 12)
    let sheet = try #require(page.sheets.first)
    #expect(!sheet.isFull)
    #expect(sheet.items.flatMap(\.questions).isEmpty)
    #expect(
      page.preparations.map(\.title) == ["Close dates are current", "Close dates are current"])
    #expect(page.owed.isEmpty)
    #expect(page.actions.map(\.daysLate) == [4])
  }

  @Test func `an empty week says so and shows what comes next`() throws {
    var sample = try PlanSample()
    let none = DateSpan(
      first: try AgendaSample.date("2026-03-16"), last: try AgendaSample.date("2026-03-20"))
    for index in sample.plan.reviews.indices {
      sample.plan.reviews[index].clauses.exceptions = [
        DatedException(
          .cancel(none), only: nil, because: PlanSample.text("Offsite"), range: PlanSample.place,
          dateRange: PlanSample.place)
      ]
    }
    let text = text(try page(sample, for: PlanSample.vera, week: 12))
    #expect(
      text == """
        Vera Lind · week 2026-W12 · 16 to 22 March 2026
        Calendar Q1 2026, week 11 of 13, weeks counted from the first full week · times in Europe/London

        CHANGED
        cancelled  Forecast review: Iberia, Mon 16 to Fri 20 Mar: Offsite

        YOUR WEEK
        No reviews this week. Next: Forecast review: Iberia, Mon 23 Mar 09:00

        NOT HELD THIS WEEK
        Forecast review: Iberia, Mon 16 Mar: Offsite

        THE NEXT TWO WEEKS · and what is not as in this one
        Week 2026-W13 · 23 to 29 March 2026
          In all            1 review
          Mon 23 Mar 09:00  Forecast review: Iberia  optional for you
        Week 2026-W14 · 30 March to 5 April 2026
          In all            1 review
          Mon 30 Mar 09:00  Forecast review: Iberia  optional for you

        """)
  }

  @Test func `the page of a week that is over does not change any more`() throws {
    let early = text(try page(PlanSample(), for: PlanSample.ana, week: 12, today: "2026-03-30"))
    let late = text(try page(PlanSample(), for: PlanSample.ana, week: 12, today: "2031-01-01"))
    #expect(early == late)
  }

  @Test func `an action comes back until it is done`() throws {
    var sample = try PlanSample()
    #expect(
      try page(sample, for: PlanSample.ana, week: 12).sheets.first?.actions.map(\.name) == ["buyer"]
    )
    #expect(try page(sample, for: PlanSample.ana, week: 11).sheets.first?.actions.isEmpty == true)
    sample.plan.actions[0].events = [
      Action.Event(
        date: Located(try AgendaSample.date("2026-03-13"), at: PlanSample.place),
        change: .done(nil), range: PlanSample.place)
    ]
    #expect(try page(sample, for: PlanSample.ana, week: 12).sheets.first?.actions.isEmpty == true)
  }

  @Test func `absences take hours away and name who stands in`() throws {
    var sample = try PlanSample()
    let days = DateSpan(
      first: try AgendaSample.date("2026-03-16"), last: try AgendaSample.date("2026-03-17"))
    sample.plan.people[1].absences = [
      Absence(
        dates: days, title: PlanSample.text("Leave"),
        standIn: Located(.reference(.person(PlanSample.bo)), at: PlanSample.place),
        range: PlanSample.place)
    ]
    let page = try page(sample, for: PlanSample.ana, week: 12)
    #expect(page.load.working == 3 * 480)
    #expect(page.load.reviews == 0)
    #expect(
      page.absences.map { $0.words(on: 2026) } == [
        "You, Mon 16 to Tue 17 Mar: Leave; Bo Almeida stands in"
      ])
    #expect(page.days.first?.entries.first?.partWords == "you are away; Bo Almeida stands in")
  }
}
