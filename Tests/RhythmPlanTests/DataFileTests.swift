import RhythmCalendar
import RhythmText
import Testing

@testable import RhythmPlan

private let heading = "plan north\n  timezone Europe/Madrid\n\n"

/// Whether nothing is found in a plan, which is told where something is.
private func read(_ text: String) -> ReadPlan {
  let read = readTogether(heading + text)
  #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
  return read
}

extension Plan {
  fileprivate func person(_ name: String) -> Person? { people.first { $0.name.value == name } }
}

@Suite struct PeopleFileTests {
  @Test func takesPeopleWithTheUsualColumns() throws {
    let plan = read(
      """
      role rep "Account executive"
      people from "people.csv"
      team iberia "Iberia"
        lead ana
      --- people.csv
      id,name,email,role,manager,team,timezone,started,left,Desk no
      bo,Bo Almeida,bo@x.example,account executive,ANA@x.example,IBERIA,Europe/Lisbon,2026-01-05,,12
      ana,Ana Duarte,ana@x.example,rep,,iberia,,,2026-12-31,
      """
    ).plan
    #expect(plan.people.map(\.name.value) == ["bo", "ana"])
    let bo = try #require(plan.person("bo"))
    #expect(bo.title?.literal == "Bo Almeida")
    #expect(bo.email?.value == "bo@x.example")
    #expect(bo.roles.map(\.value) == [RoleID(0)])
    #expect(bo.reportsTo?.value == PersonID(1))
    #expect(bo.working.timeZone?.value == "Europe/Lisbon")
    #expect(bo.started?.value == CivilDate(year: 2026, month: 1, day: 5))
    #expect(bo.fields.map(\.name) == ["desk-no"])
    #expect(plan.person("ana")?.left?.value == CivilDate(year: 2026, month: 12, day: 31))
    // The lead is no member beside.
    #expect(plan.teams[0].members?.terms.map(\.value) == [.reference(.person(PersonID(0)))])
  }

  @Test func aPersonLineWinsOverItsRow() throws {
    let plan = read(
      """
      role rep
      role manager
      people from "people.csv"
        id "No"
      person ana "Ana Duarte"
        role manager
      person bo
        email "bo@x.example"
      person vera "Vera Lind"
        email "vera@x.example"
      --- people.csv
      No,name,email,role,manager
      17,ana duarte,ana@x.example,rep,vera
      18,Bo Almeida,BO@x.example,rep,17
      E-9,Vera Lind,other@x.example,rep,
      """
    ).plan
    #expect(plan.people.map(\.name.value) == ["E-9", "ana", "bo", "vera"])
    let ana = try #require(plan.person("ana"))
    #expect(ana.roles.map(\.value) == [RoleID(1)])
    #expect(ana.email?.value == "ana@x.example")
    #expect(ana.reportsTo != nil)
    #expect(plan.person("bo")?.title?.literal == "Bo Almeida")
  }

  @Test func makesNamesWhereIdsAreNone() {
    let plan = read(
      """
      people from "people.csv"
      review weekly
        chair ana-duarte
      --- people.csv
      id,name,email
      0064x,Ana Duarte,
      0065x,,bo.almeida@x.example
      0066x,Zoë  O'Neil,
      """
    ).plan
    #expect(plan.people.map(\.name.value) == ["ana-duarte", "bo-almeida", "zoë-o-neil"])
  }

  @Test func takesLeaveByNameAddressOrTitle() throws {
    let plan = read(
      """
      person ana "Ana Duarte"
        email "ana@x.example"
      person bo
      leave from "data/leave.csv"
        person "Who"
      --- data/leave.csv
      Who;from;to;title;stand-in
      ana@X.example;2026-03-02;2026-03-06;"Rest; far away";bo
      Ana Duarte;2026-04-01;2026-04-01;;
      """
    ).plan
    let absences = try #require(plan.person("ana")).absences
    #expect(absences.map(\.dates.count) == [5, 1])
    #expect(absences[0].title?.literal == "Rest; far away")
    #expect(absences[0].standIn?.value == .reference(.person(PersonID(1))))
    // Findings and pages show the file.
    #expect(plan.files.map(\.path) == ["plan.rhythm", "data/leave.csv"])
    #expect(absences[0].range.file == FileID(1))
  }
}

