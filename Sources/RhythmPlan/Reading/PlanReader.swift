import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// Gathers the files of a plan: says which file it needs next, and takes it as a value.
///
/// Imports are followed in depth, each file's in their order, so that a file stands behind the one
/// that first imports it. Files of the library are never asked for.
package struct PlanReader: Sendable {
  /// An import that waits for its turn.
  private struct Pending: Sendable {
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

  private let folder: String
  private var files: [SourceFile] = []
  private var trees: [SyntaxTree] = []
  private var paths: [ImportPath] = []
  /// The file that first imported each; its own index for the root.
  private var parents: [Int] = []
  private var known: [ImportPath: Int] = [:]
  /// The next import is the last.
  private var pending: [Pending] = []
  /// The files of other programs, in the order in which the plan speaks of them; they are asked for
  /// behind all imports, and stand behind them in the plan's files.
  private var pendingData: [Pending] = []
  private var dataFiles: [ImportPath: SourceFile] = [:]
  private var dataPlaces: [(range: SourceRange, path: ImportPath)] = []
  private var findings: [Finding] = []
  private var lacksFiles = false

  /// What is needed next; `nil` when everything has been read.
  package private(set) var request: ImportRequest?

  package init(root: SourceFile) {
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
    let lowered = lower(trees, files: files, dataFiles: addDataFiles(), lacksFiles: lacksFiles)
    var all = trees.flatMap(\.findings) + findings + lowered.findings
    all.sort { $0.primary.range < $1.primary.range }
    return ReadPlan(plan: lowered.plan, trees: trees, findings: all, names: lowered.names)
  }

  /// Settles imports until one needs an answer from outside.
  private mutating func advance() {
    request = nil
    if pending.isEmpty {
      pending = pendingData.reversed()
      pendingData = []
    }
    while let next = pending.last {
      if next.isData, dataFiles[next.path] != nil {
        pending.removeLast()
        dataPlaces.append((next.range, next.path))
        continue
      }
      if !next.isData, let place = known[next.path] {
        pending.removeLast()
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
      if pending.isEmpty { return advance() }
    }
  }

  private mutating func settle(_ current: Pending, _ answer: ImportAnswer) {
    let text = current.path.text(below: folder)
    switch answer {
    case .file(let bytes) where current.isData: addData(bytes, current)
    case .file(let bytes):
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
    let tree = parse(file, as: FileID(index))
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

// What is wrong with imports.
extension PlanReader {
  /// A file that is here already: no trouble, unless it leads back to itself.
  private mutating func note(_ current: Pending, known place: Int) {
    var ancestor = Int(current.importer.index)
    var chain = [ancestor]
    while ancestor != place, parents[ancestor] != ancestor {
      ancestor = parents[ancestor]
      chain.append(ancestor)
    }
    guard ancestor == place else { return }
    // A folder that is imported as a whole may hold the file that imports it.
    if current.isListed { return }
    let names = chain.reversed().map { "`\(files[$0].path)`" }
    let itself = chain.count == 1
    findings.append(
      Finding(
        .badImport,
        itself
          ? "\(names[0]) imports itself"
          : "the imports of \(names.joined(separator: ", ")) lead back to \(names[0])",
        at: current.range, label: itself ? "this very file" : "imported already, on the way here",
        help: [Help("leave this import out: every file sees the names of all the others")]))
  }

  private mutating func report(planIn index: Int, _ plan: SyntaxNode) {
    let parent = parents[index]
    let range =
      trees[parent].root.nodes(.importDeclaration).first { node in
        guard let text = node.string?.plainText,
          case .success(let target) = ImportPath.resolve(text, from: paths[parent])
        else { return false }
        return target == paths[index]
          || target.isFolder && target.components == Array(paths[index].components.dropLast())
      }?.string?.sourceRange ?? plan.sourceRange
    findings.append(
      Finding(
        .badImport, "`\(files[index].path)` declares a plan of its own and cannot be imported",
        at: range, label: "a plan has one `plan` line, in its root file",
        secondary: [Label(plan.name?.sourceRange ?? plan.sourceRange, "the other plan")]))
  }

  private mutating func report(
    _ refusal: ImportPath.Refusal, _ text: String, at range: SourceRange
  ) {
    switch refusal {
    case .empty:
      findings.append(Finding(.badImport, "an import names no file", at: range))
    case .absolute:
      findings.append(
        Finding(
          .badImport, "`\(text)` is told from the root of the disk", at: range,
          label: "not relative to this file",
          help: [Help("write the path from this file's folder, such as `teams/north.rhythm`")]))
    case .outside:
      findings.append(
        Finding(
          .badImport, "`\(text)` leaves the folder of the plan", at: range,
          label: "outside the root file's folder",
          help: [Help("move the file into the folder of the root file, or below it")]))
    }
  }

  private mutating func reportRepeat(
    _ text: String, _ node: SyntaxNode, at range: SourceRange, first: SourceRange
  ) {
    let line = node.sourceRange
    findings.append(
      Finding(
        .badImport, "`\(text)` is imported twice", at: range, label: "a second time",
        secondary: [Label(first, "first here")],
        help: [Help("remove this line", fix: Fix(.safe, [TextEdit(line, with: "")]))]))
  }

  private mutating func reportMissing(_ current: Pending, _ text: String, nearby: [String]) {
    let name = current.path.components.last ?? ""
    let candidates = nearby.filter { name in
      let endings = current.isData ? [".csv", ".ics", ".tsv", ".txt"] : [".rhythm", "/"]
      return endings.contains { name.hasSuffix($0) }
    }
    let wanted = current.path.isFolder ? name + "/" : name
    let plain = trees[Int(current.importer.index)]
    let written = files[Int(plain.file.index)].text(current.range.bytes)
    var help: [Help] = []
    if let near = candidates.first(where: { $0 == wanted + ".rhythm" || $0 == wanted + "/" })
      ?? nearestName(to: wanted, among: candidates)
    {
      let shown = current.path.origin == .library ? near.droppingSuffix(".rhythm") : near
      let folder = written.dropFirst().dropLast().split(
        separator: "/", omittingEmptySubsequences: false
      ).dropLast(current.path.isFolder ? 2 : 1).map { $0 + "/" }.joined()
      help.append(
        Help(
          "did you mean `\(folder)\(shown)`?",
          fix: Fix(.unsafe, [TextEdit(current.range, with: "\"\(folder)\(shown)\"")])))
    } else if current.path.origin == .library, !candidates.isEmpty {
      let names = candidates.map { "`\($0.droppingSuffix(".rhythm"))`" }
      help.append(Help("the library has \(names.joined(separator: ", "))"))
    }
    let message =
      current.path.origin == .library
      ? "the library has no `\(text.droppingSuffix(".rhythm"))`"
      : current.path.isFolder ? "there is no folder `\(text)`" : "there is no file `\(text)`"
    findings.append(
      Finding(.badImport, message, at: current.range, label: "not found", help: help))
  }
}

extension String {
  /// The text without an ending, where it has it.
  func droppingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
