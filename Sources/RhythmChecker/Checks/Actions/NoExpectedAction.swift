import RhythmDiagnostics

extension Check {
  static let noExpectedAction = Check(name: .noExpectedAction) { input, findings in
    let reviews = input.reviews { input.plan.reviews[$0].clauses.expects.isEmpty }
    for (_, review) in reviews {
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
