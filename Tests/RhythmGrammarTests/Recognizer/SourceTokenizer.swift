/// Cuts plans into tokens by the token definitions of the grammar file and its rules of layout.
///
/// It knows nothing of the program's lexer, so that the two can be held against each other. It
/// mends nothing: what is not of the language becomes an error token.
///
/// Unchecked, since a `Regex` is not marked `Sendable`; it does not change once it is made.
struct SourceTokenizer: @unchecked Sendable {
  private let name: Regex<Substring>
  private let string: Regex<Substring>
  /// The tokens that are classified as a whole, in the order of the file.
  private let shapes: [(name: String, pattern: Regex<Substring>)]

  init(_ grammar: Grammar) throws {
    func pattern(_ name: String) throws -> Regex<Substring> {
      let source = grammar.token(name)?.pattern ?? ""
      let nameSource = grammar.token("NAME")?.pattern ?? ""
      let expanded = source.replacing("NAME", with: "(?:\(nameSource))")
      return try Regex(name == "NAME" ? source : expanded, as: Substring.self)
        .matchingSemantics(.unicodeScalar)
    }
    name = try pattern("NAME")
    string = try pattern("STRING")
    shapes = try grammar.tokens.filter {
      $0.pattern != nil && !["NAME", "STRING"].contains($0.name)
    }
    .map { ($0.name, try pattern($0.name)) }
  }

  /// The name of the token whose definition the whole text matches, nil where there is none.
  func shape(of text: String) -> String? {
    for shape in shapes where (try? shape.pattern.wholeMatch(in: text)) != nil { return shape.name }
    if (try? string.wholeMatch(in: text)) != nil { return "STRING" }
    if (try? name.wholeMatch(in: text)) != nil { return "NAME" }
    return nil
  }

