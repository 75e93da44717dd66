import RhythmDiagnostics
import RhythmText

/// The state of one pass over the lines of a file.
///
/// It looks at most two tokens ahead and never goes back. Nothing in it fails: where something else
/// was expected it reports that once, takes the rest of the line as an `error` node, and goes on as
/// if the line had ended; so an error never reaches past its line.
struct Parser {
  let file: FileID
  let source: [UInt8]
  var tokens: TokenList
  private let significant: [Int32]
  let lines: [LogicalLine]

  /// The line being read.
  private(set) var lineIndex = 0
  /// The next token, as an index of `significant`.
  private(set) var position = 0
  /// Where the tokens of the line end.
  private var lineEnd = 0

  private(set) var nodes: [SyntaxTree.Node] = []
  /// The innermost node that is open; -1 where none is.
  private var openNode: Int32 = -1

  var problems: [Problem]
  /// Whether an error was reported on this line: a second one would follow from it.
  var hasFailed = false
  /// Rule C: the words that start a phrase of this line behind a comma, where a list ends.
  var phraseStarts = WordSet()
  /// The keywords that were looked for at `expectedAt`, for messages.
  var expected = WordSet()
  private var expectedAt = -1
  /// A line as it should be, of the clause being read, for messages.
  var example: StaticString = ""

  /// What may stand below the last declaration, for messages.
  var bodyAbove: Body?

  /// Tokens that the lexer could not mend, in order, and the next of them.
  private let damaged: [Int32]
  private var nextDamaged = 0

  init(_ lexed: LexedFile, source: [UInt8], file: FileID) {
    self.file = file
    self.source = source
    tokens = lexed.tokens
    let layout = Layout(of: &tokens, in: source, file: file)
    significant = layout.significant
    lines = layout.lines
    problems = lexed.problems + layout.problems
    damaged = lexed.damage.map(\.token)
    nodes.reserveCapacity(significant.count + significant.count / 2 + 16)
  }

  // MARK: Looking at tokens.

  /// The token `offset` places ahead; nil behind the end of the line, and before the file's first.
  @inline(__always)
  func token(_ offset: Int = 0) -> Int? {
    let place = position &+ offset
    return place >= 0 && place < lineEnd ? Int(significant[place]) : nil
  }

  /// A token of another line, by its place in it; nil where the line has no such token.
  func token(_ place: Int, ofLine index: Int) -> Int? {
    guard lines.indices.contains(index) else { return nil }
    let place = Int(lines[index].first) &+ place
    return place < Int(lines[index].end) ? Int(significant[place]) : nil
  }

  /// Its kind; `newline` behind the end of the line.
  @inline(__always)
  func kind(_ offset: Int = 0) -> TokenKind {
    let place = position &+ offset
    return place >= 0 && place < lineEnd ? tokens.kinds[Int(significant[place])] : .newline
  }

  /// The word that it spells, where it is a name.
  @inline(__always)
  func word(_ offset: Int = 0) -> Word? {
    let place = position &+ offset
    return place >= 0 && place < lineEnd ? tokens.words[Int(significant[place])] : nil
  }

  var isAtEnd: Bool { position >= lineEnd }

  /// Whether nothing, not even a space, stands between the next token and the one after it.
  func touchesNext(_ offset: Int = 0) -> Bool {
    guard let left = token(offset), let right = token(offset + 1) else { return false }
    return left + 1 == right
  }

  /// Whether the next token is the word, and notes that it was looked for.
  @inline(__always)
  mutating func at(_ wanted: Word) -> Bool {
    if word() == wanted { return true }
    note(wanted)
    return false
  }

  /// The same for one of several words.
  mutating func at(anyOf wanted: WordSet) -> Bool {
    if let word = word(), wanted.contains(word) { return true }
    note(wanted)
    return false
  }

  func isWord(_ offset: Int, in set: WordSet) -> Bool {
    guard let word = word(offset) else { return false }
    return set.contains(word)
  }

  @inline(__always)
  private mutating func note(_ wanted: Word) {
    if expectedAt != position { resetExpected() }
    expected.insert(wanted)
  }

  mutating func note(_ wanted: WordSet) {
    if expectedAt != position { resetExpected() }
    expected.formUnion(wanted)
  }

  private mutating func resetExpected() {
    expected = WordSet()
    expectedAt = position
  }

  /// The keywords that were looked for at the next token.
  var expectedHere: WordSet { expectedAt == position ? expected : WordSet() }

