import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// A measure of which something is missing that all who read it must know; and two with one title,
  /// of which everybody means another.
  static let undefinedMeasure = Check(name: .undefinedMeasure) { input, findings in
    var first: [String: Int] = [:]
    for (index, measure) in input.plan.measures.enumerated() {
      if let missing = missing(in: measure) { findings.append(missing) }
      guard let title = measure.title else { continue }
      let words = title.words.joined(separator: " ")
      guard let other = first[words] else {
        first[words] = index
        continue
      }
      findings.append(sameTitle(measure, title, as: input.plan.measures[other]))
    }
  }

  private static func missing(in measure: Measure) -> Finding? {
    var missing: [(noun: String, line: String)] = []
    if measure.meaning?.saysNothing ?? true { missing.append(("meaning", "meaning \"...\"")) }
    if measure.definedBy == nil, measure.accountable == nil {
      missing.append(("owner", "defined by ..."))
    }
    if measure.source?.saysNothing ?? true { missing.append(("source", "source \"...\"")) }
    guard let last = missing.last else { return nil }
    let nouns = missing.dropLast().map { "no \($0.noun)" }.joined(separator: ", ")
    let words = nouns.isEmpty ? "no \(last.noun)" : "\(nouns) and no \(last.noun)"
    let lines = missing.map { "`\($0.line)`" }.joined(separator: ", ")
    return Finding(
      .undefinedMeasure, "the measure `\(measure.name.value)` has \(words)",
      at: measure.name.range, label: "everybody reads it as they like",
      help: [Help("add \(lines)")])
  }

  private static func sameTitle(
    _ measure: Measure, _ title: Text, as other: Measure
  ) -> Finding {
    Finding(
      .undefinedMeasure,
      "the measures \(listed([measure.name.value, other.name.value].sorted())) have one title",
      at: title.range, label: "which of the two?", severity: .error,
      secondary: [Label(other.title?.range ?? other.name.range, "the first")],
      help: [Help("keep one of them, or let the title say what is different")])
  }
}
