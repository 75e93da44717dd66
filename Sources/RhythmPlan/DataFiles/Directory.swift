import RhythmSyntax

/// The texts by which files of other programs call people: e-mail addresses, titles, ids.
///
/// It leads to the names of people, since a `person` line may stand behind the file that speaks of
/// its person. Upper and lower case are the same.
struct Directory: Sendable {
  enum Answer: Hashable {
    case nobody
    case name(String)
    /// The text is that of several people.
    case several([String])
  }

  /// What the `person` lines of the plan say of themselves.
  private var written: [String: [String]] = [:]
  private var writtenTitles: [String: [String]] = [:]
  private var writtenEmails: [String: String] = [:]
  /// All of that, and what the rows of files say.
  private var names: [String: [String]] = [:]
  /// In the order in which they were added, for proposals.
  private(set) var texts: [String] = []

  /// Takes in the `person` lines of a plan.
  init(_ trees: [SyntaxTree] = []) {
    for tree in trees {
      for node in tree.root.children where node.kind == .personDeclaration {
        guard let name = node.name?.text else { continue }
        Directory.add(name, of: name, to: &written)
        if let title = node.string?.plainText {
          Directory.add(title, of: name, to: &writtenTitles)
          add(title, of: name)
        }
        if let email = node.firstChild(of: .emailClause)?.string?.plainText {
          Directory.add(email, of: name, to: &written)
          writtenEmails[name] = email.lowercased()
          add(email, of: name)
        }
      }
    }
  }

  /// Lets a text lead to a name.
  mutating func add(_ text: String, of name: String) {
    if Directory.add(text, of: name, to: &names) { texts.append(text) }
  }

  func answer(_ text: String) -> Answer {
    let found = names[text.lowercased()] ?? []
    guard let first = found.first else { return .nobody }
    return found.count == 1 ? .name(first) : .several(found)
  }

  /// The `person` line that overrides a row: the one of its id, of its e-mail address, or of its
  /// title, unless both have e-mail addresses and they differ.
  func override(id: String?, email: String?, title: String?) -> String? {
    for text in [id, email] {
      if let text, let found = written[text.lowercased()], found.count == 1 { return found[0] }
    }
    guard let title, let found = writtenTitles[title.lowercased()], found.count == 1 else {
      return nil
    }
    if let email, let other = writtenEmails[found[0]], other != email.lowercased() { return nil }
    return found[0]
  }

  /// So many people of one text are told apart in messages; more of them would say no more, and cost
  /// the square of their number.
  static let mostNamesakes = 8

  @discardableResult
  private static func add(
    _ text: String, of name: String, to table: inout [String: [String]]
  ) -> Bool {
    let key = text.lowercased()
    guard let known = table[key] else {
      table[key] = [name]
      return true
    }
    if known.count >= mostNamesakes || known.contains(name) { return false }
    table[key] = known + [name]
    return false
  }
}
