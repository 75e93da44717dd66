import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  static let tooManyMeasures = Check(name: .tooManyMeasures) { input, findings in
    let most = input.threshold(of: .tooManyMeasures)?.count ?? 12
    let reviews = input.versionsByName { index in
      Plan.looks(of: input.versions.origin(of: index), input.versions.reviews[index].clauses).count
        > most
    }
    var seen: Set<SourceRange> = []
    for (_, id, review) in reviews {
      let looks = Plan.looks(of: id, review.clauses)
      let count = Set(looks.map(\.measure)).count
      guard count > most,
        let first = looks.first(where: { input.isInAdjustment($0.range) }) ?? looks.first,
        seen.insert(first.range).inserted
      else { continue }
      findings.append(
        Finding(
          .tooManyMeasures,
          "`\(review.name.value)` looks at \(count) measures, more than \(most)",
          at: first.range,
          label: first.range == looks.first?.range
            ? "\(count) from here on" : "\(count) with those of the review",
          secondary: [Label(review.name.range, "in this review")],
          help: [Help("keep those on which something is decided, and read the others alone")]))
    }
  }
}

extension Policy.Severities.Threshold {
  /// The whole number that it names; nil where it names a time or a share.
  var count: Int? {
    switch self {
    case .above(.number(let number)), .below(.number(let number)):
      number.decimals == 0 && !number.isPercent ? Int(clamping: number.units) : nil
    case .above, .below, .after: nil
    }
  }
}
