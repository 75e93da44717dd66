import RhythmDiagnostics

extension Check {
  static let noPurpose = Check(name: .noPurpose) { input, findings in
    for (_, review) in input.reviews(where: { input.plan.reviews[$0].clauses.purpose == nil }) {
      findings.append(
        Finding(
          .noPurpose, "the review `\(review.name.value)` does not say what it is for",
          at: review.name.range, label: "no `purpose`",
          help: [Help("add the question that it answers: `purpose \"Agree one number\"`")]))
    }
  }
}
