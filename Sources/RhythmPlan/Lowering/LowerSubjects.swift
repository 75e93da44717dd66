import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What an action, a topic or a decision is about.
extension Lowering {
  /// What `about` lists: names of anything, and ids of other programs as texts.
  mutating func subjects(_ node: SyntaxNode?) -> [Located<Subject>] {
    guard let node else { return missing() ?? [] }
    var subjects: [Located<Subject>] = []
    for token in node.tokens {
      let subject: Subject?
      switch token.kind {
      case .string, .text: subject = quotedSubject(token)
      case .name: subject = namedSubject(token)
      default: continue
      }
      if let subject { subjects.append(Located(subject, at: token.sourceRange)) }
    }
    return subjects
  }

  /// The entry of an id, or a person, where there is one; the text as such where there is not.
  private mutating func quotedSubject(_ token: SyntaxToken) -> Subject {
    let text = token.plainText ?? ""
    if let entry = names.declaration(of: text, among: .entry).flatMap({ Reference($0) }) {
      return .reference(entry)
    }
    if let person = match(text) { return .reference(.person(person)) }
    if !data.portfoliosOfFiles.isEmpty { reportGone(token) }
    return .text(text)
  }

  private mutating func namedSubject(_ token: SyntaxToken) -> Subject? {
    let kinds: NameKinds = [.person, .team, .portfolio, .entry, .measure, .initiative]
    let name = token.text
    if ownReference(name, token.word) == nil, names.declaration(of: name, among: kinds) == nil {
      if openKinds.contains(.entry) || names.declaration(of: name) != nil { return .text(name) }
      if !data.portfoliosOfFiles.isEmpty {
        reportGone(token)
        return .text(name)
      }
    }
    return reference(token, kinds, preferring: .entry, shown: [.person, .team, .entry])
      .map { .reference($0) }
  }

  /// Whether an action is done or dropped, or a topic closed: its history ends so.
  func isOver(_ node: SyntaxNode) -> Bool {
    var last: (date: CivilDate, isOver: Bool)?
    for child in node.children {
      let isOver: Bool
      switch child.kind {
      case .doneEvent, .droppedEvent, .closedEvent: isOver = true
      case .blockedEvent, .resumedEvent: isOver = false
      default: continue
      }
      guard let date = child.firstChild(of: .datePhrase)?.firstToken(of: .date)?.civilDate else {
        continue
      }
      if last.map({ $0.date <= date }) ?? true { last = (date, isOver) }
    }
    return last?.isOver ?? false
  }

  /// Whether a `for each` goes through entries of a file.
  func comesFromFile(_ loop: ForEach) -> Bool {
    portfolios(of: loop.set).contains { data.portfoliosOfFiles.contains($0) }
  }

  /// Advises of an entry that no file holds any more, where somebody still has to do something.
  mutating func reportGone(_ token: SyntaxToken) {
    let text = token.partText
    if isOver || lacksFiles || suspects.contains(text) || openKinds.contains(.entry) { return }
    let nearest = nearestName(to: text, among: names.names(of: .entry))
    let written = token.kind == .name ? nearest : nearest.map { "\"\($0)\"" }
    let isWritable = token.kind != .name || (nearest.map { NameShape.isName($0) } ?? false)
    let fix = written.map { Fix(.unsafe, [TextEdit(token.sourceRange, with: $0)]) }
    report(
      .unknownEntry, "no portfolio has an entry `\(text)` any more", at: token.sourceRange,
      label: "in no file",
      help: nearest.map { [Help("did you mean `\($0)`?", fix: isWritable ? fix : nil)] } ?? [])
  }
}
