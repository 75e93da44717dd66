import RhythmSyntax

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
