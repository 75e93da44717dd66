import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// The files of plans, as the reader of a plan asks for them.
struct PlanFiles {
  let environment: Environment

  /// The bytes of a file that the run cannot do without.
  func read(_ path: String) throws(Failure) -> SourceFile {
    if path == "-" { return try readStandardInput() }
    switch FileReading.read(environment.resolve(path)) {
    case .success(let bytes):
      if let offset = UTF8Validation.firstError(in: bytes) {
        throw Self.notText("`\(path)`", bytes, at: offset)
      }
      return SourceFile(path: path, bytes: bytes)
    case .failure(.missing):
      throw missing(path)
    case .failure(.isFolder):
      throw Failure("`\(path)` is a folder, not a file")
    case .failure(let failure):
      throw Failure("`\(path)` cannot be read: \(Self.words(failure))")
    }
  }

  private func readStandardInput() throws(Failure) -> SourceFile {
    guard let bytes = environment.standardInput() else {
      throw Failure("standard input cannot be read, or is over 16 MiB")
    }
    if let offset = UTF8Validation.firstError(in: bytes) {
      throw Self.notText("standard input", bytes, at: offset)
    }
    return SourceFile(path: "-", bytes: bytes)
  }

  /// What the reader of a plan asks for.
  func answer(_ request: ImportRequest) -> ImportAnswer {
    let path = environment.resolve(request.path)
    switch request {
    case .file:
      switch FileReading.read(path) {
      case .success(let bytes): return .file(bytes)
      case .failure(.missing): return .missing(nearby: nearby(request.path))
      case .failure(let failure): return .unreadable(Self.words(failure))
      }
    case .folder:
      switch PathKind(of: path) {
      case .folder:
        return Folders.names(in: path).map { .folder($0) } ?? .unreadable("no permission")
      case .file: return .unreadable("it is a file, not a folder")
      case .nothing: return .missing(nearby: nearby(request.path))
      }
    }
  }

  /// A file or folder that is not there, with the nearest name that is.
  func missing(_ path: String) -> Failure {
    let nearest = nearestName(to: FilePath.name(of: path), among: nearby(path).map(Self.bare))
    let folder = FilePath.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
    return Failure(
      "there is no file or folder `\(path)`",
      help: nearest.map { "did you mean `\(folder)\($0)`?" })
  }

  /// What stands where a path should be; folders end in `/`.
  private func nearby(_ path: String) -> [String] {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    let folder = environment.resolve(FilePath.folder(of: path))
    return (Folders.names(in: folder) ?? []).map { name in
      PathKind(of: FilePath.join(folder, name)) == .folder ? name + "/" : name
    }
  }

  private static func bare(_ name: String) -> String {
    name.hasSuffix("/") ? String(name.dropLast()) : name
  }

  private static func notText(_ name: String, _ bytes: [UInt8], at offset: Int) -> Failure {
    Failure("\(name) cannot be read: \(notTextWords(bytes, at: offset))", help: "save it as UTF-8")
  }

  private static func notTextWords(_ bytes: [UInt8], at offset: Int) -> String {
    "it is not UTF-8 text, see line \(LineTable(bytes).line(at: offset) + 1)"
  }

  private static func words(_ failure: ReadFailure) -> String {
    switch failure {
    case .missing: "it is not there"
    case .isFolder: "it is a folder"
    case .notPermitted: "no permission"
    case .tooLarge: "it is over 16 MiB"
    case .unreadable: "the system gives it up"
    }
  }
}
