import GeneratedPlans

/// How a generated plan is laid out: what the language leaves to the author.
struct SentenceLayout {
  /// One step of indentation.
  var indent = "  "
  var newline = "\n"
  var hasByteOrderMark = false
  /// Whether lines go on after commas, comments and blank lines stand wherever they may, strings
  /// that end a line are texts, and spaces are many.
  var isWild = false

  /// The layout with a number; 0 is what the formatter would write.
  static func numbered(_ number: Int) -> SentenceLayout {
    switch number % 6 {
    case 0: SentenceLayout()
    case 1: SentenceLayout(isWild: true)
    case 2: SentenceLayout(indent: "\t", isWild: true)
    case 3: SentenceLayout(newline: "\r\n", isWild: true)
    case 4: SentenceLayout(indent: " ", hasByteOrderMark: true, isWild: true)
    default: SentenceLayout(indent: "        ", newline: "\r\n")
    }
  }

  func text(of tokens: [SentenceGenerator.Token], _ random: inout RandomNumbers) -> String {
    var writer = Writer(layout: self, random: random)
    for index in tokens.indices {
      writer.write(tokens[index], before: index + 1 < tokens.count ? tokens[index + 1] : nil)
    }
    random = writer.random
    return writer.finished()
  }

  private struct Writer {
    let layout: SentenceLayout
    var random: RandomNumbers
    var text = ""
    var depth = 0
    /// Steps of indentation of the physical line, more than `depth` where a line goes on.
    var lineDepth = 0
    var isLineStart = true
    var isGlued = false
    /// A comma after which the line may go on below: it does when another token follows.
    var hasComma = false

    mutating func write(_ token: SentenceGenerator.Token, before next: SentenceGenerator.Token?) {
      switch token.terminal {
      case .layout("INDENT"): depth += 1
      case .layout("DEDENT"): depth -= 1
      case .layout("NL"): endLine()
      case .layout: break
      case .mark(let mark): writeMark(mark)
      case .word, .token, .name: writeWord(token, before: next)
      }
    }

    func finished() -> String {
      (layout.hasByteOrderMark ? "\u{FEFF}" : "") + text
    }

    mutating func chance(_ count: Int) -> Bool { layout.isWild && random.once(in: count) }

    mutating func writeMark(_ mark: String) {
      if mark == ",", chance(8) { text += " " }
      text += mark
      isGlued = mark != ","
      hasComma = mark == ","
    }

    mutating func writeWord(
      _ token: SentenceGenerator.Token, before next: SentenceGenerator.Token?
    ) {
      if isLineStart {
        startLine(at: depth)
      } else if hasComma, chance(4) {
        endPhysicalLine()
        startLine(at: depth + random.pick([1, 2, 3]))
      } else if !isGlued {
        text += chance(10) ? random.pick(["  ", "\t", "   "]) : " "
      }
      isGlued = false
      hasComma = false
      if token.terminal == .token("STRING"), next?.terminal == .layout("NL"), chance(4) {
        writeText()
      } else {
        text += token.text
      }
    }

    mutating func startLine(at depth: Int) {
      text += String(repeating: layout.indent, count: depth)
      lineDepth = depth
      isLineStart = false
    }

    mutating func writeText() {
      text += "\"\"\"" + layout.newline
      for _ in 0...random.pick([0, 1, 2]) {
        if random.once(in: 3) { text += layout.newline }
        text += String(repeating: layout.indent, count: lineDepth + random.pick([1, 2]))
        text += random.pick([
          "What \"slipped\"?", "# no comment", "{deal.owner}, \\{x}", "due, by,",
        ])
        text += layout.newline
      }
      text += String(repeating: layout.indent, count: lineDepth + random.pick([0, 1])) + "\"\"\""
    }

    mutating func endLine() {
      // Nothing may follow the quotes that close a text.
      if text.hasSuffix("\"\"\"") { text += layout.newline } else { endPhysicalLine() }
      isLineStart = true
    }

    mutating func endPhysicalLine() {
      if chance(5) { text += random.pick([" # why, and \"how", "  ", "\t#", " #, due 3"]) }
      text += layout.newline
      while chance(5) {
        text += random.pick(["", "  ", "# note", "      # note \"", "\t"])
        text += layout.newline
      }
    }
  }
}
