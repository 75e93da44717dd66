import RhythmCalendar
import RhythmPlan
import RhythmText

@testable import RhythmScheduler

/// A plan read from text, with its dates.
struct Scheduled {
  let plan: Plan
  let schedule: Schedule
  let details: OccurrenceDetails

  /// Reads and schedules a plan; the header is given, the rest of it may follow.
  init(
    _ text: String, header: String = "", covers: String = "2026", over horizon: DateSpan? = nil,
    today: String = "2026-03-04"
  ) {
    let people = ["ana", "bo", "chi", "dee"].map { "person \($0)\n  email \"\($0)@x.example\"\n" }
    let head = """
      plan p
        timezone Europe/London
        covers \(covers)
        week 1 is days 1 to 7
      \(header)

      """
    let source = SourceFile(path: "plan.rhythm", text: head + people.joined() + text)
    plan = readPlan(root: source) { _ in .missing(nearby: []) }.plan
    schedule = RhythmScheduler.schedule(
      plan, over: horizon, today: date(today), zones: .forTests)
    details = OccurrenceDetails(plan: plan, schedule: schedule)
  }

  /// The occurrences of a series, by its id.
  func occurrences(_ id: String) -> [Occurrence] {
    schedule.occurrences.filter { schedule.series(of: $0)?.id == id }
  }

  func dates(_ id: String) -> [String] { occurrences(id).map { "\($0.date)" } }

  func name(_ person: PersonID?) -> String { person.map { plan[$0].name.value } ?? "-" }

  /// Who takes notes, occurrence by occurrence.
  func noteTakers(_ id: String) -> [String] {
    occurrences(id).map { occurrence in
      details.attendance(of: occurrence).participants.noteTakers.map(name).joined(separator: "+")
    }
  }

  func chairs(_ id: String) -> [String] {
    occurrences(id).map { name(details.attendance(of: $0).participants.chair) }
  }

  func agendas(_ id: String) -> [String] {
    occurrences(id).map { details.agenda(of: $0)?.name?.value ?? "-" }
  }

  var messages: [String] { schedule.findings.map { "\($0.check.rawValue): \($0.message)" } }
}
