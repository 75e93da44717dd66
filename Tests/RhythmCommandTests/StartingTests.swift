import Foundation
import RhythmCalendar
import Testing

@testable import RhythmCommand

@Suite struct StartingTests {
  @Test(arguments: [2024, 2026, 2031])
  func `the plan to start from has nothing wrong with it`(year: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", StartingPlan.text(year: year))
    let result = run(["check"], in: folder.url)
    #expect(result == RunResult(output: "team: nothing is wrong\n", talk: "", code: 0))
  }

  @Test func `a plan that is begun late in a year covers the next one, too`() throws {
    let late = try #require(CivilDate(year: 2026, month: 11, day: 23))
    let early = try #require(CivilDate(year: 2026, month: 9, day: 30))
    #expect(StartingPlan.text(on: late).contains("\n  covers 2026 to 2027\n"))
    #expect(StartingPlan.text(on: early) == StartingPlan.text(year: 2026))
  }

  @Test func `the examples inside the program are those of the repository`() throws {
    let folder = Repository.root.appending(path: "Examples")
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let plans = all.filter { $0.hasSuffix(".rhythm") || $0.hasSuffix(".csv") }
      .filter { !$0.hasPrefix("troubled-sales/") }
    let inside = ExampleCatalogue.examples.flatMap { example in
      example.files.map { (example.name + "/" + $0.path, $0.text) }
    }
    #expect(Set(inside.map(\.0)) == Set(plans))
    for (path, text) in inside {
      #expect(try String(contentsOf: folder.appending(path: path), encoding: .utf8) == text)
    }
    #expect(ExampleCatalogue.examples.map(\.name).sorted() == ExampleCatalogue.examples.map(\.name))
  }
}
