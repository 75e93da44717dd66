import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// Lines that dated something by hand on days that are over, one finding a review or `adjust`; a
  /// waiver that is over is told where waivers are read.
  static let pastException = Check(name: .pastException) { input, findings in
    for (_, review) in input.reviews(where: { input.plan.hasPastException($0, input.today) }) {
      add(review.clauses.exceptions, of: review.name.value, input, &findings)
    }
    for adjustment in input.plan.adjustments where !adjustment.clauses.exceptions.isEmpty {
      add(
        adjustment.clauses.exceptions, of: input.plan.text(adjustment.series.range), input,
        &findings)
    }
  }

  private static func add(
    _ exceptions: [DatedException], of name: String, _ input: CheckInput,
    _ findings: inout [Finding]
  ) {
    let past = exceptions.filter { $0.last < input.today }.sorted { $0.range < $1.range }
    guard let first = past.first, let last = past.map(\.last).max() else { return }
    let edits = past.compactMap { input.plan.removal(of: $0.range) }
    let what =
      past.count == 1
      ? "a date that `\(name)` has by hand is over since \(last)"
      : "\(past.count) dates that `\(name)` has by hand are over, the last since \(last)"
    findings.append(
      Finding(
        .pastException, what, at: first.range, label: "changes nothing any more",
        secondary: past.dropFirst().prefix(3).map { Label($0.range, "nor does this") },
        help: [
          Help(
            "take \(past.count == 1 ? "the line" : "the lines") away; the history keeps what was",
            fix: Fix(.unsafe, edits))
        ]))
  }
}

extension Plan {
  fileprivate func hasPastException(_ review: Int, _ today: CivilDate) -> Bool {
    reviews[review].clauses.exceptions.contains { $0.last < today }
  }
}

extension DatedException {
  /// The last day that it names.
  fileprivate var last: CivilDate {
    switch change {
    case .cancel(let days): days.last
    case .move(let from, to: let to, at: _): max(from, to)
    case .add(let date, at: _, length: _): date
    }
  }
}