  /// The tokens of a plan, those of its layout among them; the last is EOF.
  func tokens(of source: String) -> [SourceToken] {
    var lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0.last == "\r" ? $0.dropLast() : $0) }
    if lines[0].unicodeScalars.first == "\u{FEFF}" {
      lines[0] = Substring(lines[0].unicodeScalars.dropFirst())
    }
    var run = Run(tokenizer: self, lines: lines)
    run.readAll()
    return run.tokens
  }

  /// One run over one plan.
  private struct Run {
    let tokenizer: SourceTokenizer
    let lines: [Substring]
    var tokens: [SourceToken] = []
    var line = 0
    /// The indentations of the blocks that are open, the file's empty one first.
    var indents: [Substring] = [""]

    mutating func readAll() {
      while line < lines.count {
        if isBlank(line) {
          line += 1
        } else {
          indent(to: indentation(line))
          readLogicalLine()
        }
      }
      indent(to: "")
      add(.layout("EOF"), "")
    }

    mutating func add(_ kind: SourceToken.Kind, _ text: some StringProtocol) {
      tokens.append(SourceToken(kind: kind, text: String(text), line: line + 1))
    }

    func indentation(_ line: Int) -> Substring {
      lines[line].prefix { $0 == " " || $0 == "\t" }
    }

    func isBlank(_ line: Int) -> Bool {
      let rest = lines[line].drop { $0 == " " || $0 == "\t" }
      return rest.isEmpty || rest.first == "#"
    }

    mutating func indent(to indentation: Substring) {
      guard Set(indentation).count <= 1 else { return add(.error, indentation) }
      let current = indents[indents.count - 1]
      if indentation.count > current.count, indentation.hasPrefix(current) {
        indents.append(indentation)
        add(.layout("INDENT"), "")
      } else {
        while let last = indents.last, last != indentation, last.count > indentation.count {
          indents.removeLast()
          add(.layout("DEDENT"), "")
        }
        if indents.last != indentation { add(.error, indentation) }
      }
    }

    /// The next line that is neither blank nor a comment, if it is deeper than another.
    func continuation(of first: Int) -> Int? {
      guard let next = (line + 1..<max(line + 1, lines.count)).first(where: { !isBlank($0) })
      else { return nil }
      return indentation(next).count > indentation(first).count ? next : nil
    }

    mutating func readLogicalLine() {
      let first = line
      while true {
        let endsInText = readPhysicalLine()
        if !endsInText, tokens.last?.kind == .mark, tokens.last?.text == ",",
          let next = continuation(of: first)
        {
          line = next
          continue
        }
        add(.layout("NL"), "")
        line += 1
        return
      }
    }

    /// Reads one line from its first token; true where it ends in a text of several lines.
    mutating func readPhysicalLine() -> Bool {
      var rest = lines[line].drop { $0 == " " || $0 == "\t" }
      var isSpaced = true
      while let character = rest.unicodeScalars.first {
        if character == " " || character == "\t" {
          rest = rest.drop { $0 == " " || $0 == "\t" }
          isSpaced = true
          continue
        }
        if character == "#", isSpaced { return false }
        if isQuotes(rest) {
          readText()
          return true
        }
        let length = readToken(rest)
        if let mark = rest.first, "/@.".contains(mark), isSpaced || isSpace(rest.dropFirst().first)
        {
          add(.error, "space around \(mark)")
        }
        rest = rest.dropFirst(length)
        isSpaced = false
      }
      return false
    }

    /// Adds the token with which a text starts and answers how many characters it has.
    mutating func readToken(_ rest: Substring) -> Int {
      let scalars = rest.unicodeScalars
      guard let character = scalars.first else { return 0 }
      if character == "\"" {
        guard let match = try? tokenizer.string.prefixMatch(in: rest) else {
          add(.error, rest)
          return rest.count
        }
        add(.shape("STRING"), match.0)
        return match.0.count
      }
      if let mark = [",", "/", "@", "."].first(where: { rest.hasPrefix($0) }) {
        add(.mark, mark)
        return 1
      }
      if isDigit(character) || (character == "-" && scalars.dropFirst().first.map(isDigit) == true)
      {
        let run = digitRun(rest)
        add(tokenizer.shape(of: String(run)).map { .shape($0) } ?? .error, run)
        return run.count
      }
      if let match = try? tokenizer.name.prefixMatch(in: rest) {
        let shape = tokenizer.shape(of: String(match.0))
        add(shape == "NAME" ? .name : shape.map { .shape($0) } ?? .error, match.0)
        return match.0.count
      }
      add(.error, rest.prefix(1))
      return 1
    }

    /// Whether three quotes stand there and nothing else.
    func isQuotes(_ rest: Substring) -> Bool {
      rest.hasPrefix("\"\"\"") && rest.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    func isSpace(_ character: Character?) -> Bool {
      character == nil || character == " " || character == "\t"
    }

    func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0" <= scalar && scalar <= "9" }

    func isInRun(_ scalar: Unicode.Scalar) -> Bool {
      isDigit(scalar) || scalar == "%" || "a" <= scalar && scalar <= "z"
        || "A" <= scalar && scalar <= "Z"
    }

    func digitRun(_ rest: Substring) -> Substring {
      let scalars = Array(
        rest.unicodeScalars.prefix { isInRun($0) || "-:.".unicodeScalars.contains($0) })
      var end = 1
      while end < scalars.count {
        if isInRun(scalars[end]) {
          end += 1
        } else if end + 1 < scalars.count, isInRun(scalars[end - 1]), isInRun(scalars[end + 1]) {
          end += 1
        } else {
          break
        }
      }
      return rest.prefix(end)
    }

    /// Reads a text of several lines, from the line that opens it to the one that closes it.
    mutating func readText() {
      let opening = line
      let depth = indentation(opening).count
      while line + 1 < lines.count {
        line += 1
        let content = lines[line].drop { $0 == " " || $0 == "\t" }
        if content.isEmpty { continue }
        if isQuotes(content), indentation(line).count >= depth {
          return add(.shape("STRING"), "\"\"\"")
        }
        guard indentation(line).count > depth else {
          line -= 1
          break
        }
        // Each line must be what a string may hold; quotes need no escape in a text.
        let escaped = content.replacing("\\\"", with: "").replacing("\"", with: "")
        if (try? tokenizer.string.wholeMatch(in: "\"\(escaped)\"")) == nil { add(.error, content) }
      }
      line = max(line, opening)
      add(.error, "\"\"\"")
    }
  }
}
