import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

/// What has no day of its own: how it is spread, how it is counted, and how `why` tells of it.
@Suite struct OpenDayTests {
  @Test func `several in writing in one week are on different days`() {
    let text = """
      review notes
        chair ana
        async
        3 times a week
        move 2026-01-13 to 2026-01-16 because "so"
        cancel 2026-01-22 because "so"

      """
    let plan = Scheduled(text, covers: "2026-01-05 to 2026-01-25")
    #expect(
      plan.dates("notes") == [
        "2026-01-05", "2026-01-06", "2026-01-08", "2026-01-12", "2026-01-15", "2026-01-16",
        "2026-01-19", "2026-01-20",
      ])
    #expect(plan.schedule.checks.isEmpty, "\(plan.messages)")
  }

  @Test(arguments: [
    "2 weeks before the end of each quarter at 10:00 for 30m, starting 2026-01-01 2 times in all",
    "2 weeks before the end of each quarter at 10:00 for 30m 2 times in all",
    "within 10 days before the end of each quarter at 10:00 for 30m 2 times in all",
    "every month on the last Friday at 10:00 for 30m 2 times in all",
    "3 times a week at 10:00 for 30m, starting 2026-03-02 2 times in all",
  ])
  func `a count in all is the same however far away one looks`(cadence: String) {
    let text = "review r\n  chair ana\n  attendees bo\n  \(cadence)\n"
    #expect(Scheduled(text).dates("r").count == 2)
    for year in [2025, 2027, 2029, 2100] {
      let far = DateSpan(first: date("\(year)-01-01"), last: date("\(year)-12-31"))
      #expect(Scheduled(text, over: far).dates("r") == [], "\(year)")
    }
  }

  @Test(arguments: [("quarter", 15), ("month", 7), ("quarter", 0), ("year", 55)])
  func `a week that no period has is an error`(unit: String, week: Int) {
    func checks(_ number: Int) -> [CheckName] {
      let line = "every \(unit) on Tuesday of week \(number) at 10:00 for 30m"
      let text = "plan p\n  timezone UTC\n  week 1 is the first full week\nreview r\n  \(line)\n"
      return readPlan(root: SourceFile(path: "plan.rhythm", text: text)).findings.map(\.check)
    }
    #expect(checks(week) == [.impossibleDate])
    #expect(checks(2) == [])
  }

  private static let open = """
    portfolio accounts
      acme "Acme" owner bo, renewal 2026-09-30
      beta "Beta" owner bo
    review base
      chair ana
      attendees bo
      every quarter on the 1st working day at 09:00 for 30m
    review after-it
      chair ana
      attendees bo
      within 10 days after each base at 15:00 for 30m
    review twice
      chair chi
      attendees dee
      2 times a week between 13:00 and 14:00 for 30m
    review renewal
      for each account in accounts
      chair ana
      attendees bo
      2 weeks before account.renewal at 12:00 for 30m

    """

  private func explanation(_ day: String, _ series: String) throws -> DateExplanation {
    try #require(
      explain(
        date(day), ofSeries: series, in: Scheduled(Self.open).plan, today: date("2026-01-01"),
        zones: .forTests))
  }

  @Test func `the rule of what is placed is told, and from which days it was chosen`() throws {
    let plan = Scheduled(Self.open)
    for series in ["after-it", "twice"] {
      let occurrence = try #require(plan.occurrences(series).last)
      let told = try explanation("\(occurrence.date)", series).derivations
      let steps = try #require(told.first { $0.occurrence == occurrence }).steps
      let hasRule = steps.contains { $0.isRule }
      #expect(hasRule, "\(series)")
      let days = steps.compactMap { step in
        if case .placed(among: let days?, _) = step.fact { days } else { nil }
      }
      let open = try #require(days.first, "\(series)")
      #expect(open.contains(occurrence.date), "\(series)")
    }
  }

  @Test func `a day that was open says which days were taken`() throws {
    let held = Scheduled(Self.open).dates("twice").prefix { $0 < "2026-01-12" }
      .filter { $0 >= "2026-01-05" }
    let free = try #require(
      (5...9).map { "2026-01-0\($0)" }.first { !held.contains($0) && $0 > held[0] })
    let told = try explanation(free, "twice")
    let taken = told.derivations.flatMap(\.steps).compactMap { step in
      if case .placedOn(let days, among: _) = step.fact { days.map { "\($0)" } } else { nil }
    }
    #expect(taken == [Array(held)])
    let before = held.last { $0 < free }
    #expect(told.before.map { "\($0.date)" } == before)
  }

  @Test func `an empty field is told to be waited for`() throws {
    let steps = try explanation("2026-09-16", "renewal/beta").derivations.flatMap(\.steps)
    let waits = steps.contains { if case .waiting = $0.fact { true } else { false } }
    #expect(waits)
  }
}
