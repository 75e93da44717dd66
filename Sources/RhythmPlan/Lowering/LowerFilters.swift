import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What limits a clause or a cadence to some of the dates.
extension Lowering {
  /// The filters directly in a node.
  mutating func filters(in node: SyntaxNode) -> [Located<Filter>] {
    var filters: [Located<Filter>] = []
    for child in node.children {
      if let filter = filter(child) { filters.append(filter) }
    }
    return filters
  }

  /// A filter; `nil` for nodes of other kinds.
  mutating func filter(_ node: SyntaxNode) -> Located<Filter>? {
    let filter: Filter?
    switch node.kind {
    case .inFilter:
      guard let parts = node.firstChild else { return missing() }
      filter = self.parts(parts)
    case .duringFilter: filter = .during(stretches(in: node))
    case .exceptDuringFilter: filter = .exceptDuring(stretches(in: node))
    default: return nil
    }
    return filter.map { Located($0, at: node.sourceRange) } ?? missing()
  }

  private mutating func parts(_ node: SyntaxNode) -> Filter? {
    switch node.kind {
    case .quarterParts: return .quarters(node.tokens.compactMap(\.quarter))
    case .monthParts: return .months(node.tokens.compactMap(\.month))
    case .numberedParts:
      let numbers = node.tokens.compactMap(\.integer)
      guard let first = numbers.first, let last = numbers.last else { return nil }
      guard first <= last else {
        report(
          .syntax, "the stretch from \(first) to \(last) runs backwards", at: node.sourceRange,
          label: "the smaller number comes first")
        return nil
      }
      let unit = node.firstChild(of: .unitPhrase).flatMap { self.unit($0) }
      let isWeeks = node.has(.week) || node.has(.weeks)
      return isWeeks ? .weekNumbers(first...last, of: unit) : .monthNumbers(first...last, of: unit)
    default: return nil
    }
  }

  private mutating func stretches(in node: SyntaxNode) -> [Stretch] {
    var stretches: [Stretch] = []
    for child in node.children where child.kind == .stretchPhrase {
      if let stretch = stretch(child) { stretches.append(stretch) }
    }
    return stretches
  }

  private mutating func stretch(_ node: SyntaxNode) -> Stretch? {
    if let range = node.firstChild(of: .rangePhrase) {
      return dates(range).map { .dates($0.value) }
    }
    if let edge = node.firstChild(of: .edgePhrase) { return self.edge(edge).map { .edge($0) } }
    let window: Located<WindowID>? = identifier(node.name, .window)
    return window.map { .window($0.value) }
  }
}
