import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// The severities that the policies of a plan give to checks: of several lines the last one wins.
struct Grading {
  /// In the order of the lines.
  private var verdicts: [(check: CheckName, verdict: Policy.Verdict)] = []
  private var profile: Policy.Profile?

  init(_ policies: [Policy]) {
    for policy in policies {
      profile = policy.profile ?? profile
      for line in policy.severities {
        for check in line.checks {
          guard let name = CheckName(rawValue: check.value), !name.refuses(line.verdict)
          else { continue }
          verdicts.append((name, line.verdict))
        }
      }
    }
  }

  /// Whether the policy wants to hear nothing of a check.
  func ignores(_ check: CheckName) -> Bool { verdict(of: check) == .ignore }

  private func verdict(of check: CheckName) -> Policy.Verdict? {
    verdicts.last { $0.check == check }?.verdict
  }

  /// The finding as the policy has it; nil where the policy ignores it.
  func graded(_ finding: Finding) -> Finding? {
    if finding.check.isFixed { return finding }
    var graded = finding
    switch verdict(of: finding.check) {
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

extension CheckName {
  /// Whether a policy may not grade it so: without it the plan says nothing certain.
  func refuses(_ verdict: Policy.Verdict) -> Bool { isFixed && verdict != .block }
}
