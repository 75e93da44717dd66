import RhythmPlan
import RhythmSyntax
import RhythmText
import Testing

@Suite struct PlanReaderTests {
  private func requests(_ root: SourceFile, _ answers: [String: ImportAnswer]) -> [ImportRequest] {
    var requests: [ImportRequest] = []
    _ = readPlan(root: root) { request in
      requests.append(request)
      return answers[request.path] ?? .missing(nearby: [])
    }
    return requests
  }

  @Test func asksFromWhereTheRootIsTold() {
    let text = "plan a\nimport \"teams/\"\nimport \"x.rhythm\"\n"
    let asked = requests(
      SourceFile(path: "Examples/sales/plan.rhythm", text: text),
      [
        "Examples/sales/teams/": .folder(["b.rhythm", "note.txt", "a.rhythm", ".c.rhythm"]),
        "Examples/sales/teams/a.rhythm": .file(Array("import \"../y.rhythm\"\n".utf8)),
      ])
    #expect(
      asked == [
        .folder("Examples/sales/teams/"), .file("Examples/sales/teams/a.rhythm"),
        .file("Examples/sales/y.rhythm"), .file("Examples/sales/teams/b.rhythm"),
        .file("Examples/sales/x.rhythm"),
      ])
  }

  @Test func standardInputImportsFromTheCurrentFolder() {
    let root = SourceFile(path: "-", text: "plan a\nimport \"x.rhythm\"\nimport \"./\"\n")
    #expect(requests(root, [:]) == [.file("x.rhythm"), .folder("./")])
  }

  @Test func theLibraryIsNeverAskedFor() {
    let root = SourceFile(path: "plan.rhythm", text: "plan a\nimport \"std/holidays/\"\n")
    #expect(requests(root, [:]).isEmpty)
    let holidays = Library.paths.count { $0.hasPrefix("std/holidays/") }
    #expect(readPlan(root: root).plan.files.count == holidays + 1)
  }

  @Test func whatMayBeMissingIsNoTrouble() {
    let read = readTogether("plan a\n  timezone UTC\nimport \"private/ana.rhythm\" if present\n")
    #expect(read.findings.isEmpty)
  }

  @Test func oneFileByTwoWaysIsReadOnce() {
    let read = readTogether(
      """
      plan a
        timezone UTC
      import "b.rhythm"
      import "c.rhythm"
      --- b.rhythm
      import "d.rhythm"
      --- c.rhythm
      import "d.rhythm"
      --- d.rhythm
      person ana
      """)
    #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
    #expect(read.plan.files.map(\.path) == ["plan.rhythm", "b.rhythm", "d.rhythm", "c.rhythm"])
  }

  @Test func tellsPlansFromOtherFiles() {
    let plan = parse(
      SourceFile(path: "a", text: "plan a\nimport \"b\"\nimport \"c/\" if present\n"), as: FileID(0)
    )
    #expect(plan.declaresPlan)
    #expect(plan.importPaths == ["b", "c/"])
    #expect(!parse(SourceFile(path: "a", text: "person a\n"), as: FileID(0)).declaresPlan)
  }

  @Test func anyBytesEndInFindings() {
    for bytes: [UInt8] in [[], [0xFF, 0xFE], Array("plan".utf8), Array("review\n  for each".utf8)] {
      let read = readPlan(root: SourceFile(path: "p", bytes: bytes))
      #expect(!read.findings.isEmpty)
    }
  }
}
