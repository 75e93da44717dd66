import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// A plan into which one thing after another is written, each read back before the next; the files
/// stay as they are until the draft is written at once.
struct PlanDraft {
  private let original: LoadedPlan
  private var change: PlanChange?
  private var wholeFiles: [SourceFile] = []
  private var newFiles: [SourceFile] = []
  /// A file that was opened for what is private to the people of a series.
  var privateFile: (path: String, series: String)?

  init(_ loaded: LoadedPlan) { original = loaded }

  /// The plan with all that has been written into the draft.
  var loaded: LoadedPlan { change?.loaded ?? original }
  var plan: Plan { loaded.plan }
  var isEmpty: Bool { change?.isEmpty ?? true }

  /// The change that writes it; nil where nothing has been written into it.
  var finished: PlanChange? { isEmpty ? nil : change }

  /// The files in the folder of the plan are named from it.
  var folder: String { FilePath.folder(of: original.path) }

  /// Takes edits of the plan as the draft has it, and new files; the draft stays as it was where the
  /// plan would be left with an error.
  mutating func apply(
    _ edits: [TextEdit], newFile: SourceFile? = nil, in run: CommandRun
  ) throws(Failure) {
    var draft = self
    let byFile = Dictionary(grouping: edits, by: \.range.file)
    for (index, file) in loaded.plan.files.enumerated() {
      guard let edits = byFile[FileID(index)] else { continue }
      guard let bytes = file.bytes(after: edits) else {
        throw Failure("two changes of `\(file.path)` contradict each other")
      }
      draft.replace(SourceFile(path: file.path, bytes: bytes))
    }
    if let newFile { draft.newFiles.append(newFile) }
    draft.change = try run.change(
      original, PlanEdits(newFiles: draft.newFiles, wholeFiles: draft.wholeFiles),
      requiring: .noErrors, reusing: loaded)
    self = draft
  }

  private mutating func replace(_ file: SourceFile) {
    if let index = newFiles.firstIndex(where: { $0.path == file.path }) {
      newFiles[index] = file
    } else if let index = wholeFiles.firstIndex(where: { $0.path == file.path }) {
      wholeFiles[index] = file
    } else {
      wholeFiles.append(file)
    }
  }
}

extension PlanDraft {
  /// Where something stands and what its line says, `plan.rhythm:12: action ...`.
  func line(at range: SourceRange) -> String {
    let index = Int(range.file.index)
    guard plan.files.indices.contains(index) else { return "" }
    let file = plan.files[index]
    let place = Int(range.bytes.lower)
    let line = LineTable(file.bytes).line(at: place) + 1
    let text = file.bytes.suffix(from: min(place, file.bytes.count)).prefix { $0 != 0x0A }
    return "\(file.path):\(line): "
      + VisibleText.line(String(decoding: text.prefix { $0 != 0x0D }, as: UTF8.self))
  }

  /// Writes declarations among those of their kind, in order of name, in the file in which they are;
  /// where there are none, into a file of the plan's folder, which is imported if it is not yet.
  ///
  /// - Parameters:
  ///   - siblings: Names and places of the declarations beside which they belong.
  ///   - path: `actions/forecast.rhythm`, from the folder of the plan.
  ///   - ifPresent: whether the plan does without the file where it is missing.
  mutating func insert(
    _ new: [NewDeclaration], beside siblings: [(name: String, range: SourceRange)],
    orInto path: String, ifPresent: Bool = false, in run: CommandRun
  ) throws(Failure) {
    let path = FilePath.join(folder, path)
    let new = new.sorted { $0.name < $1.name }
    if let file = siblings.last?.range.file {
      let here = siblings.filter { $0.range.file == file }.sorted { $0.range < $1.range }
      let insertion = self.insertion(into: file)
      let edits = new.map {
        insertion.insert($0.lines(insertion.indentation), named: $0.name, among: here)
      }
      return try apply(TextEdit.joined(edits), in: run)
    }
    if let index = plan.files.firstIndex(where: { $0.path == path }) {
      let insertion = self.insertion(into: FileID(index))
      let lines = new.map { $0.lines(insertion.indentation) }
      return try apply([insertion.insert(NewDeclaration.apart(lines), behind: nil)], in: run)
    }
    let text = NewDeclaration.apart(new.map { $0.lines("  ") }).map { $0 + "\n" }.joined()
    try insertFile(SourceFile(path: path, text: text), ifPresent: ifPresent, in: run)
  }

  /// Adds a file, and the import of it where no import of its folder is there.
  private mutating func insertFile(
    _ file: SourceFile, ifPresent: Bool, in run: CommandRun
  ) throws(Failure) {
    let resolved = run.environment.resolve(file.path)
    guard PathKind(of: resolved) == .nothing else {
      throw Failure(
        "`\(file.path)` is there, and the plan does not import it",
        help: "import it in `\(loaded.path)`, or move it away")
    }
    var draft = self
    try draft.apply([], newFile: file, in: run)
    if draft.plan.files.contains(where: { $0.path == file.path }) {
      self = draft
      return
    }
    let relative = String(file.path.dropFirst(folder.count))
    let parent = FilePath.folder(of: relative)
    let others = Folders.names(in: run.environment.resolve(FilePath.folder(of: file.path))) ?? []
    let isAlone = !ifPresent && !others.contains { $0.hasSuffix(".rhythm") }
    let edit = insertion(into: FileID(0))
      .insertImport(of: isAlone ? parent : relative, ifPresent: ifPresent)
    try apply([edit], newFile: file, in: run)
  }

  /// Where lines go in a file of the draft.
  func insertion(into file: FileID) -> PlanInsertion {
    let index = Int(file.index)
    if loaded.read.trees.indices.contains(index) { return PlanInsertion(loaded.read.trees[index]) }
    let source =
      plan.files.indices.contains(index) ? plan.files[index] : SourceFile(path: "", bytes: [])
    return PlanInsertion(source, as: file)
  }
}

/// A declaration that is to be written into a plan.
struct NewDeclaration {
  var name: String
  /// Its lines, where the file indents by this.
  var lines: (_ indentation: String) -> [String]
}

extension NewDeclaration {
  /// The lines of several, with an empty line between two where one of them has several.
  static func apart(_ declarations: [[String]]) -> [String] {
    let gap = declarations.contains { $0.count > 1 } ? [""] : []
    return declarations.enumerated().flatMap { $0 > 0 ? gap + $1 : $1 }
  }
}

extension TextEdit {
  /// The edits with those that insert at one place made one, in their order.
  fileprivate static func joined(_ edits: [TextEdit]) -> [TextEdit] {
    var result: [TextEdit] = []
    for edit in edits {
      if let same = result.firstIndex(where: { $0.range == edit.range }) {
        result[same].replacement += edit.replacement
      } else {
        result.append(edit)
      }
    }
    return result
  }
}
