import Foundation
import GeneratedPlans
import Testing

/// `rhythm check` on plans that nobody wrote for it.
@Suite struct GeneratedRunTests {
  /// Few, since the tests run often, and as many as `RHYTHM_SEEDS` says where that is set.
  static func seeds(_ count: Int) -> Range<Int> {
    0..<(ProcessInfo.processInfo.environment["RHYTHM_SEEDS"].flatMap { Int($0) } ?? count)
  }

  private static let today = ["--today", "2026-04-14"]

  private func folder(_ seed: Int) throws -> (URL, text: String) {
    let organisation = GeneratedOrganisation(seed: seed)
    let url = FileManager.default.temporaryDirectory
      .appending(path: "rhythm-generated-\(seed)-" + UUID().uuidString).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in [("plan.rhythm", organisation.text)] + organisation.dataFiles {
      try Data(text.utf8).write(to: url.appending(path: path))
    }
    return (url, organisation.text)
  }

  @Test(arguments: seeds(12))
  func `two runs give the same bytes, and JSON and SARIF parse`(seed: Int) throws {
    let (url, _) = try folder(seed)
    defer { try? FileManager.default.removeItem(at: url) }
    let arguments = ["check", "--format", seed % 4 == 3 ? "sarif" : "json"] + Self.today
    let first = run(arguments, in: url)
    #expect(first == run(arguments, in: url))
    let value = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
    let report = try #require(value as? [String: Any])
    if seed % 4 == 3 {
      #expect((report["runs"] as? [Any])?.count == 1)
      return
    }
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    let hasErrors = findings.contains { $0["severity"] as? String == "error" }
    #expect(first.code == (hasErrors ? 1 : 0))
    // What a program reads of each, wherever it shows it.
    for finding in findings {
      #expect(finding["check"] is String && finding["message"] is String)
    }
  }

  /// What no fix is about stays to the byte; what is mended is not found again, and the plan has no
  /// error that it had not.
  @Test(arguments: seeds(12))
  func `mending keeps what it is not about`(seed: Int) throws {
    let (url, text) = try folder(seed)
    defer { try? FileManager.default.removeItem(at: url) }
    let before = try findings(in: url)
    let result = run(
      ["check", "--fix"] + (seed % 2 == 1 ? ["--unsafe"] : []) + Self.today, in: url)
    #expect(result.code != 2, "\(result.talk)")
    let data = try Data(contentsOf: url.appending(path: "plan.rhythm"))
    let mended = String(decoding: data, as: UTF8.self)
    let touched = Set(before.flatMap(\.lines))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var rest = lines.enumerated().filter { !touched.contains($0.offset + 1) }.map(\.element)[...]
    for line in mended.split(separator: "\n", omittingEmptySubsequences: false)
    where rest.first == line { rest.removeFirst() }
    #expect(rest.isEmpty, "\(rest.prefix(3)) is gone")
    let after = try findings(in: url)
    // Where a line could not be read, or meant nothing, errors may be seen now that it is mended.
    let hides = before.contains {
      ["syntax", "unknown-name", "ambiguous-frequency", "impossible-date"].contains($0.check)
    }
    var allowed: [String: Int] = [:]
    for finding in before where finding.isError { allowed[finding.check, default: 0] += 1 }
    for finding in after where finding.isError { allowed[finding.check, default: 0] -= 1 }
    let new = allowed.filter { $0.value < 0 && (!hides || $0.key == "syntax") }.map(\.key).sorted()
    #expect(new.isEmpty, "\(new)")
    if mended == text {
      #expect(after == before)
    } else {
      #expect(after.count < before.count)
    }
    // Nothing is left to do; what is only found by an unsafe fix is shown before it is mended.
    if seed % 2 == 1 { return }
    let again = run(["check", "--fix"] + Self.today, in: url)
    #expect(again.talk.contains("no fix is to be applied"), "\(again.talk)")
    #expect(try Data(contentsOf: url.appending(path: "plan.rhythm")) == data)
  }

  private struct Found: Equatable {
    var check: String
    var message: String
    var isError: Bool
    /// Those which its fixes change.
    var lines: [Int]
  }

  private func findings(in url: URL) throws -> [Found] {
    let output = run(["check", "--format", "json"] + Self.today, in: url).output
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    let findings = (value as? [String: Any])?["findings"] as? [[String: Any]]
    return try #require(findings).map { finding in
      Found(
        check: finding["check"] as? String ?? "", message: finding["message"] as? String ?? "",
        isError: finding["severity"] as? String == "error", lines: Self.lines(finding))
    }
  }

  private static func lines(_ finding: [String: Any]) -> [Int] {
    let help = finding["help"] as? [[String: Any]] ?? []
    let edits = help.flatMap { $0["edits"] as? [[String: Any]] ?? [] }
    return edits.flatMap { edit -> [Int] in
      let start = (edit["start"] as? [String: Any])?["line"] as? Int ?? 0
      let end = (edit["end"] as? [String: Any])?["line"] as? Int ?? start
      return Array(start...max(start, end))
    }
  }
}
