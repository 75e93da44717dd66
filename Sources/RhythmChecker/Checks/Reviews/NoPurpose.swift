import RhythmDiagnostics

extension Check {
  static let noPurpose = Check(name: .noPurpose) { input, findings in
    let reviews = input.lastVersions { index in
      input.versions.reviews[index].clauses.purpose?.saysNothing ?? true
    }
    for review in reviews {
      findings.append(
        Finding(
          .noPurpose, "the review `\(review.name.value)` does not say what it is for",
          at: review.name.range, label: "no `purpose`",
          help: [Help("add the question that it answers: `purpose \"Agree one number\"`")]))
    }
  }
}
