import RhythmDiagnostics

extension Check {
  /// A review that expects nothing, in some series of it, nor comes to expect something by an `adjust`.
  static let noExpectedAction = Check(name: .noExpectedAction) { input, findings in
    let reviews = input.lastVersions { input.versions.reviews[$0].clauses.expects.isEmpty }
    for review in reviews {
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
