import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// Gathers the files of a plan: says which file it needs next, and takes it as a value.
///
/// Imports are followed in depth, each file's in their order, so that a file stands behind the one
/// that first imports it. Files of the library are never asked for.
package struct PlanReader: Sendable {
  /// An import that waits for its turn.
  struct Pending: Sendable {
    var path: ImportPath
    var importer: FileID
    /// The path in the import.
    var range: SourceRange
    var isOptional: Bool
    /// Whether it is one of a folder's files.
    var isListed: Bool
    /// Whether it is a file of another program, that a declaration takes facts from.
    var isData = false
  }

  let folder: String
  var files: [SourceFile] = []
  var trees: [SyntaxTree] = []
  var paths: [ImportPath] = []
  /// The file that first imported each; its own index for the root.
  var parents: [Int] = []
  /// The trees of an earlier reading, by the places of their files.
  private let earlier: [SyntaxTree]
  private var known: [ImportPath: Int] = [:]
  /// The files that stand in the plan only where they are there: imported `if present`, or by one that
  /// is.
  private var optional: Set<Int> = []
  /// The next import is the last.
  private var pending: [Pending] = []
  /// The files of other programs, in the order in which the plan speaks of them; they are asked for
  /// behind all imports, and stand behind them in the plan's files.
  private var pendingData: [Pending] = []
  private var dataFiles: [ImportPath: SourceFile] = [:]
  private var dataPlaces: [(range: SourceRange, path: ImportPath)] = []
  var findings: [Finding] = []
  private var lacksFiles = false

  /// What is needed next; `nil` when everything has been read.
  package private(set) var request: ImportRequest?

  /// - Parameter trees: those of an earlier reading, which stand where their files are the same.
  package init(root: SourceFile, reusing trees: [SyntaxTree] = []) {
    earlier = trees
    let slash = root.path.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { String(root.path[...$0]) } ?? ""
    let name = slash.map { String(root.path[root.path.utf8.index(after: $0)...]) } ?? root.path
    add(root, at: ImportPath(.plan, [name]), importedBy: 0)
    advance()
  }

  /// Takes what the outside answers to `request`.
  package mutating func take(_ answer: ImportAnswer) {
    guard let current = pending.popLast() else { return }
    settle(current, answer)
    advance()
  }

  /// The plan of all files that were read. Costs linear time.
  package consuming func finish() -> ReadPlan {
    for index in trees.indices.dropFirst() {
      guard let plan = trees[index].root.firstChild(of: .planDeclaration) else { continue }
      report(planIn: index, plan)
    }
    let dataFiles = addDataFiles()
    var lowered = lower(trees, files: files, dataFiles: dataFiles, lacksFiles: lacksFiles)
    lowered.plan.optionalFiles = Set(optional.map { FileID($0) })
    var all = trees.flatMap(\.findings) + findings + lowered.findings
    all.sort { $0.primary.range < $1.primary.range }
    return ReadPlan(
      plan: lowered.plan, trees: trees, findings: all, names: lowered.names, dataFiles: dataFiles)
  }

  /// Settles imports until one needs an answer from outside.
  private mutating func advance() {
    request = nil
    while let next = nextPending() {
      if next.isData, dataFiles[next.path] != nil {
        pending.removeLast()
        dataPlaces.append((next.range, next.path))
        continue
      }
      if !next.isData, let place = known[next.path] {
        pending.removeLast()
        if !next.isOptional, !optional.contains(Int(next.importer.index)) { optional.remove(place) }
        note(next, known: place)
        continue
      }
      let text = next.path.text(below: folder)
      let wanted: ImportRequest = next.path.isFolder ? .folder(text) : .file(text)
      guard next.path.origin == .library else {
        request = wanted
        return
      }
      pending.removeLast()
      settle(next, Library.answer(wanted))
    }
  }

  /// The next import; behind all imports, the next file of another program.
  private mutating func nextPending() -> Pending? {
    if pending.isEmpty {
      pending = pendingData.reversed()
      pendingData = []
    }
    return pending.last
  }

  private mutating func settle(_ current: Pending, _ answer: ImportAnswer) {
    let text = current.path.text(below: folder)
    switch answer {
    case .file(let bytes) where current.isData: addData(bytes, current)
    case .file(let bytes):
      if current.isOptional || optional.contains(Int(current.importer.index)) {
        optional.insert(files.count)
      }
      add(
        SourceFile(path: text, bytes: bytes), at: current.path,
        importedBy: Int(current.importer.index))
    case .folder where current.isData:
      findings.append(
        Finding(.badImport, "`\(text)` is a folder, and one file is wanted", at: current.range))
    case .folder(let names):
      let plans = names.filter { $0.hasSuffix(".rhythm") && !$0.hasPrefix(".") }.sorted()
      if plans.isEmpty {
        findings.append(
          Finding(
            .badImport, "there is no `.rhythm` file in the folder `\(text)`", at: current.range,
            label: "nothing to import"))
      }
      for name in plans.reversed() {
        var file = current
        file.path = current.path.appending(name)
        file.isListed = true
        pending.append(file)
      }
    case .missing(let nearby):
      if current.isOptional { return }
      if !current.isData { lacksFiles = true }
      reportMissing(current, text, nearby: nearby)
    case .unreadable(let reason):
      if !current.isData { lacksFiles = true }
      findings.append(
        Finding(.badImport, "`\(text)` cannot be read: \(reason)", at: current.range))
    }
  }

  private mutating func add(_ file: SourceFile, at path: ImportPath, importedBy parent: Int) {
    let index = files.count
    let tree = earlierTree(of: file, at: index) ?? parse(file, as: FileID(index))
    files.append(file)
    trees.append(tree)
    paths.append(path)
    parents.append(parent)
    known[path] = index
    var imports: [Pending] = []
    var seen: [ImportPath: SourceRange] = [:]
    for node in tree.root.children where node.kind == .importDeclaration {
      guard let token = node.string, let text = token.plainText else { continue }
      switch ImportPath.resolve(text, from: path) {
      case .success(let target):
        if let first = seen[target] {
          reportRepeat(text, node, at: token.sourceRange, first: first)
          continue
        }
        seen[target] = token.sourceRange
        imports.append(
          Pending(
            path: target, importer: FileID(index), range: token.sourceRange,
            isOptional: node.has(.present), isListed: false))
      case .failure(let failure):
        lacksFiles = true
        report(failure.refusal, text, at: token.sourceRange)
      }
    }
    pending.append(contentsOf: imports.reversed())
    wantData(of: tree, at: path)
  }

  /// The tree of a file that was parsed before at the same place and has not changed since.
  private func earlierTree(of file: SourceFile, at index: Int) -> SyntaxTree? {
    guard earlier.indices.contains(index), earlier[index].bytes == file.bytes else { return nil }
    return earlier[index]
  }

  /// Remembers the files of other programs that a file's declarations take facts from.
  private mutating func wantData(of tree: SyntaxTree, at path: ImportPath) {
    for node in tree.root.children {
      guard let token = node.firstChild(of: .fileSource)?.string, let text = token.plainText
      else { continue }
      switch ImportPath.resolve(text, from: path) {
      case .success(let target):
        pendingData.append(
          Pending(
            path: target, importer: tree.file, range: token.sourceRange, isOptional: false,
            isListed: false, isData: true))
      case .failure(let failure): report(failure.refusal, text, at: token.sourceRange)
      }
    }
  }

  private mutating func addData(_ bytes: [UInt8], _ current: Pending) {
    let text = current.path.text(below: folder)
    if let trouble = TextEncoding.trouble(in: bytes) {
      findings.append(
        Finding(
          .badImport, "`\(text)` cannot be read: \(trouble.words)", at: current.range,
          help: [Help(trouble.help)]))
      return
    }
    dataFiles[current.path] = SourceFile(path: text, bytes: bytes)
    dataPlaces.append((current.range, current.path))
  }

  /// Appends the files of other programs to those of the plan; gives for each path in a declaration
  /// its file.
  private mutating func addDataFiles() -> [SourceRange: FileID] {
    var ids: [ImportPath: FileID] = [:]
    var places: [SourceRange: FileID] = [:]
    for (range, path) in dataPlaces {
      if ids[path] == nil, let file = dataFiles[path] {
        ids[path] = FileID(files.count)
        files.append(file)
      }
      places[range] = ids[path]
    }
    return places
  }
}

extension String {
  /// The text without an ending, where it has it.
  func droppingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
