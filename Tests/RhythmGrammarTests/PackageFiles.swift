import Foundation

/// The files of the package that the tests read.
enum PackageFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The grammar file, read once.
  static let grammar: Grammar = {
    do {
      return try GrammarReader.read(
        String(contentsOf: root.appending(path: "Grammar/rhythm.ebnf"), encoding: .utf8))
    } catch {
      fatalError("Grammar/rhythm.ebnf: \(error)")
    }
  }()

  /// The recogniser made from the grammar file.
  static let recognizer: Recognizer = {
    do {
      return try Recognizer(grammar)
    } catch {
      fatalError("Grammar/rhythm.ebnf: a token is no regular expression: \(error)")
    }
  }()

  /// The plans under a folder, by their paths from the root, in order.
  static func plans(under folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    var plans: [String] = []
    while let path = paths?.nextObject() as? String {
      if path.hasSuffix(".rhythm") { plans.append("\(folder)/\(path)") }
    }
    return plans.sorted()
  }

  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
