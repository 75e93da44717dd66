import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// A tree as text: a node a line, with the tokens directly in it.
func dump(_ tree: SyntaxTree) -> String {
  var lines: [String] = []
  dump(tree.root, indentation: "", into: &lines)
  return lines.joined(separator: "\n") + "\n"
}

private func dump(_ node: SyntaxNode, indentation: String, into lines: inout [String]) {
  let words = node.tokens.map { token in
    token.kind == .keyword ? token.text : "\(token.kind):\(escaped(token.text))"
  }
  let mark = node.isBroken ? "!" : ""
  lines.append(([indentation + "\(node.kind)" + mark] + words).joined(separator: " "))
  for child in node.children { dump(child, indentation: indentation + "  ", into: &lines) }
}

/// Tokens as text: a token a line.
func dump(_ tokens: TokenList, of bytes: [UInt8]) -> String {
  (0..<tokens.count).map { index in
    let range = tokens.range(of: index)
    let text = String(decoding: bytes[range.indices], as: UTF8.self)
    let word = tokens.word(of: index).map { " (\($0.rawValue))" } ?? ""
    return "\(range.lower)-\(range.upper) \(tokens.kind(of: index)) \(escaped(text))\(word)\n"
  }.joined()
}

func escaped(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _
    where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value)
      || scalar.properties.generalCategory == .format:
      "\\u{\(String(scalar.value, radix: 16))}"
    default: String(scalar)
    }
  }.joined()
}

/// Findings as text, each with what its fixes give.
func dump(_ findings: [Finding], of bytes: [UInt8]) -> String {
  if findings.isEmpty { return "no findings\n" }
  return findings.map { finding in
    let range = finding.primary.range.bytes
    let start = position(of: Int(range.lower), in: bytes)
    let end = position(of: Int(range.upper), in: bytes)
    var text = "\(start)-\(end) \(finding.severity.word)[\(finding.check.rawValue)] "
    text += escaped(finding.message) + "\n"
    if !finding.primary.text.isEmpty { text += "  label: \(escaped(finding.primary.text))\n" }
    for help in finding.help {
      text += "  help: \(escaped(help.text))\n"
      if let fix = help.fix, let first = fix.edits.first {
        let mended = apply(fix.edits, to: bytes)
        let line = lineNumber(of: Int(first.range.bytes.lower), in: bytes)
        let more = fix.edits.count > 1 ? ", \(fix.edits.count) edits" : ""
        text += "  \(fix.safety) fix\(more): \(escaped(lineText(line, of: mended)))\n"
      }
    }
    return text
  }.joined()
}

func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  for edit in edits.reversed() {
    result.replaceSubrange(edit.range.bytes.indices, with: Array(edit.replacement.utf8))
  }
  return result
}

private func lineText(_ number: Int, of bytes: [UInt8]) -> String {
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  guard lines.indices.contains(number - 1) else { return "" }
  return String(decoding: lines[number - 1], as: UTF8.self)
}

private func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
  bytes.prefix(offset).filter { $0 == 0x0A }.count + 1
}

private func position(of offset: Int, in bytes: [UInt8]) -> String {
  let before = bytes.prefix(offset)
  let start = (before.lastIndex(of: 0x0A) ?? -1) + 1
  return "\(lineNumber(of: offset, in: bytes)):\(offset - start + 1)"
}
