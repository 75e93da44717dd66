import RhythmDiagnostics

extension Check {
  static let noExpectedAction = Check(name: .noExpectedAction) { input, findings in
    for (_, review) in input.reviews where review.clauses.expects.isEmpty {
      findings.append(
        Finding(
          .noExpectedAction, "the review `\(review.name.value)` expects no action",
          at: review.name.range, label: "no `expects`",
          help: [
            Help("say what must come out: `expects \"A next step\" by chair due before next`"),
            Help("or, where it only informs: `waive no-expected-action because \"It informs\"`"),
          ]))
    }
  }
}
