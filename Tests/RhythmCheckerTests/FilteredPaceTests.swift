import RhythmDiagnostics
import Testing

@testable import RhythmChecker

/// What is held in some weeks only has the pace of its dates.
@Suite struct FilteredPaceTests {
  @Test func aWeekOfEachMonthIsBetweenWeeksAndQuarters() {
    #expect(gaps(between: "every week on Wednesday at 11:00 for 30m, in week 1 of month").isEmpty)
  }

  @Test(arguments: ["in Q1", "in December", "during 2026-03"])
  func whatIsHeldForAWhileIsNot(filter: String) {
    #expect(gaps(between: "every week on Wednesday at 11:00 for 30m, \(filter)").count == 1)
  }

  @Test func whatIsLeftOutForAWhileIsHeldAllTheYear() {
    let text = "every month on the 1st Wednesday at 11:00 for 30m, except during 2026-08"
    #expect(gaps(between: text).isEmpty)
  }

  @Test func aWeekOfEachQuarterIsFarFromEveryWeek() {
    let found = gaps(quarterly: "every week on Tuesday at 10:00 for 30m, in week 1 of quarter")
    #expect(found.count == 1)
    #expect(found.first?.contains("in week 1 of quarter`, which is 13 times as long") == true)
  }

  @Test(arguments: ["2026-01-12 to 2026-06-26", "2026-02-03 to 2026-05-06"])
  func whatIsFedIsComparedInPeriodsThatTheHorizonCuts(covers: String) {
    func review(_ name: String, _ day: String, _ more: String = "") -> String {
      """

      review \(name)
        purpose "Decide what to stop"
        every quarter on \(day) at 10:00 for 30m
        chair ana
        attendees bo
      \(more)
      """
    }
    let plan =
      heading.replacing("covers 2026", with: "covers \(covers)")
      + review("numbers", "the 1st Wednesday of month 2", "  feeds totals")
      + review("totals", "the 1st Tuesday of month 2")
    let found = CheckedPlan(plan).findings.filter { $0.check == .fedTooLate }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("2026-02-03 at 10:00") == true)
  }

  private let heading = """
    plan paces
      timezone Europe/London
      covers 2026
      on non-working days move to next working day
    person ana
    person bo
      reports to ana

    """

  private func gaps(
    between cadence: String? = nil,
    quarterly: String = "every quarter on the 2nd Tuesday at 10:00 for 30m"
  ) -> [String] {
    let cadences =
      ["every week on Monday at 10:00 for 30m", quarterly] + (cadence.map { [$0] } ?? [])
    let reviews = cadences.enumerated().map { index, cadence in
      """

      review r\(index)
        purpose "Decide what to stop"
        \(cadence)
        chair ana
        attendees bo

      """
    }
    return CheckedPlan(heading + reviews.joined()).findings.filter { $0.check == .cadenceGap }
      .map(\.message)
  }
}
