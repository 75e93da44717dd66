import GoldenSupport
import RhythmPlan
import RhythmText
import Testing

@Suite struct GoldenFindingTests {
  @Test(arguments: goldenCases("findings"))
  func findings(_ recorded: GoldenCase) throws {
    let read = readTogether(String(decoding: try recorded.bytes(), as: UTF8.self))
    #expect(!read.findings.isEmpty)
    let difference = try recorded.difference(from: rendered(read.findings, of: read))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func nothingIsStale() throws {
    #expect(!goldenCases("findings").isEmpty)
    #expect(try staleExpectations("findings") == [])
  }
}
