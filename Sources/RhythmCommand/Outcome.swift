import RhythmDiagnostics
import RhythmText

/// How a run ends, as the shell sees it.
package enum ExitCode: Int32, Hashable, Sendable {
  /// Nothing is wrong.
  case fine = 0
  /// The plan has errors.
  case findings = 1
  /// The run failed: wrong usage, a file that cannot be read.
  case failed = 2
  /// A defect of the program.
  case defect = 70

  /// The graver of two.
  func combined(with other: ExitCode) -> ExitCode { rawValue >= other.rawValue ? self : other }
}

/// What a run gives: data on standard output, talk on standard error, and how it ended.
package struct Outcome: Sendable {
  package var output = ByteWriter()
  package var talk = ByteWriter()
  package var code = ExitCode.fine
  /// What was read, where it is large: the process ends before it would be freed piece by piece.
  var kept: LoadedPlan?

  package init() {}
}
