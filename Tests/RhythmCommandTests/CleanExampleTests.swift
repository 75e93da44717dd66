import Foundation
import Testing

/// The examples that show how a plan is written are such that nothing at all is said of them.
@Suite struct CleanExampleTests {
  static let examples: [String] = {
    let folder = Repository.root.appending(path: "Examples")
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).filter { $0 != "troubled-sales" && !$0.contains(".") }.sorted()
  }()

  @Test(arguments: examples)
  func `nothing is wrong with it`(example: String) {
    let result = run(["check", "--all", example], in: Repository.root.appending(path: "Examples"))
    #expect(result.output.hasSuffix(": nothing is wrong\n") && result.code == 0, "\(result.output)")
  }

  @Test func `there are examples`() { #expect(Self.examples.count >= 4) }
}
