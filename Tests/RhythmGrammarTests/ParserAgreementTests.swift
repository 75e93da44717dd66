import RhythmDiagnostics
import RhythmSyntax
import RhythmText
import Testing

@Suite("The parser and the grammar agree")
struct ParserAgreementTests {
  @Test func onTheWordsOfTheLanguage() {
    let grammar = PackageFiles.grammar
    let anyCase = Set(grammar.tokens.filter(\.anyCase).flatMap(\.words))
    #expect(Vocabulary.all.sorted() == grammar.words.subtracting(anyCase).sorted())

    let days = Vocabulary.weekdays + Vocabulary.months
    let whole = (days + [Vocabulary.easter]).map { $0.lowercased() }
    let short = days.map { String($0.prefix(3).lowercased()) }
    #expect(Set(whole + short) == anyCase)
  }

  /// Recorded mistakes that the grammar allows, and the parser refuses since they are slips.
  private static let beyondTheGrammar = ["Tests/Golden/syntax-errors/every-weekday.rhythm"]

  /// The lexer and the tests' own tokenizer cut every plan alike.
  @Test(arguments: 0..<SentenceCorpus.sliceCount)
  func onTokens(slice: Int) {
    for text in SentenceCorpus.plain.slice(slice) + SentenceCorpus.mutated.slice(slice) {
      if let difference = differenceOfTokens(text) {
        Issue.record("\(difference)\n\(text)")
        return
      }
    }
  }

  @Test(arguments: 0..<SentenceCorpus.sliceCount)
  func onSentences(slice: Int) {
    for text in SentenceCorpus.plain.slice(slice) {
      let tree = parse(text)
      if let finding = tree.findings.first {
        Issue.record("\(describe(finding, in: text))\n\(text)")
        return
      }
      if let fault = fault(of: tree, bytes: Array(text.utf8)) {
        Issue.record("\(fault)\n\(text)")
        return
      }
    }
  }

  @Test(arguments: 0..<SentenceCorpus.sliceCount)
  func onWhatTokensAreTakenFor(slice: Int) {
    for text in SentenceCorpus.plain.slice(slice) + SentenceCorpus.odd.slice(slice) {
      if let difference = differenceOfReadings(text) {
        Issue.record("\(difference)\n\(text)")
        return
      }
    }
  }

  /// Words are words only where the grammar has a use for them.
  @Test(arguments: 0..<SentenceCorpus.sliceCount)
  func onNamesThatAreWords(slice: Int) {
    for text in SentenceCorpus.odd.slice(slice) {
      let findings = parse(text).findings.filter { $0.check != .refusedName }
      if let finding = findings.first {
        Issue.record("\(describe(finding, in: text))\n\(text)")
        return
      }
    }
  }

  @Test(arguments: 0..<SentenceCorpus.sliceCount)
  func onBrokenSentences(slice: Int) {
    for text in SentenceCorpus.mutated.slice(slice) {
      if let disagreement = disagreement(on: text) {
        Issue.record("\(disagreement)\n\(text)")
        return
      }
    }
  }

  @Test(
    arguments: PackageFiles.plans(under: "Examples") + PackageFiles.plans(under: "Tests/Golden"))
  func onFile(path: String) throws {
    let bytes = try PackageFiles.bytes(of: path)
    if Self.beyondTheGrammar.contains(path) { return }
    // What is not UTF-8 is no text, and no matter of the grammar.
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let disagreement = disagreement(on: text)
    #expect(disagreement == nil, "\(path)")
  }
}

/// The tree of a plan.
func parse(_ text: String) -> SyntaxTree {
  RhythmSyntax.parse(SourceFile(path: "plan.rhythm", text: text), as: FileID(0))
}

/// What the recogniser and the parser say differently about a plan, nil where they agree.
///
/// The parser knows mistakes that a grammar does not, so of what the recogniser accepts it may only
/// not say that something else was expected.
func disagreement(on text: String) -> String? {
  let findings = parse(text).findings
  if let rejection = PackageFiles.recognizer.rejection(of: text) {
    return findings.contains { $0.severity == .error }
      ? nil : "the grammar alone finds: \(rejection)"
  }
  return findings.first { $0.check == .syntax }.map {
    "the parser alone finds: \(describe($0, in: text))"
  }
}

func describe(_ finding: Finding, in text: String) -> String {
  let bytes = Array(text.utf8)
  let lower = min(max(0, Int(finding.primary.range.bytes.lower)), bytes.count)
  let upper = min(max(lower, Int(finding.primary.range.bytes.upper)), bytes.count)
  let line = bytes[..<lower].count { $0 == UInt8(ascii: "\n") } + 1
  let here = String(decoding: bytes[lower..<upper], as: UTF8.self)
  return "line \(line), `\(here)`: \(finding.check.rawValue): \(finding.message)"
    + " (\(finding.primary.text))"
}
