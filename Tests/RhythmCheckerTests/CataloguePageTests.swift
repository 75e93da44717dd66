import RhythmDiagnostics
import Testing

/// What `rhythm explain` shows is true: the failing plan has that finding and no other error or
/// warning, and the mended one has none.
@Suite struct CataloguePageTests {
  /// A plan of more than a million dates is no example to read.
  static let withoutExample: Set<CheckName> = [.tooManyOccurrences]

  static let pages = Catalogue.pages.filter { !withoutExample.contains($0.check) }

  @Test func everyCheckHasAPage() {
    for page in Catalogue.pages {
      #expect(!page.summary.isEmpty && !page.meaning.isEmpty && !page.why.isEmpty)
      #expect(page.example.isEmpty == Self.withoutExample.contains(page.check))
    }
  }

  @Test(arguments: pages)
  func theExampleHasTheFindingAndNoOther(page: CheckPage) {
    let findings = CheckedPlan(page.example).findings
    #expect(findings.contains { $0.check == page.check })
    let others = findings.filter { $0.check != page.check && $0.severity != .advice }
    #expect(others.isEmpty, "\(others.map(\.message))")
  }

  @Test(arguments: pages)
  func theMendedPlanHasNone(page: CheckPage) {
    let findings = CheckedPlan(page.mended).findings.filter {
      $0.check == page.check || $0.severity != .advice
    }
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }
}

extension CheckPage: CustomTestStringConvertible {
  public var testDescription: String { name }
}
