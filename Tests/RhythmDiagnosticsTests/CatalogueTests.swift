import RhythmDiagnostics
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: CheckName.allCases)
  func `every check has a page that says something`(check: CheckName) {
    let page = Catalogue.page(of: check)
    #expect(page.check == check)
    for text in [page.summary, page.meaning, page.why] { #expect(!text.isEmpty) }
    #expect(!page.summary.hasSuffix(".") && !page.summary.contains("\n"))
    #expect(page.example.isEmpty == page.mended.isEmpty)
    #expect(page.example.isEmpty || page.example != page.mended)
  }
}
