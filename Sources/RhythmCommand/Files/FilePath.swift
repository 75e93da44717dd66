/// Paths as people write them, with `/` between folders.
enum FilePath {
  /// The folder part with its slash, empty for a plain name: `teams/` of `teams/north.rhythm`.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return String(path[...slash])
  }

  /// The last part: `north.rhythm` of `teams/north.rhythm`, `teams` of `teams/`.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A name inside a folder; the folder's slash may be missing.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." || folder == "./" { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder above a folder (with its slash, or empty for the current one); nil above the root.
  static func parent(of folder: String) -> String? {
    if folder == "/" { return nil }
    let parts = folder.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last else { return "../" }
    let start = folder.hasPrefix("/") ? "/" : ""
    let rest = last == ".." ? parts + [".."] : parts.dropLast()
    return start + rest.map { $0 + "/" }.joined()
  }
}
