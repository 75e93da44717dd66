import Rhythm
import Testing

@Suite struct OperatingRhythmTests {
  private let root = OperatingRhythm.File(
    path: "plans/plan.rhythm",
    text: """
      plan small
        timezone Europe/London
        covers 2026
        on non-working days skip

      import "people/"

      review weekly "Weekly"
        purpose "Decide the next step"
        every week on Monday at 09:00 for 30m
        chair ana
        attendees bo
        agenda
          5m "Open actions" led by chair
          25m "The next step" to decide
        expects "One step" by bo due before next
      """)
  private let people = OperatingRhythm.File(
    path: "plans/people/all.rhythm",
    text: "person ana\n  email \"ana@example.com\"\nperson bo\n  reports to ana\n")

  @Test func readsChecksAndSchedules() throws {
    let plan = OperatingRhythm(root: root, imports: [people], timeZoneFile: { _ in nil })
    #expect(plan.findings(on: "2026-01-05") == [])
    let dates = try #require(plan.occurrences(from: "2026-03-23", to: "2026-04-05"))
    #expect(dates.map(\.id) == ["weekly@2026-03-23", "weekly@2026-03-30"])
    // The clock goes forward between the two.
    #expect(dates.map(\.start) == [1_774_256_400, 1_774_857_600])
    #expect(dates.first?.chair == "ana")
    #expect(dates.first?.attendees == ["bo"])
    #expect(dates.first?.timeZone == "Europe/London")
  }

  @Test func tellsWhatIsWrongWhere() throws {
    let plan = OperatingRhythm(root: root, timeZoneFile: { _ in nil })
    let findings = try #require(plan.findings(on: "2026-01-05"))
    let first = try #require(findings.first { $0.name == "bad-import" })
    #expect(first.severity == .error)
    #expect(first.path == "plans/plan.rhythm")
    #expect(first.line == 6)
    #expect(first.column == 8)
  }

  @Test func refusesWhatIsNoDate() {
    let plan = OperatingRhythm(root: root, imports: [people], timeZoneFile: { _ in nil })
    #expect(plan.findings(on: "2026-02-30") == nil)
    #expect(plan.occurrences(from: "2026-3-1", to: "2026-03-02") == nil)
    #expect(plan.occurrences(from: "2026-03-02", to: "2026-03-01") == nil)
  }
}
