import Foundation
import Testing

@testable import RhythmCommand

@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `every command and option is in the script`(shell: String) {
    let script = run("completions", shell).output
    for command in CommandName.allCases {
      #expect(script.contains(command.group ?? command.rawValue) && script.contains(command.verb))
    }
    for option in OptionName.allCases {
      #expect(script.contains(shell == "fish" ? "-l \(option.rawValue)" : option.spelling))
    }
  }

  @Test(
    arguments: [
      (["rhythm", "sch"], ["schedule"]),
      (["rhythm", "schedule", "--fo"], ["--for", "--format"]),
      (["rhythm", "schedule", "--format", ""], ["text", "json", "csv"]),
      (["rhythm", "agenda", "--format", ""], ["text", "markdown", "html", "json"]),
      (["rhythm", "--plan", "check", "ch"], ["check"]),
      (["rhythm", "check", "--color", "a"], ["auto", "always"]),
      (["rhythm", "completions", ""], ["bash", "zsh", "fish"]),
      (["rhythm", "explain", "no-ch"], ["no-chair"]),
      (["rhythm", "help", "ag"], ["agenda"]),
      (["rhythm", "next", "-n", ""], []),
      (["rhythm", "action", "dr"], ["drop"]),
      (["rhythm", "act"], ["actions", "action"]),
      (["rhythm", "action", "add", "--b"], ["--by", "--back-at"]),
    ])
  func `bash completes`(words: [String], expected: [String]) throws {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      run("completions", "bash").output
      + "COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); _rhythm; echo \"${COMPREPLY[@]}\"\n"
    let result = try shell("/bin/bash", script)
    #expect(result == expected.joined(separator: " ") + "\n")
  }

  @Test(arguments: ["zsh", "fish"])
  func `the other shells can read theirs, where they are installed`(name: String) throws {
    let path = ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    let script = run("completions", name).output
    #expect(script.contains("rhythm"))
    guard let path else { return }
    let folder = try TemporaryFolder()
    try folder.write("script", script)
    #expect(
      try shell("/bin/sh", "\(path) -n '\(folder.url.path)/script' && echo fine\n") == "fine\n")
  }

  private func shell(_ path: String, _ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", script]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