  func bytes(_ offset: Int = 0) -> ArraySlice<UInt8> {
    token(offset).map { tokens.bytes(of: $0, in: source) } ?? []
  }

  func text(_ offset: Int = 0) -> String { String(decoding: bytes(offset), as: UTF8.self) }

  /// The place of a token; behind the end of the line, the place where it ends.
  func range(_ offset: Int = 0) -> ByteRange {
    if let token = token(offset) { return tokens.range(of: token) }
    guard position > 0 else { return ByteRange(0, 0) }
    let end = tokens.end(of: Int(significant[position - 1]))
    return ByteRange(end, end)
  }

  func sourceRange(_ offset: Int = 0) -> SourceRange { SourceRange(file, range(offset)) }

  /// The text of the token before the next one, as it is written, where it stands on this line.
  var previousText: String? {
    guard position > 0, position > Int(lines[lineIndex].first) else { return nil }
    let token = Int(significant[position - 1])
    return String(decoding: tokens.bytes(of: token, in: source), as: UTF8.self)
  }

  /// The word that starts this line.
  var clauseWord: Word? {
    guard let first = firstToken(ofLine: lineIndex) else { return nil }
    return tokens.words[first]
  }

  // MARK: Taking tokens.

  /// Takes the next token as it is.
  mutating func bump() {
    guard position < lineEnd else { return }
    if nextDamaged < damaged.count { noteDamage() }
    position &+= 1
  }

  /// Takes the next token as something else than its shape says.
  mutating func bump(as kind: TokenKind) {
    if let token = token() { tokens.kinds[token] = kind }
    bump()
  }

  mutating func accept(_ wanted: Word) -> Bool {
    guard at(wanted) else { return false }
    bump(as: .keyword)
    return true
  }

  mutating func acceptToken(_ wanted: TokenKind) -> Bool {
    guard kind() == wanted else { return false }
    bump()
    return true
  }

  private mutating func noteDamage() {
    let token = significant[position]
    while nextDamaged < damaged.count, damaged[nextDamaged] < token { nextDamaged += 1 }
    if nextDamaged < damaged.count, damaged[nextDamaged] == token { markBroken() }
  }

  // MARK: Building nodes.

  mutating func open(_ kind: NodeKind) {
    let first = token() ?? (position > 0 ? Int(significant[position - 1]) + 1 : 0)
    let node = Int32(clamping: nodes.count)
    nodes.append(SyntaxTree.Node(kind, firstToken: Int32(clamping: first), in: openNode))
    openNode = node
  }

  mutating func close() {
    guard openNode >= 0 else { return }
    let end = position > 0 ? significant[position - 1] + 1 : 0
    openNode = nodes[Int(openNode)].close(
      endToken: end, subtreeEnd: Int32(clamping: nodes.count))
  }

  /// Says what the innermost open node is, now that it is known.
  mutating func setKind(_ kind: NodeKind) {
    if openNode >= 0 { nodes[Int(openNode)].kind = kind }
  }

  /// Marks all open nodes: an error stands inside them.
  mutating func markBroken() {
    var node = openNode
    while node >= 0 {
      nodes[Int(node)].isBroken = true
      node = nodes[Int(node)].subtreeEnd
    }
  }

  /// A node around what `content` takes.
  @inline(__always)
  mutating func node(_ kind: NodeKind, _ content: (inout Parser) -> Void) {
    open(kind)
    content(&self)
    close()
  }

  // MARK: Lines.

  var depth: Int32 { lines.indices.contains(lineIndex) ? lines[lineIndex].depth : 0 }

  /// The depth of the line behind this one; -1 at the end of the file.
  var nextDepth: Int32 { lineIndex + 1 < lines.count ? lines[lineIndex + 1].depth : -1 }

  mutating func enterLine(_ index: Int) {
    lineIndex = index
    hasFailed = false
    phraseStarts = WordSet()
    guard lines.indices.contains(index) else { return }
    position = Int(lines[index].first)
    lineEnd = Int(lines[index].end)
  }

  mutating func enterNextLine() { enterLine(lineIndex + 1) }

  /// The first token of a line.
  func firstToken(ofLine index: Int) -> Int? {
    guard lines.indices.contains(index), lines[index].first < lines[index].end else { return nil }
    return Int(significant[Int(lines[index].first)])
  }

  /// Takes what is left of the line as it is.
  mutating func skipLine() {
    while !isAtEnd { bump() }
  }

  /// The logical line that holds a token. Costs the logarithm of the number of lines.
  func line(of token: Int32) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if significant[Int(lines[middle].first)] <= token { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
