import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// One series of a review, one occurrence of a series, and what a thing is about.
extension Lowering {
  /// `forecast/iberia`
  mutating func series(_ node: SyntaxNode?) -> SeriesReference? {
    guard let node, let name = node.name else { return missing() }
    let review: Located<ReviewID>? = identifier(name, .review)
    guard let review else { return nil }
    return series(node, of: review.value, from: 1)
  }

  /// A series of the review at hand, with or without its name: `iberia`, `forecast/iberia`.
  mutating func ownSeries(_ node: SyntaxNode) -> SeriesReference? {
    guard let review = scope.review else { return series(node) }
    guard let first = node.firstToken else { return missing() }
    let isNamed = first.kind == .name && first.text == plan[review].name.value
    let outer = outlines.indices.contains(Int(review.index)) ? outlines[Int(review.index)] : nil
    let isValue = outer?.forEach.first.map { value(first, in: $0) != nil } ?? false
    return series(node, of: review, from: isNamed && !isValue ? 1 : 0)
  }

  private mutating func series(
    _ node: SyntaxNode, of review: ReviewID, from start: Int
  ) -> SeriesReference? {
    var path: [BoundValue] = []
    let parts = node.tokens.filter { $0.kind == .name || $0.kind == .string }.dropFirst(start)
    let loops =
      outlines.indices.contains(Int(review.index))
      ? outlines[Int(review.index)].forEach : []
    for (place, token) in parts.enumerated() {
      guard place < loops.count else {
        if !plan[review].isTemplate { reportNoLoop(token, review, loops.count) }
        return missing()
      }
      guard let value = value(token, in: loops[place]) else {
        reportUnknownSeries(token, loops[place], of: review)
        return nil
      }
      path.append(value)
    }
    return SeriesReference(review: review, path: path, range: node.sourceRange)
  }

  /// What a part of a series stands for among the things that a `for each` goes through.
  private func value(_ token: SyntaxToken, in loop: ForEach) -> BoundValue? {
    let text = token.kind == .string ? token.plainText ?? "" : token.text
    let portfolios = portfolios(of: loop.set)
    for portfolio in portfolios {
      if let entry = names.declaration(of: text, .entry, owner: portfolio.index) {
        return .entry(EntryID(Int(entry.index)))
      }
    }
    if token.kind == .string || !portfolios.isDisjoint(with: openPortfolios) { return .text(text) }
    if !portfolios.isEmpty { return nil }
    guard
      let found = names.declaration(of: text, among: .sets)
        ?? names.declaration(of: text, among: [.entry, .measure])
    else { return nil }
    let index = Int(found.index)
    switch found.kind {
    case .person: return .person(PersonID(index))
    case .team: return .team(TeamID(index))
    case .portfolio: return .portfolio(PortfolioID(index))
    case .entry: return .entry(EntryID(index))
    default: return .measure(MeasureID(index))
    }
  }

  private mutating func reportNoLoop(_ token: SyntaxToken, _ review: ReviewID, _ count: Int) {
    isTroubled = true
    let name = plan[review].name.value
    let message =
      count == 0
      ? "`\(name)` is one series: it is held for nobody in particular"
      : "the series of `\(name)` have \(count) \(count == 1 ? "part" : "parts") behind its name"
    report(
      .unknownName, message, at: token.sourceRange, label: "no `for each` for this",
      secondary: [Label(plan[review].name.range, "the review")])
  }

  private mutating func reportUnknownSeries(
    _ token: SyntaxToken, _ loop: ForEach, of review: ReviewID
  ) {
    isTroubled = true
    let text = token.text
    let portfolios = portfolios(of: loop.set)
    let isOpen = portfolios.isEmpty && openKinds.contains(.person)
    if lacksFiles || suspects.contains(text) || isOpen { return }
    var known: [String] = []
    if portfolios.isEmpty {
      known = names.names(of: .people)
    } else {
      for id in portfolios { known += plan[id].entries.map { plan[$0].name.value } }
    }
    let nearest = nearestName(to: text, among: known)
    let range = token.sourceRange
    report(
      .unknownName, "`\(plan[review].name.value)` is held for no `\(text)`", at: range,
      label: "not declared", secondary: [Label(loop.range, "what it is held for")],
      help: nearest.map {
        [Help("did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(range, with: $0)]))]
      } ?? [])
  }

  mutating func occurrence(_ node: SyntaxNode?) -> OccurrenceReference? {
    guard let node, let series = series(node.firstChild(of: .seriesPhrase)),
      let date = node.firstToken(of: .date)?.civilDate
    else { return missing() }
    let number = node.firstToken(of: .integer)?.integer ?? 1
    return OccurrenceReference(
      series: series, date: date, number: number, range: node.sourceRange)
  }

  /// What `about` lists: names of anything, and ids of other programs as texts.
  mutating func subjects(_ node: SyntaxNode?) -> [Located<Subject>] {
    guard let node else { return missing() ?? [] }
    var subjects: [Located<Subject>] = []
    for token in node.tokens {
      switch token.kind {
      case .string, .text:
        subjects.append(Located(subject(token.plainText ?? ""), at: token.sourceRange))
      case .name:
        if let subject = namedSubject(token) {
          subjects.append(Located(subject, at: token.sourceRange))
        }
      default: continue
      }
    }
    return subjects
  }

  /// The entry of an id, where it is declared; the id as such where it is not.
  private func subject(_ text: String) -> Subject {
    names.declaration(of: text, among: .entry).flatMap { Reference($0) }.map { .reference($0) }
      ?? .text(text)
  }

  private mutating func namedSubject(_ token: SyntaxToken) -> Subject? {
    let kinds: NameKinds = [.person, .team, .portfolio, .entry, .measure, .initiative]
    let name = token.text
    if ownReference(name) == nil, names.declaration(of: name, among: kinds) == nil,
      openKinds.contains(.entry) || names.declaration(of: name) != nil
    {
      return .text(name)
    }
    return reference(token, kinds, preferring: .entry, shown: [.person, .team, .entry])
      .map { .reference($0) }
  }
}

extension Array where Element: Equatable {
  func isDisjoint(with other: Set<Element>) -> Bool where Element: Hashable {
    !contains { other.contains($0) }
  }
}
