import Foundation
import GoldenSupport
import RhythmCalendar
import RhythmDiagnostics
import RhythmText
import Testing

/// What is found in a plan depends on what it says: not on the files that it is split into, the
/// order of its declarations, or how people are called.
@Suite struct ArrangementTests {
  /// A finding without its place: what it says, and the text to which it points.
  struct Found: Hashable, Comparable, CustomStringConvertible {
    var check: String
    var severity: Severity
    var message: String
    var text: String
    var cost: Int

    var description: String { "\(check): \(message) [\(text)]" }

    static func < (left: Found, right: Found) -> Bool {
      left.description < right.description
    }
  }

  /// Recorded plans of one file that can be read.
  static let cases: [(name: String, text: String, today: CivilDate)] =
    goldenCases("checks").compactMap { recorded in
      guard let bytes = try? recorded.bytes() else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      guard !text.contains("\n--- "), !text.contains("\nimport ") else { return nil }
      let today = MarkedPlan.day(of: text) ?? CheckedPlan.usualDay
      let unreadable: Set<CheckName> = [.syntax, .hiddenCharacter, .duplicateName]
      let plan = CheckedPlan(text, today: today)
      return plan.findings.contains { unreadable.contains($0.check) }
        ? nil : (recorded.name, text, today)
    }

  @Test func thereArePlans() { #expect(Self.cases.count >= 20) }

  /// What is found of private reviews tells in which files they stand.
  @Test(arguments: cases.map(\.name).filter { $0 != "checks/private-leak" })
  func splitIntoFiles(name: String) throws {
    let plan = try #require(Self.cases.first { $0.name == name })
    let parts = Self.declarations(of: plan.text)
    let isRoot = { (part: String) in part.hasPrefix("plan ") }
    let others = parts.filter { !isRoot($0) }
    let files =
      [
        SourceFile(
          path: "plan.rhythm",
          text: "import \"one.rhythm\"\nimport \"parts/\"\n\n"
            + parts.filter(isRoot).joined())
      ]
      + (0..<3).map { number in
        let path = number == 0 ? "one.rhythm" : "parts/\(number).rhythm"
        // Order is kept from file to file.
        let size = (others.count + 2) / 3
        return SourceFile(
          path: path, text: others.dropFirst(number * size).prefix(size).joined())
      }
    let split = CheckedPlan(files: files, today: plan.today)
    #expect(Self.found(split) == Self.found(CheckedPlan(plan.text, today: plan.today)))
    for finding in split.findings {
      #expect(split.findings.filter { $0 == finding }.count == 1)
    }
  }

  /// Of two lines of policies that contradict each other the last one holds.
  @Test(arguments: cases.map(\.name).filter { $0 != "checks/contradicting-policy" })
  func reordered(name: String) throws {
    let plan = try #require(Self.cases.first { $0.name == name })
    let text = Self.declarations(of: plan.text).reversed().joined()
    #expect(
      Self.kinds(CheckedPlan(text, today: plan.today))
        == Self.kinds(CheckedPlan(plan.text, today: plan.today)))
  }

  @Test(arguments: cases.map(\.name))
  func renamed(name: String) throws {
    let plan = try #require(Self.cases.first { $0.name == name })
    func renamed(_ text: String) -> String {
      ["ana": "anb", "bo": "bp", "weekly": "weeklz"].reduce(text) { text, names in
        text.replacingOccurrences(
          of: "(?<![\\p{L}0-9_-])\(names.key)(?![\\p{L}0-9_-])", with: names.value,
          options: .regularExpression)
      }
    }
    let expected = Self.found(CheckedPlan(plan.text, today: plan.today)).map { found in
      var found = found
      found.message = renamed(found.message)
      found.text = renamed(found.text)
      return found
    }
    #expect(Self.found(CheckedPlan(renamed(plan.text), today: plan.today)) == expected.sorted())
  }

  /// What is found, without the names in it: sets keep the order of their declaration, so "`ana` and
  /// 1 more" names the other one, and of two that are alike the later is the one that is too many.
  private static func kinds(_ plan: CheckedPlan) -> [String] {
    plan.findings.map { finding in
      let message = finding.message.replacingOccurrences(
        of: "`[^`]*`(, `[^`]*`)*", with: "`...`", options: .regularExpression)
      return "\(finding.severity.word)[\(finding.check.rawValue)]: \(message)"
    }.sorted()
  }

  private static func found(_ plan: CheckedPlan) -> [Found] {
    plan.findings.map { finding in
      let range = finding.primary.range
      let index = Int(range.file.index)
      return Found(
        check: finding.check.rawValue, severity: finding.severity, message: finding.message,
        text: plan.files.indices.contains(index) ? plan.files[index].text(range.bytes) : "",
        cost: finding.cost)
    }.sorted()
  }

  /// The declarations of a plan, each with what stands below it and a line end.
  static func declarations(of text: String) -> [String] {
    var parts: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isHeading = line.first.map { !$0.isWhitespace && $0 != "#" } ?? false
      if isHeading || parts.isEmpty { parts.append("") }
      parts[parts.count - 1] += line + "\n"
    }
    return parts
  }
}