@Suite struct PortfolioFileTests {
  private static let deals = """
    portfolio deals "Deals" from "deals.csv"
      id "Opportunity ID"
      title "Name"
      owner "Owner Email"
    person bo "Bo Almeida"
      email "bo@x.example"
    review deal "Deal: {deal}"
      for each deal in deals where stage is negotiation and amount above 1000 and fy-close is set
      chair owner of deal
      attendees deal.coach

    """

  private static let rows = """
    --- deals.csv
    Opportunity ID,Name,Owner Email,Stage,Amount,FY close,Coach,Note
    0064x,Altamar,bo@x.example,Negotiation,180000.50,FY27-Q1,Bo Almeida,"two
    lines"
    0064X,Brisa,bo,won,20%,,,0042
    """

  @Test func takesEntriesWithTheirFields() throws {
    let plan = read(Self.deals + Self.rows).plan
    let entry = try #require(plan.entries.first)
    #expect(plan.entries.map(\.name.value) == ["0064x", "0064X"])
    #expect(entry.title?.literal == "Altamar")
    #expect(entry.value(of: "owner") == .person(PersonID(0)))
    #expect(entry.value(of: "coach") == .person(PersonID(0)))
    #expect(entry.value(of: "stage") == .name("Negotiation"))
    #expect(entry.value(of: "amount") == .number(Number(units: 18_000_050, decimals: 2)))
    #expect(entry.value(of: "fy-close") == .period(.fiscalQuarter(year: 2027, quarter: 1)))
    #expect(entry.value(of: "note") == .text("two\nlines"))
    #expect(plan.entries[1].value(of: "amount") == .number(Number(units: 20, isPercent: true)))
    #expect(plan.entries[1].value(of: "note") == .text("0042"))
    #expect(plan.entries[1].value(of: "coach") == nil)
  }

  @Test func quotedIdsReachEntries() throws {
    let plan = read(
      Self.deals + """
        adjust deal/"0064x" because "Theirs"
          every week on Monday at 14:00 for 45m
        action meet-buyer "Meet the buyer" by bo due 2026-03-09 from deal/"0064x"@2026-03-02
          about "0064X"

        """ + Self.rows
    ).plan
    #expect(plan.adjustments.first?.series.path == [.entry(EntryID(0))])
    #expect(plan.actions.first?.from?.series.path == [.entry(EntryID(0))])
    #expect(plan.actions.first?.about.map(\.value) == [.reference(.entry(EntryID(1)))])
  }

  @Test func anEntryThatIsGoneIsAdvice() {
    let plan = readTogether(
      heading + Self.deals + """
        action meet-buyer "Meet the buyer" by bo due 2026-03-09 from deal/"0001x"@2026-03-02
          about "0002x", acme
        action met-buyer "Meet the buyer" by bo due 2026-03-09
          about "0003x"
          2026-03-08 dropped because "Lost"

        """ + Self.rows)
    #expect(plan.findings.map(\.check) == [.unknownEntry, .unknownEntry, .unknownEntry])
    #expect(plan.findings.allSatisfy { $0.severity == .advice })
  }

  @Test func aMissingFileIsTheOnlyFinding() {
    let plan = readTogether(heading + Self.deals)
    #expect(plan.findings.map(\.check) == [.badImport])
  }

  @Test(arguments: ["../deals.csv", "/deals.csv", "std/deals.csv", "deals/", ""])
  func filesStandBelowThePlan(_ path: String) {
    let plan = readTogether(heading + "portfolio deals from \"\(path)\"\n")
    #expect(plan.findings.map(\.check) == [.badImport])
  }

