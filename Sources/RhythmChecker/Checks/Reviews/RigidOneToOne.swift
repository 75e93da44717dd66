import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A one-to-one is a chair and one attendee who reports to them. Only what says `led by` and means
  /// the chair counts as led by the chair.
  static let rigidOneToOne = Check(name: .rigidOneToOne) { input, findings in
    var seen: Set<SourceRange> = []
    var looked: Set<Int> = []
    let all = input.schedule.series
    let stretches = input.seriesVersions().sorted {
      (all[$0.series].id, $0.first ?? 0) < (all[$1.series].id, $1.first ?? 0)
    }
    for stretch in stretches {
      let series = all[stretch.series]
      let participants = input.versions.participants(of: stretch)
      guard let chair = participants.chair, participants.attendees.count == 1,
        let other = participants.attendees.first,
        input.plan[other].reportsTo?.value == chair, looked.insert(stretch.version).inserted,
        !input.versions.reviews[stretch.version].isBroken,
        let occurrence = input.first(of: stretch)
      else { continue }
      for agenda in input.versions.reviews[stretch.version].clauses.agendas {
        let minutes = agenda.items.reduce(0) { $0 &+ $1.minutes }
        let own = agenda.items.filter { item in
          item.ledBy.map { input.details.people($0, of: occurrence) == [chair] } ?? false
        }.reduce(0) { $0 &+ $1.minutes }
        guard own > minutes - own, seen.insert(agenda.range).inserted else { continue }
        findings.append(
          finding(agenda, own, of: minutes, series, input.plan[other].name.value, input.plan))
      }
    }
  }

  private static func finding(
    _ agenda: Agenda, _ own: Int, of minutes: Int, _ series: Series, _ other: String, _ plan: Plan
  ) -> Finding {
    Finding(
      .rigidOneToOne,
      "the chair leads \(own) of the \(minutes) minutes of the one-to-one `\(series.id)`",
      at: agenda.heading, label: "whose meeting is it?",
      secondary: [Label(plan[series.review].name.range, "in this review")],
      help: [Help("let `\(other)` lead most of it: `led by attendees`")])
  }
}
