import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// What a command wants to write into a plan: edits of its files, and new files.
struct PlanEdits: Sendable {
  /// In files of the plan, not overlapping, in any order.
  var edits: [TextEdit] = []
  /// Files that are not there yet, by paths as the plan's own are told.
  var newFiles: [SourceFile] = []
  /// Files of the plan that are to be other bytes altogether, by their paths.
  var wholeFiles: [SourceFile] = []

  init(edits: [TextEdit] = [], newFiles: [SourceFile] = [], wholeFiles: [SourceFile] = []) {
    self.edits = edits
    self.newFiles = newFiles
    self.wholeFiles = wholeFiles
  }
}

/// Which errors of the plan as it would be keep a change from being made.
enum ReadBack: Hashable, Sendable {
  /// Those that were not there before.
  case noNewErrors
  /// Any, and the plan as it is may have none either.
  case noErrors
  /// Those by which a line cannot be read, if there are more than before. What is mended may show
  /// other errors that could not be seen, and these are no reason to leave it broken.
  case noNewSyntaxErrors
}

/// A change to the files of a plan, read back and found to be right; nothing is written yet.
struct PlanChange: Sendable {
  struct File: Sendable {
    /// As messages call it.
    var path: String
    /// `nil` where it is a new file.
    var old: [UInt8]?
    var new: [UInt8]
  }

  /// The files that would be other than they are, in the order of the plan, then the new ones.
  let files: [File]
  /// The plan as it would be.
  let loaded: LoadedPlan

  var isEmpty: Bool { files.isEmpty }
}

extension CommandRun {
  /// Works out a change to a plan, and reads the whole plan back as it would be.
  ///
  /// Nothing is written. Fails where the edits overlap, touch what is not the plan's own (a file of
  /// the library), or leave an error that `requiring` does not allow. Files that are as they were
  /// in an `earlier` reading, else in that of the plan, are not parsed again.
  func change(
    _ loaded: LoadedPlan, _ edits: PlanEdits, requiring: ReadBack = .noNewErrors,
    reusing earlier: LoadedPlan? = nil
  ) throws(Failure) -> PlanChange {
    if requiring == .noErrors { try refuseErrors(of: loaded) }
    let files = try PlanChange.files(of: loaded, edits)
    var overlay: [String: [UInt8]] = [:]
    for file in loaded.plan.files { overlay[file.path] = file.bytes }
    for file in files { overlay[file.path] = file.new }
    let known = PlanFiles(environment: environment)
    let root = SourceFile(path: loaded.path, bytes: overlay[loaded.path] ?? [])
    let read = readPlan(root: root, reusing: (earlier ?? loaded).read.trees) { request in
      switch request {
      case .file(let path): return overlay[path].map { .file($0) } ?? known.answer(request)
      case .folder(let folder):
        let added = edits.newFiles.map(\.path)
          .filter { FilePath.join("", FilePath.folder(of: $0)) == FilePath.join("", folder) }
          .map(FilePath.name)
        guard case .folder(let names) = known.answer(request) else {
          return added.isEmpty ? known.answer(request) : .folder(added)
        }
        return .folder(names + added.filter { !names.contains($0) })
      }
    }
    let changed = LoadedPlan(path: loaded.path, read: read)
    try PlanChange.require(requiring, of: changed, instead: loaded)
    return PlanChange(files: files, loaded: changed)
  }

  /// Fails where a plan has an error. The message tells its place and its check alone: what it says
  /// may quote a private review.
  func refuseErrors(of loaded: LoadedPlan) throws(Failure) {
    guard let error = loaded.read.findings.first(where: { $0.isError }) else { return }
    let place = PlanChange.place(of: error, in: loaded).map { " at \($0)" } ?? ""
    throw Failure(
      "the plan has an error\(place) (\(error.check.rawValue)), and a plan with errors is not edited",
      help: "`rhythm check` tells what is wrong; mend it first")
  }

  /// Writes all files of a change, or none of them.
  ///
  /// Fails where a file is no longer what was read, cannot be written, or leads by a symbolic link
  /// out of the plan's folder.
  func write(_ change: PlanChange) throws(Failure) {
    let folder = FilePath.folder(of: change.loaded.path)
    guard change.loaded.path != "-" else {
      throw Failure(
        "standard input cannot be changed", help: "name the file, or look at it with `--diff`")
    }
    guard let root = Folders.canonicalPath(environment.resolve(folder)) else {
      throw Failure("the folder `\(folder)` is gone")
    }
    var replacements: [FileReplacement] = []
    for file in change.files { replacements.append(try replacement(of: file, below: root)) }
    guard let (path, failure) = FileWriting.replace(replacements) else { return }
    let index = replacements.firstIndex { $0.path == path } ?? 0
    let name = change.files.indices.contains(index) ? change.files[index].path : path
    let nothing = "nothing was written"
    switch failure {
    case .exists: throw Failure("`\(name)` is there already, and \(nothing)")
    case .changed:
      throw Failure(
        "`\(name)` has changed since it was read, and \(nothing)", help: "run the command again")
    case .notPermitted: throw Failure("`\(name)` cannot be written, and \(nothing): no permission")
    case .unwritable: throw Failure("`\(name)` cannot be written, and \(nothing)")
    }
  }

