import Foundation
import RhythmCalendar
import RhythmDiagnostics
import RhythmText
import Testing

@testable import RhythmCommand

@Suite struct PlanEditsTests {
  static let plan = """
    plan north
      timezone Europe/London
      covers 2026

    import "teams/"

    person ana

    """
  static let team = "person bo\r\n  reports to ana   # kept\r\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", Self.plan)
    try folder.write("teams/field.rhythm", Self.team)
    return folder
  }

  private func command(in folder: URL) throws -> CommandRun {
    let environment = Environment(
      workingFolder: folder.path, today: { CivilDate(year: 2026, month: 3, day: 2) ?? .earliest })
    return CommandRun(try ArgumentParser.parse(["check"]), environment)
  }

  private func loaded(_ run: CommandRun) throws -> LoadedPlan {
    try PlanFinder(run.environment).planHere()
  }

  private func edit(
    _ loaded: LoadedPlan, _ path: String, replace text: String, with replacement: String
  ) throws -> TextEdit {
    let index = try #require(loaded.plan.files.firstIndex { $0.path == path })
    let content = String(decoding: loaded.plan.files[index].bytes, as: UTF8.self)
    let range = try #require(content.range(of: text))
    let lower = content.utf8.distance(from: content.startIndex, to: range.lowerBound)
    return TextEdit(
      SourceRange(FileID(index), ByteRange(lower, lower + text.utf8.count)), with: replacement)
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func failure(_ body: () throws -> Void) -> Failure? {
    do {
      try body()
      return nil
    } catch { return error as? Failure }
  }

  @Test func `edits of several files and a new one are written together`() throws {
    let folder = try folder()
    let run = try command(in: folder.url)
    let loaded = try loaded(run)
    let edits = PlanEdits(
      edits: [
        try edit(loaded, "teams/field.rhythm", replace: "reports to ana", with: "reports to cy"),
        try edit(loaded, "plan.rhythm", replace: "person ana\n", with: "person cy\n"),
      ],
      newFiles: [SourceFile(path: "teams/south.rhythm", text: "person di\n  reports to bo\n")])
    let change = try run.change(loaded, edits)
    #expect(
      change.files.map(\.path) == ["plan.rhythm", "teams/field.rhythm", "teams/south.rhythm"])
    #expect(change.loaded.plan.people.map(\.name.value).sorted() == ["bo", "cy", "di"])
    #expect(try text("plan.rhythm", in: folder.url) == Self.plan)
    try run.write(change)
    #expect(
      try text("teams/field.rhythm", in: folder.url)
        == "person bo\r\n  reports to cy   # kept\r\n")
    #expect(try text("teams/south.rhythm", in: folder.url) == "person di\n  reports to bo\n")
    #expect(try self.loaded(run).read.findings.allSatisfy { $0.severity != .error })
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    #expect(names == ["plan.rhythm", "teams", "teams/field.rhythm", "teams/south.rhythm"])
  }

  @Test func `a change that would bring an error is refused`() throws {
    let folder = try folder()
    let run = try command(in: folder.url)
    let loaded = try loaded(run)
    let edits = PlanEdits(
      edits: [try edit(loaded, "plan.rhythm", replace: "person ana\n", with: "person cy\n")])
    let failure = failure { _ = try run.change(loaded, edits) }
    #expect(failure?.message.contains("teams/field.rhythm:2") == true)
    #expect(try text("plan.rhythm", in: folder.url) == Self.plan)
  }

  @Test func `an error that was there before is no obstacle, unless none is allowed`() throws {
    let folder = try folder()
    try folder.write("plan.rhythm", Self.plan + "person cy\n  reports to nobody-here\n")
    let run = try command(in: folder.url)
    let loaded = try loaded(run)
    let edits = PlanEdits(
      edits: [try edit(loaded, "plan.rhythm", replace: "covers 2026", with: "covers 2027")])
    try run.write(try run.change(loaded, edits))
    #expect(try text("plan.rhythm", in: folder.url).contains("covers 2027"))
    #expect(failure { _ = try run.change(loaded, edits, requiring: .noErrors) } != nil)
  }

  @Test func `a file that has changed since is not written over, nor any other`() throws {
    let folder = try folder()
    let run = try command(in: folder.url)
    let loaded = try loaded(run)
    let edits = PlanEdits(
      edits: [
        try edit(loaded, "plan.rhythm", replace: "covers 2026", with: "covers 2027"),
        try edit(loaded, "teams/field.rhythm", replace: "# kept", with: "# changed"),
      ])
    let change = try run.change(loaded, edits)
    try folder.write("teams/field.rhythm", Self.team + "\r\n")
    #expect(failure { try run.write(change) }?.message.contains("has changed") == true)
    #expect(try text("plan.rhythm", in: folder.url) == Self.plan)
    #expect(try text("teams/field.rhythm", in: folder.url) == Self.team + "\r\n")
  }

  @Test func `permissions are kept, and links followed to the file in the folder`() throws {
    let folder = try folder()
    let real = folder.url.appending(path: "real.txt")
    try FileManager.default.moveItem(at: folder.url.appending(path: "plan.rhythm"), to: real)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "plan.rhythm").path, withDestinationPath: "real.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real.path)
    let run = try command(in: folder.url)
    let loaded = try loaded(run)
    let edits = PlanEdits(
      edits: [try edit(loaded, "plan.rhythm", replace: "covers 2026", with: "covers 2027")])
    try run.write(try run.change(loaded, edits))
    #expect(try text("real.txt", in: folder.url).contains("covers 2027"))
    let attributes = try FileManager.default.attributesOfItem(atPath: real.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.attributesOfItem(
      atPath: folder.url.appending(path: "plan.rhythm").path)
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `a link out of the plan's folder is left alone`() throws {
    let folder = try folder()
    let outside = try TemporaryFolder()
    try outside.write("field.rhythm", Self.team)
    let link = folder.url.appending(path: "teams/field.rhythm")
    try FileManager.default.removeItem(at: link)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: outside.url.appending(path: "field.rhythm").path)
    let run = try command(in: folder.url)
    let loaded = try loaded(run)
    let edits = PlanEdits(
      edits: [
        try edit(loaded, "plan.rhythm", replace: "covers 2026", with: "covers 2027"),
        try edit(loaded, "teams/field.rhythm", replace: "# kept", with: "# changed"),
      ])
    let change = try run.change(loaded, edits)
    #expect(failure { try run.write(change) }?.message.contains("leads out") == true)
    #expect(try text("field.rhythm", in: outside.url) == Self.team)
    #expect(try text("plan.rhythm", in: folder.url) == Self.plan)
  }

  @Test func `a new file never replaces one that is there`() throws {
    let folder = try folder()
    try folder.write("notes.rhythm", "person old\n")
    let run = try command(in: folder.url)
    let change = try run.change(
      try loaded(run),
      PlanEdits(newFiles: [SourceFile(path: "notes.rhythm", text: "person new\n")]))
    #expect(failure { try run.write(change) } != nil)
    #expect(try text("notes.rhythm", in: folder.url) == "person old\n")
    let again = try loaded(run)
    #expect(
      failure {
        _ = try run.change(
          again, PlanEdits(newFiles: [SourceFile(path: "plan.rhythm", text: "")]))
      } != nil)
  }

  @Test func `the difference can be read by people and by patch`() throws {
    let folder = try folder()
    var run = try command(in: folder.url)
    let loaded = try loaded(run)
    let change = try run.change(
      loaded,
      PlanEdits(
        edits: [try edit(loaded, "plan.rhythm", replace: "covers 2026", with: "covers 2027")],
        newFiles: [SourceFile(path: "notes.rhythm", text: "person cy")]))
    run.writeDifference(change)
    #expect(
      run.outcome.output.text == """
        --- a/plan.rhythm
        +++ b/plan.rhythm
        @@ -1,6 +1,6 @@
         plan north
           timezone Europe/London
        -  covers 2026
        +  covers 2027
         
         import "teams/"
         
        --- /dev/null
        +++ b/notes.rhythm
        @@ -0,0 +1 @@
        +person cy
        \\ No newline at end of file

        """)
  }
}
