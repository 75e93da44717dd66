import GoldenSupport
import RhythmSyntax
import RhythmText
import Testing

/// What holds for any bytes.
@Suite struct PropertyTests {
  static let samples = goldenCases("parser") + goldenCases("syntax-errors")

  /// Parses and checks everything that has to hold whatever the input.
  private func check(_ bytes: [UInt8]) {
    let tree = parse(SourceFile(path: "sample.rhythm", bytes: bytes), as: FileID(0))
    #expect(tokensAddUp(tree), "tokens do not add up")
    #expect(isWellFormed(tree), "the tree is not well formed")
    let outside = tree.findings.contains {
      Int($0.primary.range.bytes.upper) > bytes.count || $0.message.isEmpty
    }
    #expect(!outside, "a finding has no place")
  }

  private func tokensAddUp(_ tree: SyntaxTree) -> Bool {
    var end = 0
    for index in 0..<tree.tokens.count {
      guard tree.tokens.start(of: index) == end, tree.tokens.end(of: index) > end else {
        return false
      }
      end = tree.tokens.end(of: index)
    }
    return end == tree.bytes.count
  }

  /// Children lie inside their parents, in order, and every token of a line is in some node.
  private func isWellFormed(_ tree: SyntaxTree) -> Bool {
    var taken = 0
    func visit(_ node: SyntaxNode) -> Bool {
      var last = node.range.lower
      for child in node.children {
        guard child.range.lower >= last, child.range.upper <= node.range.upper,
          child.index > node.index
        else { return false }
        last = child.range.upper
        guard visit(child) else { return false }
      }
      taken += node.tokens.reduce(0) { sum, _ in sum + 1 }
      return true
    }
    guard visit(tree.root) else { return false }
    return taken == (0..<tree.tokens.count).count { !tree.tokens.kind(of: $0).isTrivia }
  }

  @Test(arguments: samples)
  func samplesRoundTrip(_ sample: GoldenCase) throws {
    check(try sample.bytes())
  }

  @Test(arguments: samples)
  func truncationAtEveryByte(_ sample: GoldenCase) throws {
    let bytes = try sample.bytes()
    for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
      check(Array(bytes.prefix(end)))
    }
  }

  @Test(arguments: samples)
  func deletionDuplicationAndSwapOfTokens(_ sample: GoldenCase) throws {
    let bytes = try sample.bytes()
    let tokens = lex(bytes, as: FileID(0)).tokens
    for index in stride(from: 0, to: tokens.count, by: max(1, tokens.count / 25)) {
      let range = tokens.range(of: index).indices
      let text = bytes[range]
      check(Array(bytes[..<range.lowerBound] + bytes[range.upperBound...]))
      check(Array(bytes[..<range.upperBound] + text + bytes[range.upperBound...]))
      let next = tokens.range(of: index + 1).indices
      check(
        Array(
          bytes[..<range.lowerBound] + bytes[next] + text
            + bytes[max(next.upperBound, range.upperBound)...]))
    }
  }

  @Test func randomBytes() {
    var generator = Xorshift(state: 0x2545_F491_4F6C_DD1D)
    let alphabet = Array(
      " \n\t\"\\{}#,/@.-:0123456789amhWQFYreviwctor\u{E9}\u{2013}\u{201C}\u{A0}\u{202E}".utf8)
    for length in 0..<160 {
      check((0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next() >> 11) })
      check((0..<length).map { _ in alphabet[Int(generator.next() >> 33) % alphabet.count] })
    }
  }

  @Test func randomWords() {
    var generator = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    let words =
      Vocabulary.all
      + ["ana", "\"t\"", "3", "2026-03-02", "45m", "09:00", "Q1", "FY27", ",", "Monday", "1st"]
    for _ in 0..<200 {
      var text = ""
      for line in 0..<12 {
        text += String(repeating: "  ", count: Int(generator.next() >> 40) % (line == 0 ? 1 : 4))
        for _ in 0...(Int(generator.next() >> 40) % 7) {
          text += words[Int(generator.next() >> 33) % words.count] + " "
        }
        text += "\n"
      }
      check(Array(text.utf8))
    }
  }

  @Test(arguments: ["  ", "\t", " ", "\t "])
  func deepNesting(_ indentation: String) {
    var text = ""
    for depth in 0..<160 {
      text += String(repeating: indentation, count: depth) + "review r\n"
    }
    check(Array(text.utf8))
  }

  @Test func longLines() {
    check(Array(("team t\n  members " + String(repeating: "of members ", count: 300)).utf8))
    check(Array(("team t\n  members " + String(repeating: "members of ", count: 300)).utf8))
    check(Array(String(repeating: "\"{", count: 5_000).utf8))
    check(Array(String(repeating: "- ", count: 5_000).utf8))
  }
}

/// A small generator, so that a run can be repeated.
private struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
