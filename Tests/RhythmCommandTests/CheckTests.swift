import Foundation
import Testing

@testable import RhythmCommand

@Suite struct CheckTests {
  static let header = "plan north\n  timezone Europe/London\n  covers 2026\n\n"

  private func bytes(_ path: String, in folder: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  @Test func `a fix keeps every other byte`() throws {
    let folder = try TemporaryFolder()
    let before = "\u{FEFF}plan north   # kept\r\n  timezone Europe/London\r\n  covers 2026\r\n"
    let people = "\r\n\tperson ana\r\nperson bo\r\n  role “rep”,\r\n\r\n\r\nperson cy # no end"
    try folder.write("plan.rhythm", before + people)
    let result = run(["check", "--fix"], in: folder.url)
    #expect(result.talk.contains("mended plan.rhythm"))
    let after = String(decoding: try bytes("plan.rhythm", in: folder.url), as: UTF8.self)
    #expect(after.hasPrefix(before))
    #expect(after.hasSuffix("\r\n\r\n\r\nperson cy # no end"))
    #expect(after.contains("\"rep\"\r\n") || after.contains("“") == false)
    let again = run(["check", "--fix"], in: folder.url)
    #expect(again.talk.contains("no fix is to be applied"))
    #expect(try bytes("plan.rhythm", in: folder.url) == Array(after.utf8))
  }

  @Test func `a difference is shown and nothing is written`() throws {
    let folder = try TemporaryFolder()
    let text = Self.header + "person ana\nperson bo\n  reports to “ana”\nperson cy,\n"
    try folder.write("plan.rhythm", text)
    let shown = run(["check", "--diff"], in: folder.url)
    #expect(shown.output.hasPrefix("--- a/plan.rhythm\n+++ b/plan.rhythm\n@@ "))
    #expect(shown.talk.contains("would mend plan.rhythm"))
    #expect(run(["check", "--fix", "--diff"], in: folder.url) == shown)
    #expect(try bytes("plan.rhythm", in: folder.url) == Array(text.utf8))
    let standardInput = run(["check", "-", "--diff"], in: folder.url, input: Array(text.utf8))
    #expect(standardInput.output.hasPrefix("--- a/-\n"))
  }

  @Test func `standard input cannot be mended in place`() throws {
    let folder = try TemporaryFolder()
    let text = Self.header + "person ana,\n"
    let result = run(["check", "-", "--fix"], in: folder.url, input: Array(text.utf8))
    #expect(result.code == 2)
    #expect(result.talk.contains("standard input cannot be changed"))
  }

  @Test func `a file that two plans import is mended once`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try folder.write(
        "\(name).rhythm",
        Self.header.replacingOccurrences(of: "north", with: name) + "import \"people.rhythm\"\n")
    }
    try folder.write("people.rhythm", "person ana,\n")
    let result = run(["check", "a.rhythm", "b.rhythm", "--fix"], in: folder.url)
    #expect(result.code != 2, "\(result.talk)")
    #expect(try bytes("people.rhythm", in: folder.url) == Array("person ana\n".utf8))
  }

  @Test func `exit codes`() throws {
    let folder = try TemporaryFolder()
    let warning = Self.header + "person ana\nperson bo\n  reports to ana\n\nterm deal \"Deal\"\n"
    try folder.write("plan.rhythm", warning)
    #expect(run(["check"], in: folder.url).code == 0)
    #expect(run(["check", "--strict"], in: folder.url).code == 1)
    #expect(run(["check", "--strict", "--severity", "error"], in: folder.url).code == 0)
    try folder.write("plan.rhythm", warning + "person cy\n  reports to nobody-at-all\n")
    #expect(run(["check"], in: folder.url).code == 1)
    #expect(run(["check", "--only", "no-chair"], in: folder.url).code == 0)
    #expect(run(["check", "--since", "missing.json"], in: folder.url).code == 2)
  }

  @Test func `twenty thousand errors are a page`() throws {
    let folder = try TemporaryFolder()
    let wrong = (0..<20_000).map { "persn p\($0)\n" }.joined()
    try folder.write("plan.rhythm", Self.header + wrong)
    let result = run(["check"], in: folder.url)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count < 1_500)
    #expect(lines.last == "20000 errors; 19900 errors are not shown here, `--all` shows everything")
    #expect(run(["check", "--format", "short"], in: folder.url).output.count > 20_000)
  }

  @Test func `a very long line shows a window around its mark`() throws {
    let folder = try TemporaryFolder()
    let names = (0..<900).map { "p\($0)" }.joined(separator: ", ")
    try folder.write(
      "plan.rhythm", Self.header + "person p0\nteam field\n  members \(names), nobody\n")
    let result = run(["check", "--severity", "error"], in: folder.url)
    for line in result.output.split(separator: "\n") { #expect(line.count <= 140, "\(line)") }
    #expect(result.output.contains("…"))
  }

  @Test func `a report survives moved lines and another folder`() throws {
    let folder = try TemporaryFolder()
    let text = Self.header + "person ana\n  reports to cy\n"
    try folder.write("teams/plan.rhythm", text)
    #expect(run(["check", "teams", "--baseline", "b.json"], in: folder.url).code == 1)
    try folder.write("teams/plan.rhythm", "# A comment\n\n" + text)
    #expect(run(["check", "teams", "--since", "b.json"], in: folder.url).code == 0)
    let inside = run(["check", "--since", "../b.json"], in: folder.url.appending(path: "teams"))
    #expect(inside.output == "north: nothing new is wrong\n")
    try folder.write("teams/plan.rhythm", text + "person bo\n  reports to di\n")
    let new = run(["check", "teams", "--since", "b.json", "--format", "short"], in: folder.url)
    #expect(new.output.split(separator: "\n").count == 1)
    #expect(new.output.contains("`di`"))
    #expect(new.code == 1)
    // Written again over itself, and never over anything else.
    #expect(run(["check", "teams", "--baseline", "b.json"], in: folder.url).code == 1)
    #expect(
      run(["check", "teams", "--baseline", "teams/plan.rhythm"], in: folder.url).talk
        .contains("was not written over"))
  }
}
