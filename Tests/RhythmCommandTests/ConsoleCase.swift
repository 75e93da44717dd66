import Foundation

/// A recorded session: command lines, and what each of them writes.
///
/// Lines before the first command are a comment. After `$ rhythm ...` comes standard output, then
/// standard error in lines that start with `2> `, then `[exit 1]` where it is not 0. The commands
/// run in a copy of the folder `NAME.files` beside the case.
struct ConsoleCase {
  struct Command {
    var line: String
    var expected: [String]
  }

  var comment: [String] = []
  var commands: [Command] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        commands.append(Command(line: String(line.dropFirst(2)), expected: []))
      } else if commands.isEmpty {
        comment.append(line)
      } else {
        commands[commands.count - 1].expected.append(line)
      }
    }
    // The end of the file is no line of the last command.
    if commands.last?.expected.last == "" { commands[commands.count - 1].expected.removeLast() }
  }

  /// The case with what the commands write now.
  func recorded(in folder: URL) throws -> String {
    var lines = comment
    for command in commands {
      lines.append("$ " + command.line)
      lines += try Self.lines(of: command.line, in: folder)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func lines(of line: String, in folder: URL) throws -> [String] {
    var words = Self.words(line)
    var input: [UInt8] = []
    if let place = words.firstIndex(of: "<"), place + 1 < words.count {
      input = Array(try Data(contentsOf: folder.appending(path: words[place + 1])))
      words.removeSubrange(place...place + 1)
    }
    let result = run(Array(words.dropFirst()), in: folder, input: input)
    var lines = Self.lines(result.output)
    lines += Self.lines(result.talk).map { "2> " + $0 }
    if result.code != 0 { lines.append("[exit \(result.code)]") }
    return lines
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Words between spaces; quotes hold words together.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
