import Foundation
import Testing

@testable import RhythmCommand

@Suite struct TableTests {
  @Test func `every command stands in the table once`() {
    #expect(CommandTable.commands.map(\.name) == CommandName.allCases)
  }

  @Test func `every option takes a value in all commands or in none`() {
    for option in CommandTable.commands.flatMap(\.options) + CommandTable.commonOptions {
      #expect((option.value != nil) == option.name.takesValue)
    }
    let used = Set(
      (CommandTable.commands.flatMap(\.options) + CommandTable.commonOptions).map(\.name))
    #expect(used == Set(OptionName.allCases))
  }

  @Test func `no letter stands for two options`() {
    let letters = OptionName.allCases.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
  }

  @Test(arguments: CommandTable.commands.flatMap(\.examples))
  func `every example on a help page can be parsed`(line: String) throws {
    let words = ConsoleCase.words(line)
    #expect(words.first == "rhythm")
    _ = try ArgumentParser.parse(Array(words.dropFirst()))
  }

  @Test(arguments: [HelpPage.short, HelpPage.full] + CommandTable.commands.map(HelpPage.page))
  func `help pages fit into 80 columns`(page: String) {
    for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"))
  }

  @Test(arguments: [
    ("Docs/cli.md", CommandLineDocument.markdown), ("Docs/checks.md", CheckDocument.markdown),
  ])
  func `documents are what the program says`(path: String, expected: String) throws {
    let file = Repository.root.appending(path: path)
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if Repository.rewrites, text != expected {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(
        text == expected, "\(path) is stale: RHYTHM_UPDATE_GOLDEN=1 swift test rewrites it")
    }
  }
}
