import Foundation
import Testing

/// Recorded sessions: a folder a subject, a file a case.
///
/// A case runs in a copy of the folder `NAME.files` beside it, else in the repository.
@Suite struct ConsoleTests {
  struct Session: CustomStringConvertible, Sendable {
    var subject: String
    var name: String

    var description: String { subject + "/" + name }
    var folder: URL { ConsoleTests.golden.appending(path: subject) }
    var file: URL { folder.appending(path: name + ".console") }
    var files: URL { folder.appending(path: name + ".files") }
  }

  static let golden = Repository.root.appending(path: "Tests/Golden")
  static let subjects = ["agenda", "command", "schedule", "sheet"]

  static let sessions: [Session] = subjects.flatMap { subject in
    names(in: golden.appending(path: subject)).filter { $0.hasSuffix(".console") }.sorted()
      .map { Session(subject: subject, name: String($0.dropLast(8))) }
  }

  private static func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  @Test(arguments: subjects)
  func `there are recorded sessions`(subject: String) {
    #expect(Self.sessions.filter { $0.subject == subject }.count >= 4)
  }

  @Test(arguments: sessions)
  func `a recorded session`(_ session: Session) throws {
    let text = try String(contentsOf: session.file, encoding: .utf8)
    let commands = ConsoleCase(text)
    #expect(!commands.commands.isEmpty)
    let hasFiles = FileManager.default.fileExists(atPath: session.files.path)
    let recorded: String
    if hasFiles || session.subject == "command" {
      let place = try TemporaryFolder(copying: session.files)
      recorded = try commands.recorded(in: place.url)
    } else {
      recorded = try commands.recorded(in: Repository.root)
    }
    if Repository.rewrites, recorded != text {
      try recorded.write(to: session.file, atomically: true, encoding: .utf8)
    } else {
      #expect(recorded == text)
    }
  }

  @Test(arguments: subjects)
  func `every folder of files belongs to a session`(subject: String) {
    for name in Self.names(in: Self.golden.appending(path: subject)) where name.hasSuffix(".files")
    {
      #expect(Self.sessions.contains { $0.subject == subject && $0.name == name.dropLast(6) })
    }
  }
}
