import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Quoted texts, with the names in braces resolved.
extension Lowering {
  /// The direct string of a node as a text; `nil` where there is none.
  mutating func text(in node: SyntaxNode) -> Text? { node.string.map { text($0) } }

  mutating func text(_ token: SyntaxToken) -> Text {
    let range = token.sourceRange
    if let plain = token.plainBytes {
      let literal = String(decoding: plain, as: UTF8.self)
      return Text(segments: literal.isEmpty ? [] : [.literal(literal)], range: range)
    }
    var segments: [Text.Segment] = []
    for segment in token.segments {
      switch segment {
      case .text(let literal): segments.append(.literal(literal))
      case .reference(let name, let field, let bytes):
        let place = SourceRange(token.file, bytes)
        guard let reference = textReference(name, at: place) else {
          segments.append(.literal("{\(name)\(field.map { "." + $0 } ?? "")}"))
          continue
        }
        if let field {
          checkField(field, of: reference, at: place)
          segments.append(.field(reference, field))
        } else {
          segments.append(.reference(reference))
        }
      }
    }
    return Text(segments: segments, range: range)
  }

  /// What a name in braces stands for.
  private mutating func textReference(_ name: String, at range: SourceRange) -> Reference? {
    if let own = ownReference(name, Word(rawValue: name)) { return own }
    let kinds: NameKinds = [.person, .team, .portfolio, .entry, .measure, .initiative]
    if let found = names.use(of: name, among: .sets)
      ?? names.use(of: name, among: kinds)
    {
      return Reference(found)
    }
    let start = ByteRange(Int(range.bytes.lower) - 1, Int(range.bytes.lower))
    let brace = SourceRange(range.file, start)
    reportUnknown(
      name, wanted: kinds, at: range,
      help: [
        Help("for a brace as such, write `\\{`", fix: Fix(.unsafe, [TextEdit(brace, with: "\\{")]))
      ], isInText: true)
    return nil
  }
}
