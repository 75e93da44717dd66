import Foundation
import Testing

/// The built program itself: what only a real process shows.
@Suite struct ProcessTests {
  private func text(_ pipe: Pipe) throws -> String {
    String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  @Test func `data goes to standard output, talk to standard error`() throws {
    let (output, talk) = (Pipe(), Pipe())
    let process = try BuiltProgram.start(["help"], output: output, talk: talk)
    #expect(try text(output).hasPrefix("rhythm: "))
    #expect(try text(talk) == "")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `wrong usage leaves with 2`() throws {
    let (output, talk) = (Pipe(), Pipe())
    let process = try BuiltProgram.start(["chekc"], output: output, talk: talk)
    #expect(try text(output) == "")
    #expect(
      try text(talk) == "error: there is no command `chekc`\nhelp: did you mean `rhythm check`?\n")
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func `a reader that has gone is no trouble`() throws {
    let (output, talk) = (Pipe(), Pipe())
    try output.fileHandleForReading.close()
    let process = try BuiltProgram.start(["help"], output: output, talk: talk)
    #expect(try text(talk) == "")
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func `a defect leaves with 70 and says so`() throws {
    let (input, talk) = (Pipe(), Pipe())
    let process = try BuiltProgram.start(["check", "-"], input: input, talk: talk)
    // More than a pipe holds: when it is written, the program has read some, so it is running.
    try input.fileHandleForWriting.write(contentsOf: Data(repeating: 0x23, count: 300_000))
    kill(process.processIdentifier, SIGILL)
    #expect(try text(talk).hasPrefix("error: this is a defect of rhythm, not of your plan\n"))
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 70)
  }

  @Test func `files are found from the folder of the process`() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/config", "")
    try folder.write("deep/er/notes.txt", "")
    let talk = Pipe()
    let process = try BuiltProgram.start(
      ["check"], talk: talk, in: folder.url.appending(path: "deep/er"))
    #expect(try text(talk).hasPrefix("error: there is no plan.rhythm in this folder or above it\n"))
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }
}
