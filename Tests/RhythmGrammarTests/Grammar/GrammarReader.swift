/// Reads a grammar file into a `Grammar`, or says what is wrong with it.
///
/// Every production and token must be defined once and used, the first production (`file`) apart;
/// none may start with itself.
struct GrammarReader {
  private indirect enum Expression {
    case word(String, line: Int)
    case name(String, line: Int)
    case call(String, Expression, line: Int)
    case sequence([Expression])
    case choice([Expression])
    case option(Expression)
    case repetition(Expression)
  }

  private struct Definition {
    var name: String
    var body: Expression
    var examples: [String]
    var refusedNames: [String]
    var line: Int
  }

  private static let layout: Set<String> = ["NL", "INDENT", "DEDENT", "EOF"]
  private static let marks: Set<String> = [",", "/", "@", "."]

  private var pieces: [GrammarPiece]
  private var position = 0
  private var abbreviations: [String: (parameter: String, body: Expression, line: Int)] = [:]
  private var definitions: [Definition] = []
  private var grammar = Grammar()
  private var terminalIndices: [Grammar.Terminal: Int] = [:]
  private var used: Set<String> = []

  private init(_ text: String) throws(GrammarError) {
    pieces = try scanGrammar(text)
  }

  static func read(_ text: String) throws(GrammarError) -> Grammar {
    var reader = try GrammarReader(text)
    try reader.readDefinitions()
    try reader.build()
    try reader.checkUse()
    try reader.grammar.checkLeftRecursion()
    return reader.grammar
  }

  // MARK: Reading

  private var piece: GrammarPiece { pieces[min(position, pieces.count - 1)] }

  private func isSign(_ text: String, ahead: Int = 0) -> Bool {
    let piece = pieces[min(position + ahead, pieces.count - 1)]
    return piece.kind == .sign && piece.text == text
  }

  private mutating func take(_ sign: String) throws(GrammarError) {
    guard isSign(sign) else {
      throw GrammarError(line: piece.line, message: "expected \(sign) before \(piece.text)")
    }
    position += 1
  }

  private mutating func readDefinitions() throws(GrammarError) {
    var lines: [String: Int] = [:]
    while piece.kind != .end {
      let head = piece
      guard head.kind == .name else {
        throw GrammarError(line: head.line, message: "expected a definition before \(head.text)")
      }
      if let other = lines.updateValue(head.line, forKey: head.text) {
        throw GrammarError(
          line: head.line, message: "\(head.text) is defined twice, first on line \(other)")
      }
      position += 1
      var parameter: String?
      if isSign("(") {
        position += 1
        parameter = piece.text
        position += 1
        try take(")")
      }
      try take("=")
      if let parameter {
        abbreviations[head.text] = (parameter, try readChoice(), head.line)
      } else if head.text == head.text.uppercased() {
        grammar.tokens.append(try readToken(head.text))
      } else {
        definitions.append(
          Definition(
            name: head.text, body: try readChoice(),
            examples: Self.lines(of: head.comment, after: "e.g. "),
            refusedNames: Self.lines(of: head.comment, after: "Never: ").flatMap {
              $0.split(separator: " ").map(String.init)
            }, line: head.line))
      }
      try take(";")
    }
  }

  /// The rests of the lines of a comment that start in a certain way.
  private static func lines(of comment: String, after start: String) -> [String] {
    comment.split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " }
      guard line.hasPrefix(start) else { return nil }
      let text = line.dropFirst(start.count)
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }

  private mutating func readToken(_ name: String) throws(GrammarError) -> Grammar.TokenDefinition {
    var token = Grammar.TokenDefinition(name: name)
    if piece.kind == .pattern {
      token.pattern = piece.text
      position += 1
      return token
    }
    if piece.kind == .name, piece.text == "anycase" {
      token.anyCase = true
      position += 1
    }
    while true {
      guard piece.kind == .quoted else {
        throw GrammarError(line: piece.line, message: "expected a word of \(name)")
      }
      token.words.append(piece.text)
      position += 1
      guard isSign("|") else { return token }
      position += 1
    }
  }

