import Foundation
import Testing

@Suite struct ConsoleTests {
  static let folder = Repository.root.appending(path: "Tests/Golden/command")

  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".console") }.map { String($0.dropLast(8)) }.sorted()
  }()

  @Test func `there are recorded sessions`() {
    #expect(Self.cases.count >= 5)
  }

  @Test(arguments: cases)
  func `a recorded session`(name: String) throws {
    let file = Self.folder.appending(path: name + ".console")
    let text = try String(contentsOf: file, encoding: .utf8)
    let session = ConsoleCase(text)
    #expect(!session.commands.isEmpty)
    let place = try TemporaryFolder(copying: Self.folder.appending(path: name + ".files"))
    let recorded = try session.recorded(in: place.url)
    if Repository.rewrites, recorded != text {
      try recorded.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(recorded == text)
    }
  }

  @Test func `every folder of files belongs to a session`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for name in names where name.hasSuffix(".files") {
      #expect(Self.cases.contains(String(name.dropLast(6))))
    }
  }
}
