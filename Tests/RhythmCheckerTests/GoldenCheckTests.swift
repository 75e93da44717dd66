import GoldenSupport
import RhythmDiagnostics
import Testing

/// A plan for every check, `Tests/Golden/checks/<check-name>.rhythm`, with what it finds and what
/// it leaves alone: see `MarkedPlan`.
@Suite struct GoldenCheckTests {
  /// A plan of more than a million dates is nothing to record, and nothing is left that is not
  /// scheduled by itself.
  static let withoutCase: Set<String> = ["too-many-occurrences"]

  static let cases = goldenCases("checks")

  @Test(arguments: cases)
  func findingsStandWhereTheyAreMarked(recorded: GoldenCase) throws {
    let check = recorded.input.deletingPathExtension().lastPathComponent
    try #require(CheckName(rawValue: check) != nil, "no check is called \(check)")
    let plan = MarkedPlan(String(decoding: try recorded.bytes(), as: UTF8.self))
    let all = plan.found { _ in true }
    let grave = plan.found { $0.check.rawValue == check || $0.severity != .advice }
    #expect(plan.marks.contains { $0.check == check }, "nothing is marked as \(check)")
    let unmarked = grave.subtracting(plan.marks).sorted()
    #expect(unmarked.isEmpty, "found and not marked: \(unmarked)")
    let missing = plan.marks.subtracting(all).sorted()
    #expect(missing.isEmpty, "marked and not found: \(missing)")
    let difference = try recorded.difference(from: plan.rendering)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: CheckName.allCases.map(\.rawValue).filter { !withoutCase.contains($0) })
  func everyCheckHasACase(check: String) {
    #expect(
      Self.cases.contains { $0.name == "checks/\(check)" },
      "Tests/Golden/checks/\(check).rhythm is missing")
  }

  @Test func nothingIsStale() throws {
    #expect(!Self.cases.isEmpty)
    #expect(try staleExpectations("checks") == [])
  }
}