  /// Writes what a change does, as a unified diff, to standard output.
  mutating func writeDifference(_ change: PlanChange) {
    let renderer = DifferenceRenderer(
      colours: outputIsColoured, isForTerminal: environment.outputIsTerminal)
    for file in change.files {
      renderer.write(path: file.path, from: file.old, to: file.new, into: &outcome.output)
    }
  }

  private func replacement(
    of file: PlanChange.File, below root: String
  ) throws(Failure) -> FileReplacement {
    let resolved = environment.resolve(file.path)
    var path = Folders.canonicalPath(resolved)
    if file.old == nil {
      guard path == nil, PathKind(ofLink: resolved) == .nothing else {
        throw Failure("`\(file.path)` is there already, and nothing was written")
      }
      let folder = environment.resolve(FilePath.folder(of: file.path))
      guard Folders.make(folder.hasSuffix("/") ? String(folder.dropLast()) : folder),
        let canonical = Folders.canonicalPath(folder)
      else { throw Failure("the folder of `\(file.path)` cannot be made") }
      path = FilePath.join(canonical, FilePath.name(of: file.path))
    }
    guard let path else {
      throw Failure(
        "`\(file.path)` is gone, and nothing was written", help: "run the command again")
    }
    guard path.hasPrefix(root == "/" ? root : root + "/") else {
      throw Failure(
        "`\(file.path)` leads out of the plan's folder, and nothing was written",
        help: "change the file where it stands")
    }
    return FileReplacement(path: path, old: file.old, new: file.new)
  }
}

extension PlanChange {
  /// The files that edits leave other than they are.
  fileprivate static func files(
    of loaded: LoadedPlan, _ edits: PlanEdits
  ) throws(Failure) -> [File] {
    let byFile = Dictionary(grouping: edits.edits, by: \.range.file)
    var files: [File] = []
    for (index, file) in loaded.plan.files.enumerated() {
      var new: [UInt8]? = edits.wholeFiles.first { $0.path == file.path }?.bytes
      if let edits = byFile[FileID(index)] {
        new = file.bytes(after: edits)
        guard new != nil else {
          throw Failure("two changes of `\(file.path)` contradict each other")
        }
      }
      guard let new, new != file.bytes else { continue }
      if Library.paths.contains(file.path) {
        throw Failure(
          "`\(file.path)` is part of the program and cannot be changed",
          help: "copy it beside the plan with `rhythm library \(file.path.droppingPlanEnding)`")
      }
      files.append(File(path: file.path, old: file.bytes, new: new))
    }
    let known = Set(loaded.plan.files.map(\.path))
    for file in edits.newFiles {
      if known.contains(file.path) { throw Failure("`\(file.path)` is a file of the plan already") }
      files.append(File(path: file.path, old: nil, new: file.bytes))
    }
    return files
  }

  /// Fails where the plan as it would be has an error that is not allowed.
  fileprivate static func require(
    _ readBack: ReadBack, of changed: LoadedPlan, instead loaded: LoadedPlan
  ) throws(Failure) {
    struct Key: Hashable {
      var check: CheckName
      var message: String
      var path: String
    }
    func key(_ finding: Finding, in loaded: LoadedPlan) -> Key {
      if readBack == .noNewSyntaxErrors {
        return Key(check: .syntax, message: "", path: path(of: finding, in: loaded))
      }
      return Key(
        check: finding.check, message: finding.message, path: path(of: finding, in: loaded))
    }
    func counts(_ finding: Finding) -> Bool {
      finding.isError && (readBack != .noNewSyntaxErrors || finding.check == .syntax)
    }
    var allowed: [Key: Int] = [:]
    for finding in loaded.read.findings where counts(finding) {
      allowed[key(finding, in: loaded), default: 0] += 1
    }
    for finding in changed.read.findings where counts(finding) {
      let key = key(finding, in: changed)
      guard let count = allowed[key], count > 0 else {
        throw Failure(
          "this change would leave the plan with an error: \(words(finding, in: changed))",
          help: "nothing was written")
      }
      allowed[key] = count - 1
    }
  }

  private static func path(of finding: Finding, in loaded: LoadedPlan) -> String {
    let index = Int(finding.primary.range.file.index)
    return loaded.plan.files.indices.contains(index) ? loaded.plan.files[index].path : ""
  }

  /// `plan.rhythm:12: no person is called ...`.
  fileprivate static func words(_ finding: Finding, in loaded: LoadedPlan) -> String {
    place(of: finding, in: loaded).map { "\($0): \(finding.message)" } ?? finding.message
  }

  /// `plan.rhythm:12`; nil where it stands in no file of the plan.
  fileprivate static func place(of finding: Finding, in loaded: LoadedPlan) -> String? {
    let index = Int(finding.primary.range.file.index)
    guard loaded.plan.files.indices.contains(index) else { return nil }
    let file = loaded.plan.files[index]
    let line = LineTable(file.bytes).line(at: Int(finding.primary.range.bytes.lower)) + 1
    return "\(file.path):\(line)"
  }
}

extension Finding {
  fileprivate var isError: Bool { severity == .error }
}

extension String {
  /// The name under which `rhythm library` knows a file.
  fileprivate var droppingPlanEnding: String {
    hasSuffix(".rhythm") ? String(dropLast(".rhythm".count)) : self
  }
}
