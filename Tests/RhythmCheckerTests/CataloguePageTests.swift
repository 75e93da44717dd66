import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmChecker

/// What `rhythm explain` shows is true: the failing plan has that finding and no other error or
/// warning, and the mended one has none.
@Suite struct CataloguePageTests {
  /// A plan of more than a million dates is no example to read.
  static let withoutExample: Set<CheckName> = [.tooManyOccurrences]

  static let pages = Catalogue.pages.filter { !withoutExample.contains($0.check) }

  @Test func everyCheckHasAPage() {
    for page in Catalogue.pages {
      #expect(!page.summary.isEmpty && !page.meaning.isEmpty && !page.why.isEmpty)
      #expect(page.example.isEmpty == Self.withoutExample.contains(page.check))
    }
  }

  @Test(arguments: pages)
  func theExampleHasTheFindingAndNoOther(page: CheckPage) {
    let findings = Self.findings(page.example)
    #expect(findings.contains { $0.check == page.check })
    let others = findings.filter { $0.check != page.check && $0.severity != .advice }
    #expect(others.isEmpty, "\(others.map(\.message))")
  }

  @Test(arguments: pages)
  func theMendedPlanHasNone(page: CheckPage) {
    let findings = Self.findings(page.mended).filter {
      $0.check == page.check || $0.severity != .advice
    }
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  private static func findings(_ text: String) -> [Finding] {
    var files = files(of: text)
    var reader = PlanReader(
      root: SourceFile(path: "plan.rhythm", text: files.removeValue(forKey: "plan.rhythm") ?? ""))
    while let request = reader.request {
      reader.take(files[request.path].map { .file(Array($0.utf8)) } ?? .missing(nearby: []))
    }
    let read = reader.finish()
    let today = CivilDate(year: 2026, month: 1, day: 5) ?? .earliest
    let zones = TimeZoneDatabase(for: read.plan, system: { _ in nil }, names: { [] })
    let schedule = RhythmScheduler.schedule(read.plan, today: today, zones: zones)
    return Checker.findings(
      of: read.plan, schedule: schedule, zones: zones, earlier: read.findings, today: today)
  }

  /// The files of an example: each but the plan stands behind a line `--- NAME`.
  private static func files(of text: String) -> [String: String] {
    var files: [String: String] = [:]
    var name = "plan.rhythm"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        name = String(line.dropFirst(4))
      } else {
        files[name, default: ""] += line + "\n"
      }
    }
    // What stood behind the last line end of the example.
    files[name]?.removeLast()
    return files
  }
}
