import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// One series of a review, and one occurrence of a series.
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
    let loops =
      outlines.indices.contains(Int(review.index))
      ? outlines[Int(review.index)].forEach : []
    // A plan that is lived with names its series hundreds of times: no lists in between.
    var place = -1 - start
    for token in node.tokens where token.kind == .name || token.kind == .string {
      place += 1
      if place < 0 { continue }
      guard place < loops.count else {
        if !plan[review].isTemplate { reportNoLoop(token, review, loops.count) }
        return missing()
      }
      guard let value = value(token, in: loops[place]) else {
        guard comesFromFile(loops[place]) else {
          reportUnknownSeries(token, loops[place], of: review)
          return nil
        }
        // An entry may leave its file while the plan still speaks of it.
        reportGone(token)
        path.append(.text(token.partText))
        continue
      }
      path.append(value)
    }
    return SeriesReference(review: review, path: path, range: node.sourceRange)
  }

  /// What a part of a series stands for among the things that a `for each` goes through.
  private func value(_ token: SyntaxToken, in loop: ForEach) -> BoundValue? {
    let text = token.partText
    let portfolios = portfolios(of: loop.set)
    for portfolio in portfolios {
      if let entry = names.declaration(of: text, .entry, owner: portfolio.index) {
        return .entry(EntryID(Int(entry.index)))
      }
    }
    if !portfolios.isDisjoint(with: openPortfolios) { return .text(text) }
    if !portfolios.isEmpty { return nil }
    if token.kind == .string { return match(text).map { .person($0) } }
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
    let text = token.partText
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
    let isText = token.kind == .string
    report(
      .unknownName, "`\(plan[review].name.value)` is held for no `\(text)`", at: range,
      label: "not declared", secondary: [Label(loop.range, "what it is held for")],
      help: nearest.map {
        let text = isText ? "\"\($0)\"" : $0
        return [Help("did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(range, with: text)]))]
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
}

extension SyntaxToken {
  /// The name or the text that stands for a part of a series.
  var partText: String { kind == .string ? plainText ?? "" : text }
}

extension Array where Element: Equatable {
  func isDisjoint(with other: Set<Element>) -> Bool where Element: Hashable {
    !contains { other.contains($0) }
  }
}
