import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// A review that was to be justified again by a day that is over.
  static let revisitOverdue = Check(name: .revisitOverdue) { input, findings in
    let reviews = input.versions { index in
      input.versions.isLast(index)
        && input.versions.reviews[index].clauses.revisitBy.map { $0.value < input.today } ?? false
    }
    var told: Set<LineOfReview> = []
    for (_, id, review) in reviews {
      guard let day = review.clauses.revisitBy,
        told.insert(LineOfReview(review: id, line: day.range)).inserted
      else { continue }
      findings.append(
        Finding(
          .revisitOverdue,
          "`\(review.name.value)` was to be justified again by \(day.value)", at: day.range,
          label: "is over", secondary: [Label(review.name.range, "this review")],
          help: [
            Help(
              "ask whether it is still worth its time, and write the next day behind `revisit by`"),
            Help("or end it"),
          ]))
    }
  }
}
