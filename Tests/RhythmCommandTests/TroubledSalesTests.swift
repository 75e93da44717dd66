import Foundation
import Testing

/// `Examples/troubled-sales`: a plan with much that hurts, the same plan mended, and the page that
/// walks from the one to the other.
@Suite struct TroubledSalesTests {
  private static let folder = Repository.root.appending(path: "Examples/troubled-sales")

  /// What `check` finds in it, each name once, in the order of the alphabet.
  private static let troubles = [
    "actions-not-first", "activity-only-review", "agenda-overruns", "agenda-underruns",
    "asked-twice", "assumed-anchor", "assumed-week-one", "crowded", "customer-without-services",
    "discouraged-term", "double-booked", "duplicate-review", "exception-misses", "fed-too-late",
    "forecast-heavy", "gameable-measure", "heavy-prep", "in-quiet-time",
    "internal-over-customer", "launch-in-quiet-time", "many-hats", "measured-thrice",
    "missing-day", "missing-kind", "no-breathing-space", "no-due-date", "no-expected-action",
    "no-pilot", "no-purpose", "no-single-owner", "no-target", "nothing-stops", "over-budget",
    "past-exception", "pushed-initiative", "report-upward-only", "revisit-overdue",
    "rigid-one-to-one", "shaped-too-late", "short-pre-read", "stacked-inspections",
    "stale-measure", "status-only", "token-involvement", "too-little-coaching",
    "undefined-measure", "unmeasured-initiative", "unowned-follow-up", "unreviewed-measure",
    "vague-action", "wide-span",
  ]

  @Test func `the troubles are those that were planted`() {
    let result = run(["check", "--all", "--format", "short"], in: Self.folder)
    let names = result.output.split(separator: "\n").compactMap { line -> String? in
      guard let start = line.firstIndex(of: "["), let end = line.firstIndex(of: "]") else {
        return nil
      }
      return String(line[line.index(after: start)..<end])
    }
    #expect(Set(names).sorted() == Self.troubles)
    #expect(result.code == 1)
  }

  @Test func `the mended plan is clean`() {
    let result = run(["check", "mended.rhythm"], in: Self.folder)
    #expect(result == RunResult(output: "halden: nothing is wrong\n", talk: "", code: 0))
  }

  /// Each part of a plan on the page stands in the mended plan, line by line.
  @Test func `what the page shows stands in the mended plan`() throws {
    let page = try text("README.md")
    let mended = try text("mended.rhythm")
    let parts = DocumentFenceTests.fences(of: page, in: "README.md")
      .filter { $0.language == "rhythm" }
    #expect(parts.count >= 5)
    for part in parts {
      for section in part.text.components(separatedBy: "  ...\n") {
        #expect(mended.contains("\n" + section), "\(part)")
      }
    }
  }

  /// The page tells of every trouble by its name.
  @Test(arguments: troubles)
  func `the page tells of every trouble`(name: String) throws {
    #expect(try text("README.md").contains("[\(name)]"))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }
}