  private mutating func readChoice() throws(GrammarError) -> Expression {
    var alternatives = [try readSequence()]
    while isSign("|") {
      position += 1
      alternatives.append(try readSequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func readSequence() throws(GrammarError) -> Expression {
    var parts: [Expression] = []
    while piece.kind == .quoted || piece.kind == .name || isSign("(") || isSign("[") || isSign("{")
    {
      parts.append(try readPart())
    }
    guard !parts.isEmpty else {
      throw GrammarError(line: piece.line, message: "nothing stands before \(piece.text)")
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readPart() throws(GrammarError) -> Expression {
    let head = piece
    position += 1
    switch (head.kind, head.text) {
    case (.quoted, _):
      return .word(head.text, line: head.line)
    case (.name, _) where isSign("(") && abbreviations[head.text] != nil:
      position += 1
      let argument = try readChoice()
      try take(")")
      return .call(head.text, argument, line: head.line)
    case (.name, _):
      return .name(head.text, line: head.line)
    case (_, "("):
      let inner = try readChoice()
      try take(")")
      return inner
    case (_, "["):
      let inner = try readChoice()
      try take("]")
      return .option(inner)
    default:
      let inner = try readChoice()
      try take("}")
      return .repetition(inner)
    }
  }

  // MARK: Building

  private mutating func build() throws(GrammarError) {
    grammar.productions = definitions.map {
      Grammar.Production(
        name: $0.name, body: 0, examples: $0.examples, refusedNames: $0.refusedNames, line: $0.line)
    }
    for (index, definition) in definitions.enumerated() {
      grammar.productions[index].body = try build(definition.body, in: index, arguments: [:])
    }
  }

  private mutating func add(_ node: Grammar.Node, in owner: Int) -> Int {
    grammar.nodes.append(node)
    grammar.owners.append(owner)
    return grammar.nodes.count - 1
  }

  private mutating func add(_ terminal: Grammar.Terminal, in owner: Int) -> Int {
    if let index = terminalIndices[terminal] { return add(.terminal(index), in: owner) }
    grammar.terminals.append(terminal)
    terminalIndices[terminal] = grammar.terminals.count - 1
    return add(.terminal(grammar.terminals.count - 1), in: owner)
  }

  private mutating func build(
    _ expression: Expression, in owner: Int, arguments: [String: Expression]
  ) throws(GrammarError) -> Int {
    switch expression {
    case .word(let text, _):
      return add(Self.marks.contains(text) ? .mark(text) : .word(text), in: owner)
    case .name(let name, let line):
      if let argument = arguments[name] { return try build(argument, in: owner, arguments: [:]) }
      used.insert(name)
      if Self.layout.contains(name) { return add(.layout(name), in: owner) }
      if name == "NAME" { return add(.name(definitions[owner].name), in: owner) }
      if grammar.token(name) != nil { return add(.token(name), in: owner) }
      guard let production = grammar.production(name) else {
        throw GrammarError(line: line, message: "\(name) is not defined")
      }
      return add(.reference(production), in: owner)
    case .call(let name, let argument, let line):
      used.insert(name)
      guard let abbreviation = abbreviations[name] else {
        throw GrammarError(line: line, message: "\(name) is not defined")
      }
      return try build(
        abbreviation.body, in: owner, arguments: [abbreviation.parameter: argument])
    case .sequence(let parts):
      var nodes: [Int] = []
      for part in parts { nodes.append(try build(part, in: owner, arguments: arguments)) }
      return add(.sequence(nodes), in: owner)
    case .choice(let parts):
      var nodes: [Int] = []
      for part in parts { nodes.append(try build(part, in: owner, arguments: arguments)) }
      return add(.choice(nodes), in: owner)
    case .option(let inner):
      return add(.option(try build(inner, in: owner, arguments: arguments)), in: owner)
    case .repetition(let inner):
      return add(.repetition(try build(inner, in: owner, arguments: arguments)), in: owner)
    }
  }

  private func checkUse() throws(GrammarError) {
    for definition in definitions.dropFirst() where !used.contains(definition.name) {
      throw GrammarError(line: definition.line, message: "\(definition.name) is never used")
    }
    for token in grammar.tokens where !used.contains(token.name) {
      throw GrammarError(line: 0, message: "\(token.name) is never used")
    }
    for name in abbreviations.keys.sorted() where !used.contains(name) {
      throw GrammarError(
        line: abbreviations[name]?.line ?? 0, message: "\(name) is never used")
    }
  }
}
