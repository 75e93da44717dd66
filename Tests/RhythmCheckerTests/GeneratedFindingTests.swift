import RhythmDiagnostics
import Testing

@testable import RhythmChecker

/// The generated plans are worth trying the checks on: much is found in them, and in many of them
/// nothing that keeps a plan from holding.
@Suite struct GeneratedFindingTests {
  @Test func mostChecksFindSomethingAndManyPlansHaveNoError() {
    var counts: [CheckName: Int] = [:]
    let plans = PlanCase.generated(48)
    var sound = 0
    for plan in plans {
      let findings = plan.checked().findings
      for finding in findings { counts[finding.check, default: 0] += 1 }
      if !findings.contains(where: { $0.severity == .error }) { sound += 1 }
    }
    let missing = CheckName.allCases.filter { counts[$0] == nil }
    #expect(counts.count >= 95, "\(missing.map(\.rawValue))")
    #expect(sound * 4 >= plans.count)
  }
}
