import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Finds the plan that is meant: by a path, or from where one stands.
struct PlanFinder {
  static let fileName = "plan.rhythm"

  let environment: Environment
  private let files: PlanFiles

  init(_ environment: Environment) {
    self.environment = environment
    files = PlanFiles(environment: environment)
  }

  /// The plan at a path: a file, a folder that holds a plan.rhythm, `-` for standard input. A file
  /// that declares no plan belongs to the nearest plan that imports it.
  func plan(at path: String) throws(Failure) -> LoadedPlan {
    if path == "-" { return try load(path) }
    switch PathKind(of: environment.resolve(path)) {
    case .nothing:
      throw files.missing(path)
    case .folder:
      let file = FilePath.join(path, Self.fileName)
      guard PathKind(of: environment.resolve(file)) == .file else {
        throw Failure(
          "there is no \(Self.fileName) in the folder `\(path)`",
          help: "name the file of the plan, or write one with `rhythm init \(path)`")
      }
      return try load(file)
    case .file:
      let loaded = try load(path)
      return loaded.isPlan ? loaded : planImporting(path) ?? loaded
    }
  }

  /// The plan of the folder in which one stands, or of the nearest above it, up to the root of the
  /// repository.
  func planHere() throws(Failure) -> LoadedPlan {
    for folder in foldersUpwards(from: "") {
      let file = FilePath.join(folder, Self.fileName)
      if PathKind(of: environment.resolve(file)) == .file { return try load(file) }
    }
    throw Failure(
      "there is no \(Self.fileName) in this folder or above it",
      help: "`rhythm init` writes one, and `--plan PATH` names another")
  }

  private func load(_ path: String) throws(Failure) -> LoadedPlan {
    let root = try files.read(path)
    return LoadedPlan(path: path, read: readPlan(root: root, answer: files.answer))
  }

  /// The nearest plan that imports a file; in one folder plan.rhythm is asked first.
  private func planImporting(_ path: String) -> LoadedPlan? {
    guard let wanted = Folders.canonicalPath(environment.resolve(path)) else { return nil }
    for folder in foldersUpwards(from: FilePath.folder(of: path)) {
      for file in plans(in: folder) where file != path {
        guard let loaded = try? load(file), loaded.isPlan else { continue }
        if contains(wanted, loaded) { return loaded }
      }
    }
    return nil
  }

  /// Whether a path, as `plan(at:)` takes it, leads to a file of a plan.
  func holds(_ path: String, _ loaded: LoadedPlan) -> Bool {
    if path == "-" { return loaded.path == "-" }
    let resolved = environment.resolve(path)
    let file = PathKind(of: resolved) == .folder ? FilePath.join(resolved, Self.fileName) : resolved
    return Folders.canonicalPath(file).map { contains($0, loaded) } ?? false
  }

  /// Whether a file, by its canonical path, is one of a plan's.
  private func contains(_ canonicalPath: String, _ loaded: LoadedPlan) -> Bool {
    loaded.plan.files.contains { file in
      FilePath.name(of: file.path) == FilePath.name(of: canonicalPath)
        && Folders.canonicalPath(environment.resolve(file.path)) == canonicalPath
    }
  }

  private func plans(in folder: String) -> [String] {
    let names = Folders.names(in: environment.resolve(folder)) ?? []
    let plans = names.filter { $0.hasSuffix(".rhythm") }
    return (plans.filter { $0 == Self.fileName } + plans.filter { $0 != Self.fileName })
      .map { FilePath.join(folder, $0) }
  }

  /// A folder and those above it, up to the first that holds a `.git`, else to the root of the
  /// file system.
  private func foldersUpwards(from start: String) -> [String] {
    var folders: [String] = []
    var folder: String? = start
    while let current = folder, folders.count < 256 {
      folders.append(current)
      let resolved = environment.resolve(current)
      if PathKind(of: FilePath.join(resolved, ".git")) != .nothing { break }
      guard let canonical = Folders.canonicalPath(resolved), canonical != "/" else { break }
      folder = FilePath.parent(of: current)
    }
    return folders
  }
}
