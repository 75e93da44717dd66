import Foundation
import Testing

/// The built program, as its user runs it.
enum BuiltProgram {
  static let url: URL? = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<5 {
      let program = folder.appending(path: "rhythm")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static func start(
    _ arguments: [String], input: Pipe = Pipe(), output: Pipe = Pipe(), talk: Pipe = Pipe(),
    in folder: URL? = nil
  ) throws -> Process {
    let program: URL = try #require(url)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = talk
    if let folder { process.currentDirectoryURL = folder }
    try process.run()
    return process
  }
}
