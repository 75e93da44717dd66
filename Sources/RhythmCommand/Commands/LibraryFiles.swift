import RhythmDiagnostics
import RhythmPlan
import RhythmSyntax
import RhythmText

extension CommandRun {
  /// `rhythm library [NAME]`
  mutating func library() {
    guard let name = invocation.operands.first else { return listLibrary() }
    outcome.output.write(contentsOf: Library.bytes(of: name + ".rhythm") ?? [])
  }

  /// A line a file, with what it declares below each other.
  private mutating func listLibrary() {
    let width = (Library.names.map(\.utf8.count).max() ?? 0) + 2
    for name in Library.names {
      var margin = name + String(repeating: " ", count: width - name.utf8.count)
      for words in declarations(of: name) {
        outcome.output.write(margin + words + "\n")
        margin = String(repeating: " ", count: width)
      }
    }
  }

  /// What a file of the library declares: the titles of holidays, the names and titles of templates.
  private func declarations(of name: String) -> [String] {
    let path = name + ".rhythm"
    let file = SourceFile(path: path, bytes: Library.bytes(of: path) ?? [])
    return parse(file, as: FileID(0)).root.children.compactMap { node in
      let title = node.string?.stringValue ?? ""
      switch node.kind {
      case .holidaysDeclaration: return title
      case .templateDeclaration: return (node.name?.text ?? "") + ": " + title
      default: return nil
      }
    }
  }
}
