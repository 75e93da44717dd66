import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// The severities that the policies of a plan give to checks.
struct Grading {
  private var verdicts: [CheckName: Policy.Verdict] = [:]
  private var profile: Policy.Profile?
  /// What is wrong with the policies themselves.
  private(set) var findings: [Finding] = []

  init(_ policies: [Policy]) {
    for policy in policies {
      profile = policy.profile ?? profile
      for line in policy.severities {
        for check in line.checks {
          add(line.verdict, to: check)
        }
      }
    }
  }

  private mutating func add(_ verdict: Policy.Verdict, to check: Located<String>) {
    guard let name = CheckName(rawValue: check.value) else {
      if let finding = unknownCheck(check) { findings.append(finding) }
      return
    }
    if name.isFixed && verdict != .block {
      findings.append(
        Finding(
          .refusedName, "`\(check.value)` is always an error", at: check.range,
          label: "a policy cannot change it",
          help: [Help("take it out of this line, and mend what it finds")]))
      return
    }
    verdicts[name] = verdict
  }

  /// The finding as the policy has it; `nil` where the policy ignores it.
  func graded(_ finding: Finding) -> Finding? {
    if finding.check.isFixed { return finding }
    var graded = finding
    switch verdicts[finding.check] {
    case .block: graded.severity = .error
    case .warn: graded.severity = .warning
    case .advise: graded.severity = .advice
    case .ignore: return nil
    case nil:
      switch profile {
      case .strict where finding.check == .noExpectedAction: graded.severity = .error
      case .gentle where finding.severity == .warning: graded.severity = .advice
      default: break
      }
    }
    return graded
  }
}
