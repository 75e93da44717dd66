import RhythmDiagnostics
import RhythmText
import Testing

@testable import RhythmChecker

/// A line that cannot be read is one error: of the declaration in which it stands no check says
/// anything, since it may follow from what could not be read.
@Suite struct BrokenDeclarationTests {
  private static let nonsense = "  nonsense of a line\n"
  private static let kinds = ["review", "measure", "initiative", "adjust", "action"]

  /// In every recorded plan, and for every such declaration of which something is found.
  @Test(arguments: ArrangementTests.cases.map(\.name))
  func noCheckLooksAtIt(name: String) throws {
    let plan = try #require(ArrangementTests.cases.first { $0.name == name })
    let parts = ArrangementTests.declarations(of: plan.text)
    let places = Self.places(of: CheckedPlan(plan.text, today: plan.today))
    var start = 0
    for (index, part) in parts.enumerated() {
      defer { start += part.utf8.count }
      guard Self.kinds.contains(where: { part.hasPrefix($0 + " ") }),
        places.contains(where: { (start..<start + part.utf8.count).contains($0.place) }),
        let end = part.firstIndex(of: "\n")
      else { continue }
      var broken = part
      broken.insert(contentsOf: Self.nonsense, at: part.index(after: end))
      let text = (parts[..<index] + [broken] + parts[(index + 1)...]).joined()
      let checked = CheckedPlan(text, today: plan.today)
      #expect(checked.findings.contains { $0.check == .syntax })
      let range = start..<start + broken.utf8.count
      let said = Self.places(of: checked).filter { range.contains($0.place) }
      #expect(said.isEmpty, "\(said.map(\.message))")
    }
  }

  /// What the checks found in a plan, and where; an owner that is missing is an error of its own, told
  /// where the plan is read.
  private static func places(of plan: CheckedPlan) -> [(place: Int, message: String)] {
    let checks = Set(Check.all.map(\.name) + [.agendaOverruns, .agendaUnderruns])
      .subtracting([.noSingleOwner])
    return plan.findings.filter {
      checks.contains($0.check) && $0.primary.range.file.index == 0
    }.map {
      (Int($0.primary.range.bytes.lower), "\($0.check.rawValue): \($0.message)")
    }
  }
}
