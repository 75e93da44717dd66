import RhythmDiagnostics
import RhythmText

/// One thing that is wrong with a plan.
public struct PlanFinding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    case error, warning, advice
  }

  /// The check that found it, such as `no-chair`.
  public let name: String
  public let severity: Severity
  /// One sentence, lower case, without a full stop.
  public let message: String
  /// The file where the text should change.
  public let path: String
  /// From 1.
  public let line: Int
  /// From 1, in Unicode characters (scalars).
  public let column: Int
  /// Proposals, the best first.
  public let help: [String]

  init(_ finding: Finding, in files: [SourceFile], _ finders: inout [PositionFinder]) {
    let range = finding.primary.range
    let index = Int(range.file.index)
    let position =
      finders.indices.contains(index)
      ? finders[index].position(of: Int(range.bytes.lower)) : TextPosition(line: 1, column: 1)
    name = finding.check.rawValue
    severity = Severity(rawValue: finding.severity.word) ?? .error
    message = finding.message
    path = files.indices.contains(index) ? files[index].path : ""
    line = position.line
    column = position.column
    help = finding.help.map(\.text)
  }
}
