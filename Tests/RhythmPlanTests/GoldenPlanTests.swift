import GoldenSupport
import RhythmPlan
import RhythmText
import Testing

/// What plans without findings are lowered into.
@Suite struct GoldenPlanTests {
  @Test(arguments: goldenCases("plan"))
  func plan(_ recorded: GoldenCase) throws {
    let read = readTogether(String(decoding: try recorded.bytes(), as: UTF8.self))
    #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
    let difference = try recorded.difference(from: dump(read.plan))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func nothingIsStale() throws {
    #expect(!goldenCases("plan").isEmpty)
    #expect(try staleExpectations("plan") == [])
  }
}