  @Test func pathsAreToldFromTheFileThatHasThem() {
    let plan = read(
      """
      import "teams/north.rhythm"
      --- teams/north.rhythm
      portfolio deals from "../data/deals.csv"
      portfolio more from "../data/deals.csv"
      --- data/deals.csv
      id
      OPP-1
      """
    ).plan
    #expect(plan.entries.map(\.name.value) == ["OPP-1", "OPP-1"])
    #expect(plan.files.count == 3)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x69, 0, 0x64, 0], [0x69, 0, 0x64, 0], [0x69, 0x64, 0x0A, 0xE9],
    ] as [[UInt8]])
  func otherEncodingsAreRefused(_ bytes: [UInt8]) {
    let root = SourceFile(path: "plan.rhythm", text: heading + "portfolio d from \"d.csv\"\n")
    let plan = readPlan(root: root) { _ in .file(bytes) }
    #expect(plan.findings.map(\.check) == [.badImport])
    #expect(plan.findings.first?.help.isEmpty == false)
  }
}

@Suite struct HolidayFileTests {
  @Test func takesRowsOfDates() {
    let plan = read(
      """
      holidays company from "days.csv"
        December 25 "Christmas Day"
      --- days.csv
      date,title,half
      2026-12-24,Christmas Eve,yes
      2026-12-31,"Closed, early",
      """
    ).plan
    let days = plan.holidayCalendars[0].holidays.expand(
      years: 2026...2026, workingWeekdays: .mondayToFriday)
    #expect(days.map(\.date.description) == ["2026-12-24", "2026-12-25", "2026-12-31"])
    #expect(days.map(\.isHalf) == [true, false, false])
    #expect(days.last?.title == "Closed, early")
  }

  @Test func takesEventsOfACalendar() {
    let plan = read(
      """
      holidays company from "days.ics"
      --- days.ics
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      BEGIN:STANDARD
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260102
      DTEND;VALUE=DATE:20260104
      SUMMARY:Bridge\\, and
        more\\; of it
      BEGIN:VALARM
      SUMMARY:Not this
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;TZID="Europe/Madrid: summer":20260501T000000
      DTEND;TZID=Europe/Madrid:20260502T000000
      RRULE:FREQ=YEARLY
      SUMMARY:May Day
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20260601T090000Z
      DTEND:20260602T170000Z
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260707
      STATUS:CANCELLED
      END:VEVENT
      END:VCALENDAR
      """
    ).plan
    let days = plan.holidayCalendars[0].holidays.expand(
      years: 2025...2027, workingWeekdays: .mondayToFriday)
    #expect(
      days.map(\.date.description) == [
        "2026-01-02", "2026-01-03", "2026-05-01", "2026-06-01", "2026-06-02", "2027-05-01",
      ])
    #expect(days.first?.title == "Bridge, and more; of it")
    #expect(days[3].title == "Day off")
  }
}

@Suite struct CellValueTests {
  @Test func tellsDatesOfOtherOrders() {
    #expect(
      CellValue.possibleDates("03/02/2026").map(\.description) == ["2026-02-03", "2026-03-02"])
    #expect(CellValue.possibleDates("25.12.26").map(\.description) == ["2026-12-25"])
    #expect(CellValue.possibleDates("2026/3/2").map(\.description) == ["2026-03-02"])
    #expect(CellValue.possibleDates("2 March 2026").map(\.description) == ["2026-03-02"])
    #expect(CellValue.possibleDates("Mar 2, 2026").map(\.description) == ["2026-03-02"])
    #expect(CellValue.possibleDates("1.2.3").isEmpty)
    #expect(CellValue.possibleDates("03/03/2026").map(\.description) == ["2026-03-03"])
  }

  @Test func tellsNumbersForPeople() {
    for text in ["180,000", "€ 45", "1.250,50", "$3", "1 200"] {
      #expect(CellValue.looksLikeNumber(text), "\(text)")
    }
    for text in ["180000", "-2.5", "20%", "0042", "Q3", "a 1", "02.03.2026"] {
      #expect(!CellValue.looksLikeNumber(text), "\(text)")
    }
  }

  @Test func tellsNames() {
    for text in ["ana", "Ana_1", "ana-duarte", "zoë", "FY27-close"] {
      #expect(NameShape.isName(text))
    }
    for text in ["", "1a", "a b", "a--b", "a-", "-a", "Q3", "FY27", "FY27-Q1", "a.b"] {
      #expect(!NameShape.isName(text), "\(text)")
    }
    #expect(NameShape.name(from: "  Ana   Duarte-") == "ana-duarte")
    #expect(NameShape.name(from: "0064") == nil)
  }
}
