import Foundation

/// Places in the repository, and the one variable that rewrites what is recorded in it.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static var rewrites: Bool {
    ProcessInfo.processInfo.environment["RHYTHM_UPDATE_GOLDEN"] == "1"
  }
}

/// A folder that is there while a test runs.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init(copying source: URL? = nil) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rhythm-" + UUID().uuidString)
      .resolvingSymlinksInPath()
    if let source, FileManager.default.fileExists(atPath: source.path) {
      try FileManager.default.copyItem(at: source, to: url)
    } else {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  func write(_ path: String, bytes: [UInt8]) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
