/// Where a file of a plan is: in the folder of the root file or below, or in the library.
struct ImportPath: Hashable {
  enum Origin: Hashable {
    /// Below the folder of the root file.
    case plan
    /// In the library inside the program, written `std/...`.
    case library
  }

  enum Refusal: Hashable {
    case empty
    case absolute
    /// It leaves the folder of the root file.
    case outside
  }

  var origin: Origin
  /// Names of folders and, unless it is a folder, of a file; without `.` and `..`.
  var components: [String]
  var isFolder: Bool

  init(_ origin: Origin, _ components: [String], isFolder: Bool = false) {
    self.origin = origin
    self.components = components
    self.isFolder = isFolder
  }

  /// The path that an import names, told from the file that it stands in.
  static func resolve(_ text: String, from importer: ImportPath) -> Result<ImportPath, Failure> {
    if text.isEmpty { return .failure(Failure(refusal: .empty)) }
    if text.hasPrefix("/") { return .failure(Failure(refusal: .absolute)) }
    var parts = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    var origin = importer.origin
    var components = Array(importer.components.dropLast())
    if parts.first == "std" {
      parts.removeFirst()
      origin = .library
      components = []
    }
    var endsInFolder = text.hasSuffix("/")
    for part in parts {
      endsInFolder = text.hasSuffix("/") || part == "." || part == ".."
      switch part {
      case ".": continue
      case "..":
        if components.isEmpty { return .failure(Failure(refusal: .outside)) }
        components.removeLast()
      default: components.append(part)
      }
    }
    var path = ImportPath(origin, components, isFolder: endsInFolder || components.isEmpty)
    if origin == .library, !path.isFolder { path = path.namingFile }
    return .success(path)
  }

  struct Failure: Error { var refusal: Refusal }

  /// A file of the library may be named without its ending.
  private var namingFile: ImportPath {
    guard let name = components.last, !name.hasSuffix(".rhythm") else { return self }
    return ImportPath(origin, components.dropLast() + [name + ".rhythm"])
  }

  /// The file or folder of a name inside this folder.
  func appending(_ name: String) -> ImportPath {
    ImportPath(origin, components + [name])
  }

  /// As messages and requests call it, from where the folder of the root file is told.
  func text(below folder: String) -> String {
    let start = origin == .library ? "std/" : folder
    let path = start + components.joined(separator: "/")
    if !isFolder { return path }
    return path.isEmpty ? "./" : path.hasSuffix("/") ? path : path + "/"
  }
}
