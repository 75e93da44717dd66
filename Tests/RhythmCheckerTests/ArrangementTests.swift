import Foundation
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
    var texts: [String]
    var cost: Int

    var description: String { "\(check): \(texts)" }

    static func < (left: Found, right: Found) -> Bool {
      left.description < right.description
    }
  }

  /// Recorded plans of one file that can be read.
  static let recorded: [PlanCase] = PlanCase.recorded.filter { plan in
    guard plan.files.count == 1, !plan.text.contains("\nimport ") else { return false }
    let unreadable: Set<CheckName> = [.syntax, .hiddenCharacter, .duplicateName]
    return !plan.checked().findings.contains { unreadable.contains($0.check) }
  }

  static let others = PlanCase.generated(12, from: 100) + PlanCase.examples

  @Test func thereArePlans() { #expect(Self.recorded.count >= 20) }

  /// What is found of private reviews tells in which files they stand.
  @Test(arguments: recorded.filter { $0.name != "checks/private-leak" } + others)
  func splitIntoFiles(plan: PlanCase) {
    let before = plan.checked()
    let split = plan.checked(Self.split(before.files))
    let isOfFiles = { (found: Found) in found.check == CheckName.privateInShared.rawValue }
    let (removed, added) = difference(
      Self.found(before).filter { !isOfFiles($0) }, Self.found(split).filter { !isOfFiles($0) })
    expectNone(removed, "one file alone")
    expectNone(added, "many files alone")
    for finding in split.findings {
      #expect(split.findings.filter { $0 == finding }.count == 1)
    }
  }

  /// Of two lines of policies that contradict each other the last one holds.
  @Test(arguments: recorded.filter { $0.name != "checks/contradicting-policy" } + others)
  func reordered(plan: PlanCase) {
    let before = plan.checked()
    if before.findings.contains(where: { $0.check == .contradictingPolicy }) { return }
    let files = before.files.map { file in
      file.path.hasSuffix(".rhythm")
        ? SourceFile(path: file.path, text: Self.reordered(Self.text(file))) : file
    }
    let (removed, added) = difference(Self.kinds(before), Self.kinds(plan.checked(files)))
    expectNone(removed, "as written alone")
    expectNone(added, "in another order alone")
  }

  /// The order of the names stays what it was.
  @Test(arguments: recorded.filter { !["checks/refused-name"].contains($0.name) } + others)
  func renamed(plan: PlanCase) {
    let before = plan.checked()
    let names = PlanNames(of: before.files) { "z" + $0 }
    let (removed, added) = difference(
      Self.found(before).map { Self.renamed($0, names) }.sorted(),
      Self.found(plan.checked(names.renamed(before.files))))
    expectNone(removed, "with the old names alone")
    expectNone(added, "with the new names alone")
  }

  /// The last name comes first. What is to be placed is so in the order of names, so plans in which
  /// the program has to find a time are left out.
  @Test(
    arguments: others.filter { plan in
      !plan.files.contains { text($0).contains(" between ") || text($0).contains(" times a ") }
    })
  func renamedAndSortedOtherwise(plan: PlanCase) {
    let before = plan.checked()
    let sorted = PlanNames(of: before.files) { $0 }.declared.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
    let names = PlanNames(of: before.files) { "z\(999 - (places[$0] ?? 0))-\($0)" }
    let (removed, added) = difference(
      Self.kinds(before), Self.kinds(plan.checked(names.renamed(before.files))))
    expectNone(removed, "with the old names alone")
    expectNone(added, "with the new names alone")
  }

  private func expectNone<Element>(_ elements: [Element], _ words: String) {
    let isNone = elements.isEmpty
    #expect(isNone, "\(words): \(elements.map { "\n  \($0)" }.joined())")
  }

  private static func renamed(_ found: Found, _ names: PlanNames) -> Found {
    var found = found
    found.texts = found.texts.map(names.renamedInCode)
    return found
  }

  /// What is found, without the names in it: sets keep the order of their declaration, so "`ana` and
  /// 1 more" names the other one, and of two that are alike the later is the one that is too many.
  private static func kinds(_ plan: CheckedPlan) -> [String] {
    plan.findings.map { finding in
      // Told once, at the first place, in the words of that place.
      if [.unknownName, .assumedWeekOne].contains(finding.check) { return finding.check.rawValue }
      return "\(finding.severity.word)[\(finding.check.rawValue)]: \(withoutCode(finding.message))"
    }.sorted()
  }

  private static func withoutCode(_ text: String) -> String {
    text.replacingOccurrences(
      of: "`[^`]*`(, `[^`]*`)*", with: "`...`", options: .regularExpression)
  }

  private static func found(_ plan: CheckedPlan) -> [Found] {
    func text(_ label: Label) -> [String] {
      let index = Int(label.range.file.index)
      guard plan.files.indices.contains(index) else { return [label.text] }
      return [label.text, "`\(plan.files[index].text(label.range.bytes))`"]
    }
    return plan.findings.map { finding in
      // An example shows names that are nobody's, and how near a name is depends on its letters.
      let help = finding.check == .unknownName ? [] : finding.help.map { withoutCode($0.text) }
      return Found(
        check: finding.check.rawValue, severity: finding.severity,
        texts: [finding.message] + text(finding.primary) + finding.secondary.flatMap(text) + help
          + finding.notes, cost: finding.cost)
    }.sorted()
  }

  static func text(_ file: SourceFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  /// Imports stay in front, since of files that are left out nothing else is read.
  private static func reordered(_ text: String) -> String {
    declarations(of: text).reversed().joined()
  }

  /// Each file in several: what is in it is imported by what is left of it.
  private static func split(_ files: [SourceFile]) -> [SourceFile] {
    files.flatMap { file -> [SourceFile] in
      guard file.path.hasSuffix(".rhythm"), !file.path.hasPrefix("std/") else { return [file] }
      let parts = declarations(of: text(file))
      let stays = { (part: String) in
        ["plan ", "import ", "readings ", "people ", "leave "].contains(where: part.hasPrefix)
          || part.hasPrefix("portfolio ") && part.contains(" from \"") || part.hasPrefix("#")
      }
      let others = parts.filter { !stays($0) }
      let folder = (file.path as NSString).deletingLastPathComponent
      let name = ((file.path as NSString).lastPathComponent as NSString).deletingPathExtension
      let below = { (path: String) in folder.isEmpty ? path : folder + "/" + path }
      // Order is kept from file to file.
      let size = (others.count + 2) / 3
      let pieces = (0..<3).map { others.dropFirst($0 * size).prefix(size).joined() }
      guard !pieces[0].isEmpty else { return [file] }
      let imports = "import \"\(name)-one.rhythm\"\nimport \"\(name)-parts/\"\n\n"
      return [SourceFile(path: file.path, text: imports + parts.filter(stays).joined())]
        + pieces.enumerated().map { number, text in
          let path = number == 0 ? "\(name)-one.rhythm" : "\(name)-parts/\(number).rhythm"
          return SourceFile(path: below(path), text: text)
        }
    }
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
