import RhythmDiagnostics
import RhythmText

/// What the parser says where something else was expected.
extension Parser {
  /// Reports an error of this line, takes the rest of the line, and marks the nodes around. Only
  /// the first of a line is reported, and none about a token that the lexer already reported.
  mutating func fail(
    _ check: CheckName = .syntax, message: String, at range: SourceRange? = nil,
    label: String = "", help: [Help] = []
  ) {
    if !hasFailed, kind() != .unknown, !isMendedHere {
      let finding = Finding(
        check, message, at: range ?? sourceRange(), label: label, help: help)
      problems.append(Problem(finding: finding, isMended: false))
    }
    hasFailed = true
    markBroken()
    if !isAtEnd {
      open(.error)
      markBroken()
      skipLine()
      close()
    }
  }

  /// Whether the lexer already said how the next token should be written.
  private var isMendedHere: Bool {
    guard let token = token() else { return false }
    return tokens.mended[Int32(clamping: token)] != nil
  }

  /// Reports an error after which the line is read as it was meant.
  mutating func mend(
    _ message: String, at range: SourceRange, label: String, help: [Help],
    as check: CheckName = .syntax
  ) {
    guard !hasFailed else { return }
    let finding = Finding(check, message, at: range, label: label, help: help)
    problems.append(Problem(finding: finding, isMended: true))
  }

  func edit(_ range: SourceRange, _ replacement: String) -> [TextEdit] {
    [TextEdit(range, with: replacement)]
  }

  /// Fails because `what`, such as "a name", should stand here.
  ///
  /// Where what stands here could follow `insertion`, that word is offered; `help` comes before all
  /// else that is proposed.
  mutating func failMissing(_ what: String, insertion: Word? = nil, help: [Help] = []) {
    if let word = ambiguousWord() { return failAmbiguous(word) }
    let behind = previousText.map { " after `\(shortened($0))`" } ?? ""
    if isAtEnd {
      return fail(
        message: "expected \(what)\(behind)", label: "the line ends here", help: help + exampleHelp)
    }
    fail(
      message: "expected \(what)\(behind), not `\(shortened(text()))`", label: "not expected here",
      help: help + (similarHelp.isEmpty ? insertionHelp(insertion) : similarHelp) + exampleHelp)
  }

  private func insertionHelp(_ word: Word?) -> [Help] {
    guard let word, kind() != .comma else { return [] }
    // A time is missing where a phrase follows: `at` alone would not mend the line.
    if word == .at, self.word() != nil { return [] }
    let place = SourceRange(file, ByteRange(range().lower, range().lower))
    return [
      Help(
        "write `\(word.rawValue)` before `\(shortened(text()))`",
        fix: Fix(.unsafe, edit(place, word.rawValue + " ")))
    ]
  }

  /// Fails because the line should have ended, or gone on in another way.
  mutating func failLeftover() {
    if kind() == .comma, token(1) != nil {
      let looked = expectedHere
      bump()
      note(looked)
    }
    if kind() == .comma {
      return fail(message: "this comma does not fit here", label: "not expected here")
    }
    if let word = ambiguousWord() { return failAmbiguous(word) }
    if failListWithAnd() || failSecondPerson() || failRelation() { return }
    let words = expectedHere.words
    let offers =
      words.count > 0 && words.count <= 6
      ? [Help("\(listed(words)) may stand here")] : []
    let written = shortened(text())
    let similar = similarHelp
    let help = similar.isEmpty ? offers + exampleHelp : similar + exampleHelp
    fail(message: "`\(written)` does not fit here", label: "not expected here", help: help)
  }

  /// `bo and chi` where the language has commas.
  private mutating func failListWithAnd() -> Bool {
    guard word() == .and, !hasFailed, token(1) != nil, position > 0 else { return false }
    let place = SourceRange(file, ByteRange(range(-1).upper, range().upper))
    fail(
      message: "a list is written with commas", label: "`,` instead of this",
      help: [Help("write `,`", fix: Fix(.safe, edit(place, ",")))])
    return true
  }

  /// `chair ana, bo` where one person is meant.
  private mutating func failSecondPerson() -> Bool {
    guard !hasFailed, kind(-1) == .comma, kind() == .name,
      let clause = clauseWord, [Word.chair, .presenter, .owner, .sponsor, .lead].contains(clause)
    else { return false }
    fail(
      message: "`\(clause.rawValue)` names one person", label: "a second one",
      help: [.chair, .presenter].contains(clause)
        ? [Help("name who else comes below `attendees`")] : exampleHelp)
    return true
  }

  /// `member of iberia` where `members of iberia` is meant.
  private mutating func failRelation() -> Bool {
    guard !hasFailed, word() == .of, kind(-1) == .name,
      let meant = nearestName(to: text(-1), among: Self.relations.words.map(\.rawValue))
    else { return false }
    fail(
      message: "`\(shortened(text(-1))) of` names nobody", at: sourceRange(-1),
      label: "not known here",
      help: [
        Help("did you mean `\(meant) of`?", fix: Fix(.unsafe, edit(sourceRange(-1), meant)))
      ])
    return true
  }

  private func listed(_ words: [Word]) -> String {
    let quoted = words.map { "`\($0.rawValue)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The keyword that was looked for here and is nearest to what is written.
  private var similarHelp: [Help] {
    guard kind() == .name else { return [] }
    let written = text()
    guard let meant = nearestName(to: written, among: expectedHere.words.map(\.rawValue)) else {
      return []
    }
    return [
      Help("did you mean `\(meant)`?", fix: Fix(.unsafe, edit(sourceRange(), meant)))
    ]
  }

  /// A line as it should be, of the clause being read.
  var exampleHelp: [Help] {
    example.utf8CodeUnitCount == 0 ? [] : [Help("for example `\(example)`")]
  }

  /// Text that is short enough for a message.
  func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    return line.count > 30 ? String(line.prefix(29)) + "…" : line
  }

  /// The findings in the order of the file, of unmended ones the first of each line.
  func findings(lexicalDamage: [(token: Int32, problem: Int)]) -> [Finding] {
    var findings: [(Finding, Int)] = []
    var firstOfLine: [Int: Int] = [:]
    var lineOfProblem: [Int: Int] = [:]
    for damage in lexicalDamage { lineOfProblem[damage.problem] = line(of: damage.token) }
    for (number, problem) in problems.enumerated() {
      guard !problem.isMended else {
        findings.append((problem.finding, number))
        continue
      }
      let line = lineOfProblem[number] ?? lineOfRange(problem.finding.primary.range.bytes)
      if let place = firstOfLine[line] {
        if problem.finding.primary.range < findings[place].0.primary.range {
          findings[place] = (problem.finding, number)
        }
      } else {
        firstOfLine[line] = findings.count
        findings.append((problem.finding, number))
      }
    }
    findings.sort { ($0.0.primary.range, $0.1) < ($1.0.primary.range, $1.1) }
    return findings.map(\.0)
  }

  private func lineOfRange(_ range: ByteRange) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens.starts[middle] <= range.lower { low = middle + 1 } else { high = middle }
    }
    // A place behind the last token of a line belongs to that line.
    return line(of: Int32(clamping: low - 1))
  }
}
