import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A one-to-one is a chair and one attendee who reports to them. Only what says `led by` and means
  /// the chair counts as led by the chair.
  static let rigidOneToOne = Check(name: .rigidOneToOne) { input, findings in
    let firsts = FirstOccurrences(input.schedule)
    var seen: Set<SourceRange> = []
    var looked: Set<ReviewID> = []
    let series = input.schedule.series
    for index in series.indices.sorted(by: { series[$0].id < series[$1].id }) {
      let series = series[index]
      guard let chair = series.participants.chair, series.participants.attendees.count == 1,
        let other = series.participants.attendees.first,
        input.plan[other].reportsTo?.value == chair, looked.insert(series.review).inserted,
        !input.plan.reviews[Int(series.review.index)].isBroken, let occurrence = firsts[index]
      else { continue }
      for agenda in input.plan.reviews[Int(series.review.index)].clauses.agendas {
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
