import Foundation
import RhythmDiagnostics
import RhythmText
import Testing

@testable import RhythmPlan

private let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Every plan that ships as an example, and every file of the library.
@Suite struct ExampleTests {
  static let examples: [String] = {
    let folder = package.appendingPathComponent("Examples")
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    return all.filter { $0.hasSuffix("plan.rhythm") }.sorted()
  }()

  private func readExample(_ example: String) throws -> ReadPlan {
    let folder = package.appendingPathComponent("Examples")
    let root = try Data(contentsOf: folder.appendingPathComponent(example))
    return readPlan(root: SourceFile(path: example, bytes: [UInt8](root))) { request in
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
  }

  @Test(arguments: examples)
  func readsWithoutFindings(_ example: String) throws {
    let read = try readExample(example)
    #expect(read.findings.isEmpty, "\(rendered(read.findings, of: read))")
  }

  @Test func enterpriseFieldTakesItsPeopleAndLeaveFromFiles() throws {
    let plan = try readExample("enterprise-field/plan.rhythm").plan
    let hana = try #require(plan.people.first { $0.name.value == "hana" })
    #expect(hana.title?.literal == "Hana Sato")
    #expect(hana.roles.map { plan[$0.value].name.value } == ["rep"])
    #expect(hana.reportsTo.map { plan[$0.value].name.value } == "karl")
    #expect(hana.started?.value.description == "2024-09-01")
    let cleo = try #require(plan.people.first { $0.name.value == "cleo" })
    #expect(cleo.absences.map(\.dates.first.description) == ["2026-08-03"])
    #expect(cleo.absences.first?.standIn != nil)
  }

  @Test func salesTakesItsDealsFromAFile() throws {
    let plan = try readExample("sales/plan.rhythm").plan
    let deal = try #require(plan.entries.first { $0.name.value == "OPP-0052" })
    #expect(deal.title?.literal == "Brisa renewal and analytics")
    guard case .person(let owner) = deal.value(of: "owner") else {
      Issue.record("the owner is a person")
      return
    }
    #expect(plan[owner].name.value == "chi")
    #expect(deal.value(of: "amount") == .number(Number(units: 240_000)))
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
