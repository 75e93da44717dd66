import RhythmPlan
import RhythmText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of a plan by their paths, as its imports name them.
struct PlanFolder {
  /// The root file first.
  private let files: [SourceFile]

  init(_ files: [SourceFile]) { self.files = files }

  /// The `.rhythm` and `.csv` files of a folder and of those one level below it; nil where it holds no
  /// `plan.rhythm`.
  init?(_ path: String) {
    guard let root = Self.bytes(path + "/plan.rhythm") else { return nil }
    var files = [SourceFile(path: "plan.rhythm", bytes: root)]
    for name in Self.names(path) where name != "plan.rhythm" {
      if Self.isOfPlan(name), let bytes = Self.bytes("\(path)/\(name)") {
        files.append(SourceFile(path: name, bytes: bytes))
      }
      guard !name.contains(".") else { continue }
      for inner in Self.names("\(path)/\(name)") where Self.isOfPlan(inner) {
        guard let bytes = Self.bytes("\(path)/\(name)/\(inner)") else { continue }
        files.append(SourceFile(path: "\(name)/\(inner)", bytes: bytes))
      }
    }
    self.files = files
  }

  func read() -> ReadPlan {
    var reader = PlanReader(root: files.first ?? SourceFile(path: "plan.rhythm", bytes: []))
    while let request = reader.request {
      let path = request.path
      if let file = files.first(where: { $0.path == path }) {
        reader.take(.file(file.bytes))
      } else if path.hasSuffix("/") {
        let names = files.filter { $0.path.hasPrefix(path) }
          .map { String($0.path.dropFirst(path.count)) }
        reader.take(.folder(names.sorted()))
      } else {
        reader.take(.missing(nearby: []))
      }
    }
    return reader.finish()
  }

  private static func isOfPlan(_ name: String) -> Bool {
    name.hasSuffix(".rhythm") || name.hasSuffix(".csv")
  }

  /// What a folder holds, sorted, without what starts with a full stop.
  private static func names(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return result }
      result += block[..<count]
    }
  }
}
