import RhythmDiagnostics
import RhythmDocuments
import RhythmText

// `--into FILE`: a document in the marked blocks of a Markdown file of somebody's own.
extension CommandRun {
  /// Whether `--into` is given; told of where another format is.
  func writesIntoFile() throws(Failure) -> Bool {
    guard let path = invocation[.into] else { return false }
    if let format = invocation[.format], format != "markdown" {
      throw Failure(
        "`--into \(path)` writes Markdown, and `--format \(format)` asks for another",
        help: "keep one of them")
    }
    return true
  }

  /// Writes a document's parts into the file of `--into`: into its marked blocks where it is there,
  /// else as a new file. Nobody ever sees half of it, and nothing is written where it is refused.
  ///
  /// - Parameter firstLine: the line that says of what the document is; a file of another is refused.
  mutating func writeIntoFile(
    _ parts: [MarkedText.Part], firstLine: String? = nil
  ) throws(Failure) {
    guard let name = invocation[.into] else { return }
    let resolved = environment.resolve(name)
    let path = Folders.canonicalPath(resolved)
    var file: FileReplacement
    if let path {
      let old = try markedFile(path, name)
      let new: [UInt8]
      switch MarkedText(old).rewritten(with: parts, firstLine: firstLine) {
      case .success(let bytes): new = bytes
      case .failure(let problem):
        let place = problem.line > 0 ? "\(name):\(problem.line)" : name
        throw Failure(
          "`\(VisibleText.line(place))`: \(problem.message), and nothing was written",
          help: problem.help)
      }
      if new == old { return talk("\(VisibleText.line(name)) is up to date") }
      file = FileReplacement(path: path, old: old, new: new)
    } else {
      file = FileReplacement(
        path: resolved, old: nil, new: MarkedText.new(firstLine: firstLine, parts))
    }
    guard let (_, failure) = FileWriting.replace([file]) else {
      return talk("\(file.old == nil ? "wrote" : "updated") \(VisibleText.line(name))")
    }
    switch failure {
    case .changed:
      throw Failure("`\(name)` has changed since it was read", help: "run the command again")
    case .exists: throw Failure("`\(name)` is there already")
    case .notPermitted: throw Failure("`\(name)` cannot be written: no permission")
    case .unwritable: throw Failure("`\(name)` cannot be written")
    }
  }

  private func markedFile(_ path: String, _ name: String) throws(Failure) -> [UInt8] {
    switch FileReading.read(path) {
    case .success(let bytes): return bytes
    case .failure(.isFolder): throw Failure("`\(name)` is a folder, and `--into` takes a file")
    case .failure(.notPermitted): throw Failure("`\(name)` cannot be read: no permission")
    case .failure: throw Failure("`\(name)` cannot be read")
    }
  }
}
