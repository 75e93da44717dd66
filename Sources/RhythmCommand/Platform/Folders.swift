#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path.
enum PathKind {
  case file
  case folder
  case nothing

  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .nothing
      return
    }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// What stands at a path itself: a symbolic link is a file, wherever it leads.
  init(ofLink path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = .nothing
      return
    }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}

/// Folders and what is in them.
enum Folders {
  /// The names of what is in a folder, in the order of their bytes; `nil` if it cannot be listed.
  /// Names that start with a dot are left out.
  static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it; whether it is there now.
  static func make(_ path: String) -> Bool {
    switch PathKind(of: path) {
    case .folder: return true
    case .file: return false
    case .nothing: break
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      guard make(String(path[..<slash])) else { return false }
    }
    return mkdir(path, 0o777) == 0 || PathKind(of: path) == .folder
  }

  /// The path with every symbolic link followed; `nil` where nothing is.
  static func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder in which the process runs; `nil` if it is gone.
  static func current() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
