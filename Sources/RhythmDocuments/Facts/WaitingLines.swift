import RhythmPlan
import RhythmScheduler

extension DocumentSource {
  /// What waits for a date among some series: a line a review, its series counted where many wait.
  func waitingLines(where isShown: (Waiting) -> Bool) -> [String] {
    var lines: [(review: ReviewID?, title: String, fields: [String])] = []
    for waiting in schedule.waiting where isShown(waiting) {
      if let line = lines.firstIndex(where: {
        $0.review == waiting.review && (waiting.review != nil || $0.title == waiting.subject)
      }) {
        if !lines[line].fields.contains(waiting.field) { lines[line].fields.append(waiting.field) }
      } else {
        let title = waiting.review.map { plan[$0].name.value } ?? waiting.subject
        lines.append((waiting.review, title, [waiting.field]))
      }
    }
    return lines.map { line in
      let most = 4
      let rest = line.fields.count - most
      let fields = line.fields.prefix(most).joined(separator: ", ")
      return "\(line.title): \(fields)\(rest > 0 ? " and \(rest) more" : "")"
    }
  }

  /// Whether somebody takes part in what waits.
  func concerns(_ waiting: Waiting, _ person: PersonID) -> Bool {
    guard let review = waiting.review else { return false }
    return schedule.series.contains {
      $0.review == review && $0.id == waiting.subject
        && Part(of: person, in: $0.participants) != nil
    }
  }
}
