import Foundation
import Testing

@Suite struct ReadingTests {
  @Test func `a file over 16 MiB is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", bytes: [UInt8](repeating: 0x23, count: (16 << 20) + 1))
    let result = run(["check"], in: folder.url)
    #expect(result.talk == "error: `plan.rhythm` cannot be read: it is over 16 MiB\n")
    #expect(result.code == 2)
  }

  @Test func `the search for a plan ends at the root of the repository`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", "plan north\n  timezone Europe/London\n  covers 2026\n")
    try folder.write("a/b/note.txt", "")
    let below = folder.url.appending(path: "a/b")
    #expect(run(["check"], in: below).output == "north: nothing is wrong\n")
    try folder.write("a/.git/config", "")
    #expect(run(["check"], in: below).code == 2)
  }

  @Test func `colours follow the terminal, the variable and the option`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", "plan north\n  timezone Europe/Londn\n  covers 2026\n")
    func isColoured(_ option: [String], terminal: Bool, _ variables: [String: String]) -> Bool {
      run(["check"] + option, in: folder.url, variables: variables, onTerminal: terminal)
        .output.contains("\u{1B}[")
    }
    #expect(isColoured([], terminal: true, [:]))
    #expect(!isColoured([], terminal: false, [:]))
    #expect(!isColoured([], terminal: true, ["NO_COLOR": "1"]))
    #expect(!isColoured([], terminal: true, ["TERM": "dumb"]))
    #expect(isColoured(["--color=always"], terminal: false, ["NO_COLOR": "1"]))
    #expect(!isColoured(["--color", "never"], terminal: true, [:]))
  }

  @Test func `any bytes are answered`() throws {
    let folder = try TemporaryFolder()
    let inputs: [[UInt8]] = [
      [], [0], [0xFF, 0xFE], Array("plan\n".utf8), [0xEF, 0xBB, 0xBF], Array("\u{1B}[2J\n".utf8),
      Array(repeating: 0x28, count: 5000),
    ]
    for input in inputs {
      for command in ["check", "schedule"] {
        let result = run([command, "-"], in: folder.url, input: input)
        #expect([0, 1, 2].contains(result.code))
        #expect(!(result.output + result.talk).unicodeScalars.contains("\u{1B}"))
      }
    }
    #expect(run(["check", "-"], in: folder.url, input: nil).code == 2)
  }
}
