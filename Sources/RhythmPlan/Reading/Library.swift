/// The plan files inside the program: holidays and templates that an import names by `std/...`.
package enum Library {
  /// The paths of its files, as imports may write them with `.rhythm` at the end, in order.
  package static let paths: [String] = libraryFiles.map { "std/" + String(describing: $0.path) }

  /// The names of its files as imports write them: `std/holidays/spain`, in order.
  package static let names: [String] = paths.map {
    $0.hasSuffix(".rhythm") ? String($0.dropLast(7)) : $0
  }

  /// The bytes of a file, by a path such as `std/holidays/spain.rhythm`.
  package static func bytes(of path: String) -> [UInt8]? {
    for (place, candidate) in paths.enumerated() where candidate == path {
      return libraryFiles[place].text.withUTF8Buffer { Array($0) }
    }
    return nil
  }

  /// Answers a request for a path that starts with `std/`.
  static func answer(_ request: ImportRequest) -> ImportAnswer {
    switch request {
    case .file(let path):
      return bytes(of: path).map { .file($0) } ?? .missing(nearby: names(in: folder(of: path)))
    case .folder(let path):
      let names = names(in: path)
      return names.isEmpty ? .missing(nearby: self.names(in: "std/")) : .folder(names)
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The names of what stands in a folder; of a library file without its ending, as imports write it.
  private static func names(in folder: String) -> [String] {
    var names: [String] = []
    for path in paths where path.hasPrefix(folder) {
      let rest = path.dropFirst(folder.count)
      let name = rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
      if names.last != name { names.append(name) }
    }
    return names
  }
}
