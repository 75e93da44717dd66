import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// What is wrong with the policies themselves: unknown checks, lines that change nothing, and lines
/// that contradict each other, of which the last one wins.
struct PolicyReading {
  private let plan: Plan
  private(set) var findings: [Finding] = []
  private var verdicts: [String: Said<Policy.Verdict>] = [:]
  private var thresholds: [String: Said<Policy.Severities.Threshold>] = [:]
  private var limits: [Policy.Subject: Said<Quantity>] = [:]
  private var floors: [Policy.Subject: Said<Quantity>] = [:]
  private var profile: Said<Policy.Profile>?

  /// What an earlier line says, and where.
  private struct Said<Value> {
    var value: Value
    var range: SourceRange
  }

  init(_ plan: Plan) {
    self.plan = plan
    for policy in plan.policies {
      read(policy.profile, of: policy)
      for line in policy.severities { read(line) }
      for line in policy.limits {
        let subject = Policy.Subject(line.selector, line.most)
        compare(line.most.quantity, with: limits[subject], at: line.range, "limits")
        limits[subject] = Said(value: line.most.quantity, range: line.range)
      }
      for line in policy.floors {
        let subject = Policy.Subject(line.selector, line.least)
        compare(line.least.quantity, with: floors[subject], at: line.range, "floors")
        floors[subject] = Said(value: line.least.quantity, range: line.range)
      }
    }
  }

  private mutating func read(_ profile: Policy.Profile?, of policy: Policy) {
    guard let profile else { return }
    // Only the heading, without the lines below it.
    let bytes = policy.range.bytes
    let length = Int32(clamping: "policy \(profile.rawValue)".utf8.count)
    let heading = SourceRange(
      policy.range.file,
      ByteRange(Int(bytes.lower), min(Int(bytes.lower) + Int(length), Int(bytes.upper))))
    if let earlier = self.profile, earlier.value != profile {
      contradict(
        "one policy of the plan is \(earlier.value.rawValue), and another is \(profile.rawValue)",
        at: heading, earlier.range)
    }
    self.profile = Said(value: profile, range: heading)
  }

  private mutating func read(_ line: Policy.Severities) {
    for check in line.checks {
      if let finding = unknownCheck(check) {
        findings.append(finding)
        continue
      }
      if let name = CheckName(rawValue: check.value), name.refuses(line.verdict) {
        findings.append(
          Finding(
            .refusedName, "`\(check.value)` is always an error", at: check.range,
            label: "a policy cannot change it",
            help: [Help("take it out of this line, and mend what it finds")]))
        continue
      }
      if let earlier = verdicts[check.value], earlier.value != line.verdict {
        contradict(
          "one line says `\(earlier.value.rawValue) \(check.value)`, and a later one "
            + "`\(line.verdict.rawValue) \(check.value)`", at: check.range, earlier.range)
      }
      verdicts[check.value] = Said(value: line.verdict, range: check.range)
      if let threshold = line.threshold { read(threshold, of: check, line) }
    }
  }

  private mutating func read(
    _ threshold: Policy.Severities.Threshold, of check: Located<String>, _ line: Policy.Severities
  ) {
    let taken = CheckThreshold.of(check.value)
    guard taken.contains(where: threshold.fits) else {
      findings.append(misfit(check, line, taken))
      return
    }
    if let earlier = thresholds[check.value], earlier.value != threshold,
      verdicts[check.value]?.value == line.verdict
    {
      contradict(
        "two lines give `\(check.value)` two thresholds", at: line.range, earlier.range)
    }
    thresholds[check.value] = Said(value: threshold, range: line.range)
  }

  private func misfit(
    _ check: Located<String>, _ line: Policy.Severities, _ taken: [CheckThreshold]
  ) -> Finding {
    let verdict = line.verdict.rawValue
    guard let first = taken.first else {
      return Finding(
        .refusedThreshold, "`\(check.value)` has no threshold that a policy could change",
        at: line.range, label: "a number that nothing is compared with",
        help: [Help("write `\(verdict) \(check.value)`")])
    }
    return Finding(
      .refusedThreshold, "this threshold does not fit `\(check.value)`", at: line.range,
      label: "not what it counts: \(first.subject)",
      help: taken.map { Help("write it as in `\(verdict) \(check.value) \($0.words)`") })
  }

  private mutating func compare(
    _ quantity: Quantity, with earlier: Said<Quantity>?, at range: SourceRange, _ word: String
  ) {
    guard let earlier, earlier.value != quantity else { return }
    contradict("two \(word) for the same say different amounts", at: range, earlier.range)
  }

  private mutating func contradict(
    _ message: String, at range: SourceRange, _ earlier: SourceRange
  ) {
    findings.append(
      Finding(
        .contradictingPolicy, message, at: range, label: "this one holds, since it comes last",
        secondary: [Label(earlier, "the other one")], help: [Help("keep one of them")]))
  }
}
