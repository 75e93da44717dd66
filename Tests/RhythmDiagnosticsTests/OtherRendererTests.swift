import Foundation
import RhythmDiagnostics
import RhythmText
import Testing

@Suite struct OtherRendererTests {
  private let sample = Sample("person ana\n  members «alcie», «bo»\n")

  private var findings: [Finding] {
    let fix = Fix(.unsafe, [TextEdit(sample.ranges[0], with: "alice")])
    return [
      Finding(
        .unknownName, "no person is called `alcie`", at: sample.ranges[0],
        label: "not \"declared\"",
        secondary: [Label(sample.ranges[1], "beside this")],
        help: [Help("did you mean `alice`?", fix: fix), Help("or declare it")], notes: ["a note"]),
      Finding(.emptyDeclaration, "two\nlines", at: sample.ranges[1], cost: 90),
    ]
  }

  @Test func `short: one line each`() {
    var writer = ByteWriter()
    ShortRenderer.write(findings, files: [sample.file], to: &writer)
    #expect(
      writer.text == """
        people.rhythm:2:11: error[unknown-name]: no person is called `alcie`
        people.rhythm:2:18: warning[empty-declaration]: two lines

        """)
  }

  @Test func `json can be read, and holds everything`() throws {
    var writer = ByteWriter()
    let failures = [Failure("there is no file `x`", help: nil)]
    JSONRenderer.write(findings, failures: failures, files: [sample.file], to: &writer)
    let value = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    let object = try #require(value as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["summary"] as? [String: Int] == ["errors": 1, "warnings": 1, "advice": 0])
    let all = try #require(object["findings"] as? [[String: Any]])
    #expect(all.count == 2)
    let first = try #require(all.first)
    #expect(first["check"] as? String == "unknown-name")
    #expect(first["path"] as? String == "people.rhythm")
    #expect(first["start"] as? [String: Int] == ["line": 2, "column": 11, "offset": 21])
    #expect(first["label"] as? String == "not \"declared\"")
    let help = try #require(first["help"] as? [[String: Any]])
    #expect(help.count == 2 && help.first?["safety"] as? String == "unsafe")
    let edits = try #require(help.first?["edits"] as? [[String: Any]])
    #expect(edits.first?["replacement"] as? String == "alice")
    #expect(all.last?["cost"] as? Int == 90)
    // A finding a line, so that two runs can be compared by line.
    #expect(writer.text.split(separator: "\n").filter { $0.contains("\"check\"") }.count == 2)
  }

  @Test func `json without findings`() throws {
    var writer = ByteWriter()
    JSONRenderer.write([], files: [], to: &writer)
    let value = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    let object = try #require(value as? [String: Any])
    #expect((object["findings"] as? [Any])?.isEmpty == true)
  }

  @Test(
    arguments: [
      ([], ""), ([.error], "1 error"), ([.error, .error, .warning], "2 errors, 1 warning"),
      ([.advice], "1 piece of advice"),
      (
        [.advice, .warning, .advice, .warning],
        "2 warnings, 2 pieces of advice"
      ),
    ] as [([Severity], String)])
  func `the summary counts`(severities: [Severity], summary: String) {
    let findings = severities.map { Finding(.syntax, "x", at: sample.ranges[0], severity: $0) }
    #expect(FindingCount(findings).summary == summary)
  }

  @Test func `findings stand in one order, however they came`() {
    let place = sample.ranges[1]
    let findings = [
      Finding(.noChair, "b", at: place), Finding(.noChair, "a", at: place),
      Finding(.agendaOverruns, "c", at: place), Finding(.syntax, "d", at: sample.ranges[0]),
      Finding(.syntax, "e", at: SourceRange(FileID(1), ByteRange(0, 0))),
    ]
    let order = findings.sorted(by: Finding.isOrderedBefore).map(\.message)
    #expect(order == ["d", "c", "a", "b", "e"])
    #expect(findings.reversed().sorted(by: Finding.isOrderedBefore).map(\.message) == order)
  }
}
