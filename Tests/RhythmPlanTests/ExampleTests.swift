import Foundation
import RhythmDiagnostics
import RhythmPlan
import RhythmText
import Testing

private let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Every plan that ships as an example, and every file of the library.
@Suite struct ExampleTests {
  static let examples: [String] = {
    let folder = package.appendingPathComponent("Examples")
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    return all.filter { $0.hasSuffix("plan.rhythm") }.sorted()
  }()

  @Test(arguments: examples)
  func readsWithoutFindings(_ example: String) throws {
    let folder = package.appendingPathComponent("Examples")
    let root = try Data(contentsOf: folder.appendingPathComponent(example))
    let read = readPlan(root: SourceFile(path: example, bytes: [UInt8](root))) { request in
      let url = folder.appendingPathComponent(request.path)
      switch request {
      case .file:
        guard let data = try? Data(contentsOf: url) else { return .missing(nearby: []) }
        return .file([UInt8](data))
      case .folder:
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
        return names.map { .folder($0) } ?? .missing(nearby: [])
      }
    }
    #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
  }

  @Test func thereAreExamples() { #expect(Self.examples.count >= 4) }

  @Test(arguments: Library.paths)
  func libraryReadsWithoutFindings(_ path: String) {
    let text = "plan test\n  timezone UTC\nimport \"\(path)\"\n"
    let read = readTogether(text)
    #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
    #expect(read.plan.files.count == 2)
  }

  @Test func libraryHoldsEveryFile() {
    let folder = package.appendingPathComponent("Sources/RhythmPlan/Library")
    let files = (FileManager.default.subpaths(atPath: folder.path) ?? [])
      .filter { $0.hasSuffix(".rhythm") }.map { "std/" + $0 }.sorted()
    #expect(Library.paths == files)
  }
}
