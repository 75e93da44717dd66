import RhythmText

/// Every name that a plan declares, with its place and what it stands for.
package struct NameTable: Sendable {
  /// One declared name.
  package struct Declaration: Hashable, Sendable {
    package var kind: NameKind
    /// The index in the plan's array of that kind; of a part, its place in its cycle. Templates
    /// stand among the reviews.
    package var index: Int32
    /// The portfolio of an entry, the cycle of a part; -1 for the others.
    package var owner: Int32
    package var name: String
    /// `nil` for what the language brings.
    package var range: SourceRange?
    /// The next declaration of the same name, in another name space; -1 where there is none.
    var next: Int32 = -1
    /// Whether something says the name beside its declaration.
    var isNamed = false
  }

  /// Why a name was not taken in.
  enum Conflict {
    case same(Declaration)
    case differsByCase(Declaration)
  }

  /// In the order of their declaration.
  package private(set) var declarations: [Declaration] = []
  /// The first declaration of each name.
  private var heads: [String: Int32] = [:]
  /// For names with capitals, the first of those that are the same in lower case.
  private var capitalised: [String: [Int32]] = [:]

  package init() {}

  mutating func reserve(_ count: Int) {
    declarations.reserveCapacity(count)
    heads.reserveCapacity(count)
  }

  /// Adds a name, unless there is one like it in its name space.
  mutating func declare(
    _ kind: NameKind, _ name: String, index: Int, owner: Int32 = -1, at range: SourceRange?
  ) -> Conflict? {
    let new = Declaration(
      kind: kind, index: Int32(clamping: index), owner: owner, name: name, range: range)
    let place = Int32(clamping: declarations.count)
    if let head = heads[name] {
      var last = head
      var link = head
      while link >= 0 {
        let other = declarations[Int(link)]
        if new.collides(with: other) { return .same(other) }
        last = link
        link = other.next
      }
      declarations[Int(last)].next = place
    } else {
      heads[name] = place
    }
    declarations.append(new)
    return caseConflict(of: new, at: place).map { .differsByCase($0) }
  }

  private mutating func caseConflict(of new: Declaration, at place: Int32) -> Declaration? {
    let hasCapitals = new.name.utf8.contains { $0 >= 0x80 || $0 &- 0x41 < 26 }
    guard hasCapitals || !capitalised.isEmpty else { return nil }
    let folded = hasCapitals ? new.name.lowercased() : new.name
    var candidates = capitalised[folded] ?? []
    if hasCapitals {
      capitalised[folded, default: []].append(place)
      var link = heads[folded] ?? -1
      while link >= 0 {
        candidates.append(link)
        link = declarations[Int(link)].next
      }
    }
    for candidate in candidates {
      let other = declarations[Int(candidate)]
      if other.name != new.name, new.collides(with: other) { return other }
    }
    return nil
  }

  /// The first declaration of a name of one of some kinds.
  package func declaration(of name: String, among kinds: NameKinds = .all) -> Declaration? {
    first(of: name) { kinds.contains($0.kind) }
  }

  /// The same, noted as named.
  mutating func use(of name: String, among kinds: NameKinds = .all) -> Declaration? {
    var link = heads[name] ?? -1
    while link >= 0 {
      let declaration = declarations[Int(link)]
      if kinds.contains(declaration.kind) {
        declarations[Int(link)].isNamed = true
        return declaration
      }
      link = declaration.next
    }
    return nil
  }

  /// The entry of a portfolio, or the part of a cycle, of a name.
  package func declaration(of name: String, _ kind: NameKind, owner: Int32) -> Declaration? {
    first(of: name) { $0.kind == kind && $0.owner == owner }
  }

  private func first(of name: String, where isMeant: (Declaration) -> Bool) -> Declaration? {
    var link = heads[name] ?? -1
    while link >= 0 {
      let declaration = declarations[Int(link)]
      if isMeant(declaration) { return declaration }
      link = declaration.next
    }
    return nil
  }

  /// All names of some kinds, in the order of their declaration. Costs linear time.
  package func names(of kinds: NameKinds) -> [String] {
    declarations.lazy.filter { kinds.contains($0.kind) }.map(\.name)
  }
}

extension NameTable.Declaration {
  func collides(with other: Self) -> Bool {
    kind.sharesNames(with: other.kind) && owner == other.owner
  }
}
