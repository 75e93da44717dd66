import RhythmDiagnostics
import RhythmPlan
import RhythmText
import Testing

@Suite struct NameTableTests {
  private let read = readTogether(
    """
    plan north
      timezone UTC
    person zoë
    team iberia
      lead zoë
    portfolio accounts
      iberia "An account called as a team" owner zoë
    review weekly
      chair zoe\u{308}
    template weekly
      purpose "a"
    """)

  @Test func namesCompareByCanonicalEquivalence() {
    #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
    #expect(read.names.declaration(of: "zoe\u{308}", among: .person)?.index == 0)
  }

  @Test func nameSpacesStandApart() {
    #expect(read.names.declaration(of: "iberia", among: .team)?.index == 0)
    #expect(read.names.declaration(of: "iberia", among: .entry)?.owner == 0)
    #expect(read.names.declaration(of: "weekly", among: NameKinds(.review))?.index == 0)
    #expect(read.names.declaration(of: "weekly", among: NameKinds(.template))?.index == 1)
    #expect(read.names.declaration(of: "weekly", among: .people) == nil)
  }

  @Test func declarationsKnowTheirPlaces() throws {
    let team = try #require(read.names.declaration(of: "iberia", among: .team))
    let range = try #require(team.range)
    #expect(read.plan.files[Int(range.file.index)].text(range.bytes) == "iberia")
    #expect(read.names.names(of: .people) == ["zoë", "iberia"])
    #expect(read.names.declaration(of: "forecast", among: NameKinds(.kind))?.range == nil)
  }
}
