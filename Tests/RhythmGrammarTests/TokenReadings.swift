import RhythmSyntax
import RhythmText

/// Where the parser takes a token for something else than the recogniser does, in a plan that is of
/// the language; nil where it does not.
func differenceOfReadings(_ text: String) -> String? {
  guard let readings = try? PackageFiles.recognizer.readings(of: text) else { return nil }
  let tokens = Array(parse(text).root.allTokens)
  for (reading, token) in zip(readings, tokens) {
    let isSame =
      token.kind == .text ? reading.token.text == "\"\"\"" : token.text == reading.token.text
    guard isSame, kinds(of: reading.terminal).contains(token.kind) else {
      return "line \(reading.token.line): `\(reading.token.text)` is \(reading.terminal),"
        + " but the parser has \(token.kind) `\(token.text)`"
    }
  }
  return readings.count == tokens.count
    ? nil : "\(readings.count) tokens, but the parser has \(tokens.count)"
}

/// Where the lexer cuts a plan differently than the tests' own tokenizer, nil where it does not.
func differenceOfTokens(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  let lexed = lex(bytes, as: FileID(0))
  if let problem = lexed.problems.first {
    return describe(problem.finding, in: text)
  }
  let own = PackageFiles.recognizer.tokenizer.tokens(of: text).filter {
    // Space around a mark is the parser's to find.
    if case .layout = $0.kind { false } else { !$0.text.hasPrefix("space around") }
  }
  let tokens = (0..<lexed.tokens.count).filter { !lexed.tokens.kind(of: $0).isTrivia }
  for (token, index) in zip(own, tokens) {
    let kind = lexed.tokens.kind(of: index)
    let other = String(decoding: bytes[lexed.tokens.range(of: index).indices], as: UTF8.self)
    guard kind == .text ? token.text == "\"\"\"" : other == token.text,
      kinds(of: token.kind).contains(kind)
    else {
      return
        "line \(token.line): \(token.kind) `\(token.text)`, but the lexer has \(kind) `\(other)`"
    }
  }
  return own.count == tokens.count ? nil : "\(own.count) tokens, but the lexer has \(tokens.count)"
}

/// The kinds that the lexer gives a token.
private func kinds(of kind: SourceToken.Kind) -> [TokenKind] {
  switch kind {
  case .name: [.name]
  case .mark: [.comma, .slash, .at, .dot]
  case .shape(let name): kindsOfTokens[name, default: []]
  case .layout, .error: []
  }
}

/// The kinds that the tokens of a terminal have in a tree.
private func kinds(of terminal: Grammar.Terminal) -> [TokenKind] {
  switch terminal {
  case .word: [.keyword]
  case .name: [.name]
  case .layout: []
  case .mark(let mark): [[",": .comma, "/": .slash, "@": .at, ".": .dot][mark] ?? .unknown]
  case .token(let name): kindsOfTokens[name, default: [.keyword]]
  }
}

private let kindsOfTokens: [String: [TokenKind]] = [
  "STRING": [.string, .text], "DATE": [.date], "PERIOD": [.period], "QUARTER": [.quarter],
  "TIME": [.time], "DURATION": [.duration], "ORDINAL": [.ordinal], "PATTERN": [.pattern],
  "INT": [.integer], "DECIMAL": [.decimal], "PERCENT": [.percent], "WEEKDAY": [.weekday],
  "MONTH": [.month], "EASTER": [.easter],
]
