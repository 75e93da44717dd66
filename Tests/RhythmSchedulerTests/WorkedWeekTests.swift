import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

/// A manager's week, worked out by hand:
///
///     one-to-ones with 8 reports   8 × 45              360   coaching
///     three deal consults          3 × 50              150   coaching
///     team meeting                 60                   60
///     forecast review              60 + 30 + 60        150   forecast: own submission, roll-up
///     five joint calls             5 × 60              300   with customers
///     their debriefs               5 × 15               75   coaching: they follow calls with customers
///     risk review                  50 every two weeks   25
///                                                    1,120
///
/// All but the calls themselves is internal: 1,120 - 300 = 820. Coaching is 360 + 150 + 75 = 585; the
/// calls are no coaching by themselves.
@Suite struct WorkedWeekTests {
  private static let text = """
    plan week
      timezone Europe/London
      covers 2026-03-02 to 2026-03-15

    role manager
      function sales

    person mia
      role manager
    \((1...8).map { "person rep\($0)\n  reports to mia" }.joined(separator: "\n"))

    review one-to-one
      kind coaching
      for each rep in reports of mia
      chair mia
      attendees rep
      every week on Tuesday between 09:00 and 17:00 for 45m

    review consult
      kind coaching
      chair mia
      attendees rep1
      3 times a week between 09:00 and 17:00 for 50m

    review team-meeting
      kind team
      chair mia
      attendees reports of mia
      every week on Monday at 09:00 for 60m

    review forecast
      kind forecast
      chair mia
      attendees reports of mia
      every week on Thursday at 09:00 for 60m
      prep "Own submission" by chair due 1 working day before, takes 30m
      prep "Roll-up" by chair due 1 working day before, takes 60m

    review joint-calls
      kind call
      customer-facing
      chair mia
      rotate rep through reports of mia
      attendees rep
      at least 5 times in any 7 days, for 60m
      follow-up "Debrief" by chair, rep due same day, takes 15m

    review risk
      kind risk
      chair mia
      attendees reports of mia
      every 2 weeks on Wednesday at 11:00 for 50m, starting 2026-03-04
    """

  @Test func theManagersFortnightIsTwiceTheWorkedWeek() throws {
    let plan = Ledgered(Self.text)
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    let mia = try plan.person("mia")
    let sum = plan.load.sum(of: mia, in: span("2026-03-02", "2026-03-15"))
    #expect(sum.total == 2 * 1120)
    #expect(sum.internal == 2 * 820)
    #expect(sum.reporting == 2 * 150)
    #expect(sum.coaching == 2 * 585)
    #expect(sum.customerFacing == 2 * 300)
    #expect(sum.preparation == 2 * 90)
    #expect(sum.followUps == 2 * 75)
    // The risk review is in the first of the two weeks.
    #expect(plan.load.sum(of: mia, in: span("2026-03-02", "2026-03-08")).total == 1120 + 25)
    #expect(plan.load.sum(of: mia, in: span("2026-03-09", "2026-03-15")).total == 1120 - 25)
    #expect(plan.load.workingMinutes(of: mia, in: span("2026-03-02", "2026-03-15")) == 2 * 2400)
  }

  @Test func theThreeLargestCausesAreNamed() throws {
    let plan = Ledgered(Self.text)
    let mia = try plan.person("mia")
    let entries = plan.load.entries(of: mia, in: span("2026-03-02", "2026-03-08"))
    let causes = plan.load.causes(of: entries, in: plan.plan)
    #expect(causes.map(\.minutes) == [375, 360, 150])
  }

  @Test func theCallsAreSharedByTurns() throws {
    let plan = Ledgered(Self.text)
    let calls = try (1...8).map { number in
      let person = try plan.person("rep\(number)")
      return plan.load.sum(of: person, in: span("2026-03-02", "2026-03-15")).customerFacing
    }
    #expect(calls.reduce(0, +) == 10 * 60)
    #expect(calls.allSatisfy { $0 == 60 || $0 == 120 })
  }
}

/// A plan read from text, with its dates and its load.
struct Ledgered {
  let plan: Plan
  let schedule: Schedule
  let details: OccurrenceDetails
  let load: LoadLedger
  let errors: [String]

  init(_ text: String, over horizon: DateSpan? = nil) {
    let source = SourceFile(path: "plan.rhythm", text: text)
    let read = readPlan(root: source) { _ in .missing(nearby: []) }
    plan = read.plan
    schedule = RhythmScheduler.schedule(
      plan, over: horizon, today: date("2026-03-04"), zones: .forTests)
    details = OccurrenceDetails(plan: plan, schedule: schedule)
    load = LoadLedger(plan: plan, schedule: schedule, details: details, zones: .forTests)
    errors = (read.findings + schedule.findings).filter { $0.severity == .error }.map(\.message)
  }

  func person(_ name: String) throws -> PersonID {
    PersonID(try #require(plan.people.firstIndex { $0.name.value == name }))
  }

  /// The minutes of somebody on some days.
  func total(_ name: String, _ days: DateSpan) throws -> Int {
    load.sum(of: try person(name), in: days).total
  }
}
