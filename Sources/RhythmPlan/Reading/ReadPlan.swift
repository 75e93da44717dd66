import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// What came of reading the files of a plan.
package struct ReadPlan: Sendable {
  package var plan: Plan
  /// The tree of each plan file, in the order of `plan.files`, where those of other programs stand
  /// behind them.
  package var trees: [SyntaxTree]
  /// What is wrong with the texts, their imports and their names, in the order of the files.
  package var findings: [Finding]
  /// Every name that the plan declares.
  package var names: NameTable
  /// For each path in a declaration that takes facts from a file, that file.
  var dataFiles: [SourceRange: FileID]
}

/// Reads a plan from its root file, asking for each imported file when its turn comes.
///
/// - Parameter trees: those of an earlier reading; a file that is the same at the same place is not
///   parsed again.
package func readPlan(
  root: SourceFile, reusing trees: [SyntaxTree] = [],
  answer: (ImportRequest) -> ImportAnswer = { _ in .missing(nearby: []) }
) -> ReadPlan {
  var reader = PlanReader(root: root, reusing: trees)
  while let request = reader.request { reader.take(answer(request)) }
  return reader.finish()
}

extension SyntaxTree {
  /// Whether the file holds a `plan` declaration, so that it is the root of a plan.
  package var declaresPlan: Bool { root.hasChild(of: .planDeclaration) }

  /// The paths of its imports as they are written, in order.
  package var importPaths: [String] {
    root.nodes(.importDeclaration).compactMap { $0.string?.plainText }
  }
}
