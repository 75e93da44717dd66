import GoldenSupport
import RhythmSyntax
import RhythmText
import Testing

@Suite struct GoldenTests {
  @Test(arguments: goldenCases("lexer"))
  func tokens(_ recorded: GoldenCase) throws {
    let bytes = try recorded.bytes()
    let lexed = lex(bytes, as: FileID(0))
    let result =
      dump(lexed.tokens, of: bytes) + "\n" + dump(lexed.problems.map(\.finding), of: bytes)
    let difference = try recorded.difference(from: result)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: goldenCases("parser"))
  func trees(_ recorded: GoldenCase) throws {
    let bytes = try recorded.bytes()
    let tree = parse(SourceFile(path: recorded.name, bytes: bytes), as: FileID(0))
    #expect(tree.findings.isEmpty, "\(dump(tree.findings, of: bytes))")
    let difference = try recorded.difference(from: dump(tree))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: goldenCases("syntax-errors"))
  func findings(_ recorded: GoldenCase) throws {
    let bytes = try recorded.bytes()
    let tree = parse(SourceFile(path: recorded.name, bytes: bytes), as: FileID(0))
    #expect(!tree.findings.isEmpty)
    let difference = try recorded.difference(from: dump(tree.findings, of: bytes))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: goldenCases("syntax-errors"))
  func everyFixRemovesItsFinding(_ recorded: GoldenCase) throws {
    let bytes = try recorded.bytes()
    let tree = parse(SourceFile(path: recorded.name, bytes: bytes), as: FileID(0))
    for finding in tree.findings {
      for fix in finding.help.compactMap(\.fix) {
        let mended = apply(fix.edits, to: bytes)
        let after = parse(SourceFile(path: recorded.name, bytes: mended), as: FileID(0))
        let same = after.findings.filter {
          $0.message == finding.message && $0.primary.range == finding.primary.range
        }
        #expect(same.isEmpty, "\(recorded): still \(finding.message)")
        #expect(after.findings.count <= tree.findings.count, "\(recorded): \(finding.message)")
      }
    }
  }

  @Test(arguments: ["lexer", "parser", "syntax-errors"])
  func nothingIsStale(_ folder: String) throws {
    #expect(!goldenCases(folder).isEmpty)
    #expect(try staleExpectations(folder) == [])
  }
}
