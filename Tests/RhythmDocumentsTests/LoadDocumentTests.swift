import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmDocuments

/// A plan with something of all that load is made of.
private struct LoadSample {
  static let text = """
    plan p "Sample"
      timezone Europe/London
      covers 2026
      holidays off

    holidays off
      2026-04-03 "Good Friday"
      2026-05-01 "Eve" half day

    role manager
      function sales

    person vera "Vera Lind"
    person ana "Ana Duarte"
      role manager
      reports to vera
      timezone Europe/Madrid
      away 2026-03-17 to 2026-03-18 "Leave", stand-in bo
    person bo "Bo Almeida"
      reports to ana
    person chi "Chi Okafor"
      reports to ana
      timezone Europe/Madrid

    team iberia "Iberia"
      lead ana
      members bo, chi

    review forecast "Forecast"
      kind forecast
      chair ana
      attendees members of iberia
      every week on Monday at 09:00 for 45m
      prep "Numbers" by attendees due 1 working day before at 23:30, takes 20m

    review one-to-one "One-to-one: {rep}"
      kind coaching
      for each rep in members of iberia
      chair manager of rep
      attendees rep
      every week on Tuesday at 11:00 for 30m

    review calls "Joint calls"
      kind call
      customer-facing
      chair ana
      rotate rep through members of iberia
      attendees rep
      at least 5 times in any 7 days, for 60m
      held 2026-03-11 outcome "A next step"
      follow-up "Debrief" by chair, rep due same day, takes 15m

    unplanned 2026-03-12 45m "Numbers for the board" for ana, bo by vera

    policy
      limit internal time of role manager to 150m a week
    """

  let plan: Plan
  static let today = CivilDate(year: 2026, month: 3, day: 16) ?? .earliest

  init() {
    let source = SourceFile(path: "plan.rhythm", text: Self.text)
    plan = readPlan(root: source) { _ in .missing(nearby: []) }.plan
  }

  func source(over days: DateSpan? = nil) -> DocumentSource {
    DocumentSource(
      plan: plan,
      schedule: schedule(plan, over: days, today: Self.today, zones: PlanSample.zones),
      zones: PlanSample.zones, today: Self.today)
  }
}

@Suite struct LoadDocumentTests {
  private let sample = LoadSample()

  private func days(_ first: String, _ last: String) throws -> DateSpan {
    DateSpan(first: try AgendaSample.date(first), last: try AgendaSample.date(last))
  }

  private func document(_ days: DateSpan, for name: String? = nil) throws -> LoadDocument {
    let source = sample.source()
    let audience = try name.map { try #require(Audience(named: $0, in: source)) }
    return LoadDocument(source, .init(days: days, audience: audience))
  }

  @Test func `an agenda and the load of its week agree to the minute`() throws {
    let all = try document(days("2026-02-02", "2026-05-31"))
    for row in all.rows {
      let person = try #require(row.people.first)
      for (period, cell) in zip(all.periods, row.cells) {
        let week = ISOWeek(containing: period.first)
        let page = AgendaDocument(
          sample.source(over: AgendaDocument.horizon(of: week)), for: person,
          at: AgendaMoment(of: week, readOn: LoadSample.today))
        #expect(page.load.total + page.load.unplanned == cell.sum.total, "\(row.name) \(period)")
        #expect(page.load.internal == cell.sum.internal)
        #expect(page.load.coaching == cell.sum.coaching)
        #expect(page.load.working == cell.working)
      }
    }
    #expect(all.rows.count == 3)
  }

  @Test func `what is over says where most, how often and why`() throws {
    let document = try document(days("2026-02-02", "2026-05-31"))
    let over = try #require(document.over.first { $0.name == "ana" })
    #expect(document.over.count == 1)
    #expect(over.subject == "internal time")
    // 45 of forecast, 60 of one-to-ones, 75 of debriefs.
    #expect(over.excess.used == 180)
    #expect(over.excess.most == 150)
    #expect(over.causes.map(\.minutes) == [75, 60, 45])
  }

  @Test func `asks are told by whom they came`() throws {
    let document = try document(days("2026-03-01", "2026-03-31"))
    #expect(document.asked.map(\.title) == ["Vera Lind"])
    #expect(document.asked.first?.minutes == 90)
    #expect(document.asked.first?.people == ["Ana Duarte", "Bo Almeida"])
  }

  @Test(arguments: LoadDocument.Grouping.allCases)
  func `a page fits into its columns`(grouping: LoadDocument.Grouping) throws {
    let source = sample.source()
    let document = LoadDocument(
      source, .init(days: try days("2026-02-02", "2026-05-31"), grouping: grouping))
    var output = ByteWriter()
    LoadText.write(document, style: PageStyle(width: 100), into: &output)
    for line in output.text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 100, "\(line)")
    }
    #expect(!document.rows.isEmpty)
  }
}
