import Foundation
import Testing

@testable import RhythmCommand

/// What plain git makes of branches on which actions were written down.
@Suite struct ActionMergeTests {
  @Test func `branches that close different actions merge`() throws {
    let repository = try Repository()
    try repository.branch("ana") { try repository.rhythm("action", "done", "b", "By Ana") }
    try repository.branch("bo") { try repository.rhythm("action", "done", "c", "By Bo") }
    #expect(try repository.merge(["ana", "bo"]))
    let text = try repository.text
    #expect(text.contains("2026-03-02 done \"By Ana\"") && text.contains("done \"By Bo\""))
    try repository.rhythm("check")
  }

  @Test func `branches that add actions in different places merge`() throws {
    let repository = try Repository()
    try repository.branch("ana") { try repository.add("Aim higher") }
    try repository.branch("bo") { try repository.add("Zoom out") }
    #expect(try repository.merge(["ana", "bo"]))
    #expect(try repository.text.contains("action aim-higher"))
    #expect(try repository.text.contains("action zoom-out"))
    try repository.rhythm("check")
  }

  @Test func `branches that add actions in one place conflict visibly and lose no line`() throws {
    let repository = try Repository()
    try repository.branch("ana") { try repository.add("Bring it", "--with", "ana") }
    try repository.branch("bo") { try repository.add("Build it", "--with", "ana") }
    #expect(try !repository.merge(["ana", "bo"]))
    let text = try repository.text
    #expect(text.contains("<<<<<<<") && text.contains(">>>>>>>"))
    #expect(text.contains("action bring-it") && text.contains("action build-it"))
    #expect(run(["check"], in: repository.url).code == 1)
    #expect(run(["action", "done", "a"], in: repository.url).code == 2)
  }

  @Test func `the same action on two branches is one`() throws {
    let repository = try Repository()
    for name in ["ana", "bo"] {
      try repository.branch(name) { try repository.add("Bring it") }
    }
    #expect(try repository.merge(["ana", "bo"]))
    #expect(try repository.text.split(separator: "\n").count { $0.contains("bring-it") } == 1)
  }

  @Test func `the first actions of two reviews on two branches merge`() throws {
    let repository = try Repository()
    for name in ["s", "t"] {
      try repository.branch(name) {
        try repository.rhythm(
          "action", "add", "Do \(name)", "--by", "bo", "--from", name, "--due", "Fri")
      }
    }
    #expect(try repository.merge(["s", "t"]))
    try repository.rhythm("check")
    #expect(run(["actions"], in: repository.url).output.contains("do-s"))
    #expect(run(["actions"], in: repository.url).output.contains("do-t"))
  }

  @Test func `the driver union loses lines, so that it is not for plans`() throws {
    let repository = try Repository()
    try repository.write(".gitattributes", "*.rhythm merge=union\n")
    try repository.git("add", ".")
    try repository.git("commit", "-qm", "union")
    try repository.branch("ana") { try repository.add("Bring it", "--with", "ana") }
    try repository.branch("bo") { try repository.add("Build it", "--with", "ana") }
    #expect(try repository.merge(["ana", "bo"]))
    #expect(try repository.text.split(separator: "\n").count { $0 == "  with ana" } == 1)
  }

  /// A plan with five actions under git.
  private final class Repository {
    private let folder: TemporaryFolder
    let url: URL

    init() throws {
      folder = try TemporaryFolder()
      url = folder.url
      var text = ActionFileTests.head
      for (name, hour) in [("s", 11), ("t", 12)] {
        text += "review \(name)\n  chair ana\n  attendees bo\n"
        text += "  purpose \"So\"\n  expects \"A\" by bo\n"
        text += "  every week on Monday at \(hour):00 for 30m\n"
      }
      text += "\n"
      for name in ["a", "b", "c", "m", "x"] {
        text += "action \(name) \"Do \(name)\" by bo due 2026-03-09 from r@2026-03-02\n"
      }
      try folder.write("plan.rhythm", text)
      try git("init", "-q", "-b", "main")
      try git("config", "user.email", "ana@example.org")
      try git("config", "user.name", "Ana")
      try git("add", ".")
      try git("commit", "-qm", "start")
    }

    var text: String {
      get throws {
        try String(decoding: Data(contentsOf: url.appending(path: "plan.rhythm")), as: UTF8.self)
      }
    }

    func write(_ path: String, _ text: String) throws {
      try Data(text.utf8).write(to: url.appending(path: path))
    }

    func branch(_ name: String, _ change: () throws -> Void) throws {
      try git("checkout", "-q", "-b", name, "main")
      try change()
      try git("add", ".")
      try git("commit", "-qm", name)
      try git("checkout", "-q", "main")
    }

    /// Whether all merge into main.
    func merge(_ names: [String]) throws -> Bool {
      for name in names where try status("merge", "-q", name) != 0 { return false }
      return true
    }

    func add(_ title: String, _ more: String...) throws {
      let result = run(
        ["action", "add", title, "--by", "bo", "--from", "r", "--due", "Fri"] + more, in: url)
      #expect(result.code == 0, "\(result.talk)")
    }

    func rhythm(_ words: String...) throws {
      let result = run(words, in: url)
      #expect(result.code == 0, "\(result.talk) \(result.output)")
    }

    func git(_ arguments: String...) throws {
      let code = try status(arguments)
      try #require(code == 0, "git \(arguments)")
    }

    private func status(_ arguments: String...) throws -> Int32 { try status(arguments) }

    private func status(_ arguments: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["git", "-C", url.path] + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
}
