import RhythmDiagnostics

extension CommandRun {
  /// `rhythm init [FOLDER]`
  mutating func initialise() throws(Failure) {
    let folder = invocation.operands.first ?? ""
    let files: [(path: String, text: String)]
    if let name = invocation[.example], let example = ExampleCatalogue.example(named: name) {
      files = example.files
    } else {
      files = [(PlanFinder.fileName, StartingPlan.text(on: try today()))]
    }
    let paths = files.map { FilePath.join(folder, $0.path) }
    for path in paths where PathKind(of: environment.resolve(path)) != .nothing {
      throw Failure(
        "`\(path)` is there already, and nothing was written",
        help: "choose another folder: `rhythm init FOLDER`")
    }
    for (path, file) in zip(paths, files) {
      try write(path, Array(file.text.utf8))
      outcome.talk.write("wrote \(path)\n")
    }
    let place = folder.isEmpty ? "" : " " + folder
    outcome.talk.write(
      "`rhythm check\(place)` reads it, `rhythm schedule\(place)` lists its dates\n")
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let folder = FilePath.folder(of: path)
    if !folder.isEmpty, !Folders.make(environment.resolve(String(folder.dropLast()))) {
      throw Failure("the folder `\(folder)` cannot be made")
    }
    switch FileWriting.create(environment.resolve(path), bytes) {
    case .success: return
    case .failure(.exists): throw Failure("`\(path)` is there already")
    case .failure(.notPermitted): throw Failure("`\(path)` cannot be written: no permission")
    case .failure: throw Failure("`\(path)` cannot be written")
    }
  }
}
