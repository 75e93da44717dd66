import Foundation
import Testing

/// What the documents show is true: their plans are read and checked, their commands run.
@Suite struct DocumentFenceTests {
  struct Fence: CustomStringConvertible, Sendable {
    var document: String
    /// From 1: the line after the opening fence.
    var line: Int
    var language: String
    var text: String

    var description: String { "\(document):\(line)" }
  }

  static let fences: [Fence] = {
    let root = Repository.root
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Docs")) ?? []
    let documents =
      ["README.md", "Examples/troubled-sales/README.md"]
      + names.filter { $0.hasSuffix(".md") }.sorted().map { "Docs/" + $0 }
    return documents.flatMap { document in
      let text = try? String(contentsOf: root.appending(path: document), encoding: .utf8)
      return fences(of: text ?? "", in: document)
    }
  }()

  static func fences(of text: String, in document: String) -> [Fence] {
    var fences: [Fence] = []
    var open: Fence?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        if let fence = open { fences.append(fence) }
        open =
          open == nil
          ? Fence(
            document: document, line: index + 2, language: String(line.dropFirst(3)), text: "")
          : nil
      } else {
        open?.text += line + "\n"
      }
    }
    return fences
  }

  /// What the walk through an example shows are parts of a plan, which `TroubledSalesTests` reads.
  static let plans = fences.filter {
    $0.language == "rhythm" && !$0.document.hasPrefix("Examples/")
  }
  static let sessions = fences.filter { $0.language == "console" }

  @Test func `the documents have plans and sessions`() {
    #expect(Self.plans.count >= 10)
    #expect(Self.sessions.count >= 2)
  }

  @Test(arguments: plans)
  func `a plan of the documents has no error`(fence: Fence) throws {
    let place = try TemporaryFolder()
    try place.write("plan.rhythm", fence.plan)
    let result = run(["check", "--format", "short"], in: place.url)
    let errors = (result.output + result.talk).split(separator: "\n").filter {
      $0.contains(": error[") || $0.hasPrefix("error")
    }
    #expect(errors.isEmpty)
  }

  /// Each command runs as a process: where it names an example in the repository, else in a folder
  /// that holds the plan shown before it. What is shown is what it writes.
  @Test(arguments: sessions)
  func `a session of the documents is true`(fence: Fence) throws {
    let session = ConsoleCase(fence.text)
    #expect(!session.commands.isEmpty)
    let place = try TemporaryFolder()
    let before = Self.plans.last { $0.document == fence.document && $0.line < fence.line }
    try place.write("plan.rhythm", before?.plan ?? "")
    for command in session.commands where command.line.hasPrefix("rhythm ") {
      let output = Pipe()
      let words = Array(ConsoleCase.words(command.line).dropFirst())
      let folder = command.line.contains("Examples/") ? Repository.root : place.url
      let process = try BuiltProgram.start(words, output: output, in: folder)
      let written = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      var lines = String(decoding: written, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      #expect(lines == command.expected)
    }
  }
}

extension DocumentFenceTests.Fence {
  /// A whole plan: declarations without a `plan` get one.
  fileprivate var plan: String {
    let isWhole = text.hasPrefix("plan ") || text.contains("\nplan ")
    return (isWhole ? "" : "plan shown\n  timezone Europe/London\n  covers 2026\n\n") + text
  }
}
