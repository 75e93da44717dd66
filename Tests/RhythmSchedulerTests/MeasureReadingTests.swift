import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

private let plan = """
  plan north
    timezone Europe/Madrid
    covers 2026
  role manager
  person vera
  person ana
    role manager
    reports to vera
  person gil
    role manager
    reports to vera
    left 2026-03-31
  person bo
    reports to ana
  team iberia
    lead ana
    members bo
  measure coverage
    unit x
    target at least 3.5
    red below 3
    for each manager in role manager
    updated every week
  measure wins
    target at least 40%
  measure calls
    red above 9
    updated every working day
  review forecast
    for each team in iberia
    chair lead of team
    attendees members of team
    every week on Monday at 09:00 for 45m
    looks at coverage, wins, calls
    agenda
      5m "Open actions"
      10m "{m}"
        for each m in measures where status is red
  review regional
    chair vera
    attendees role manager
    every week on Monday at 11:00 for 45m
    looks at coverage
  readings from "readings.csv"

  """

private let rows = """
  --- readings.csv
  date,measure,value,subject
  2026-03-09,coverage,2.9,ana
  2026-03-02,coverage,3.50,ana
  2026-03-16,coverage,3.2,ana
  2026-03-02,coverage,3.6,gil
  2026-03-02,wins,41,
  2026-03-13,calls,12,
  2026-03-16,calls,9,
  """

@Suite struct MeasureReadingTests {
  private func readings(_ text: String = plan + rows) -> (MeasureReadings, Schedule, Plan) {
    let parts = text.split(separator: "--- readings.csv\n").map(String.init)
    let root = SourceFile(path: "plan.rhythm", text: parts[0])
    let plan = readPlan(root: root) { _ in
      parts.count > 1 ? .file(Array(parts[1].utf8)) : .missing(nearby: [])
    }.plan
    let schedule = schedule(plan, today: date("2026-03-04"), zones: .forTests)
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    return (MeasureReadings(details), schedule, plan)
  }

  @Test func valuesStandToTheTargetAndTheRedBound() {
    let (readings, _, _) = readings()
    let ana = BoundValue.person(PersonID(1))
    func standing(_ day: String) -> MeasureState.Standing? {
      readings.state(of: MeasureID(0), for: ana, on: date(day)).standing
    }
    #expect(standing("2026-03-01") == nil)
    #expect(standing("2026-03-02") == .green)
    #expect(standing("2026-03-09") == .red)
    #expect(standing("2026-03-16") == .between)
    let last = readings.state(of: MeasureID(0), for: ana, on: date("2026-03-20"))
    #expect(last.last?.date == date("2026-03-16"))
    #expect(last.trend.map(\.value.units) == [350, 29, 32])
  }

  @Test func aReadingCountsUntilTheNextIsDue() {
    let (readings, _, _) = readings()
    let ana = BoundValue.person(PersonID(1))
    func isMissing(_ measure: Int, _ day: String) -> Bool {
      readings.state(of: MeasureID(measure), for: measure == 0 ? ana : nil, on: date(day)).isMissing
    }
    #expect(isMissing(0, "2026-03-01"))
    #expect(!isMissing(0, "2026-03-23"))
    #expect(isMissing(0, "2026-03-24"))
    // Nothing says how old it may be.
    #expect(!isMissing(1, "2026-12-31"))
    // Over a week-end nobody works.
    #expect(!isMissing(2, "2026-03-15"))
    #expect(!isMissing(2, "2026-03-17"))
    #expect(isMissing(2, "2026-03-18"))
  }

  @Test func aPlanWithoutReadingsMissesNone() {
    let (readings, _, _) = readings(plan.replacing("  readings from \"readings.csv\"\n", with: ""))
    #expect(!readings.areTaken)
    #expect(!readings.state(of: MeasureID(1), on: date("2026-03-02")).isMissing)
  }

  @Test func aReviewLooksAtThoseWhomItIsAbout() throws {
    let (readings, schedule, _) = readings()
    func subjects(_ id: String) -> [BoundValue?] {
      guard let occurrence = schedule.occurrences.first(where: { schedule.id(of: $0) == id }) else {
        return []
      }
      return readings.states(of: MeasureID(0), in: occurrence, on: occurrence.date).map(\.subject)
    }
    let (ana, gil) = (BoundValue.person(PersonID(1)), BoundValue.person(PersonID(2)))
    #expect(subjects("forecast/iberia@2026-03-16") == [ana])
    #expect(subjects("regional@2026-03-16") == [ana, gil])
    // Who has left is not asked for.
    #expect(subjects("regional@2026-04-06") == [ana])
  }

  @Test func anAgendaGoesThroughWhatIsRed() throws {
    let (readings, schedule, plan) = readings()
    func red(_ id: String) throws -> [BoundValue] {
      let occurrence = try #require(
        schedule.occurrences.first { schedule.id(of: $0) == id })
      let item = try #require(readings.details.agenda(of: occurrence)?.items.last?.forEach)
      return readings.details.values(item, of: occurrence)
    }
    #expect(plan.measures.count == 3)
    #expect(try red("forecast/iberia@2026-03-09") == [.measure(MeasureID(0))])
    #expect(try red("forecast/iberia@2026-03-16") == [])
  }
}
