import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What limits a clause or a cadence to some of the dates.
extension Lowering {
  mutating func filters(_ phrases: [FilterPhrase]) -> [Located<Filter>] {
    var filters: [Located<Filter>] = []
    for phrase in phrases {
      if let filter = filter(phrase) { filters.append(filter) }
    }
    return filters
  }

  private mutating func filter(_ phrase: FilterPhrase) -> Located<Filter>? {
    let filter: Filter?
    switch phrase {
    case .inParts(let phrase): filter = phrase.parts.flatMap { parts($0) }
    case .during(let phrase): filter = .during(stretches(phrase.stretches))
    case .exceptDuring(let phrase): filter = .exceptDuring(stretches(phrase.stretches))
    }
    return filter.map { Located($0, at: phrase.node.sourceRange) } ?? missing()
  }

  private mutating func parts(_ parts: PeriodParts) -> Filter? {
    switch parts {
    case .quarters(let parts): return .quarters(parts.quarters.compactMap(\.quarter))
    case .months(let parts): return .months(parts.months.compactMap(\.month))
    case .numbered(let parts):
      let numbers = parts.numbers.compactMap(\.integer)
      guard let first = numbers.first, let last = numbers.last else { return nil }
      guard first <= last else {
        report(
          .syntax, "the stretch from \(first) to \(last) runs backwards", at: parts.sourceRange,
          label: "the smaller number comes first")
        return nil
      }
      let unit = parts.unit.flatMap { self.unit($0) }
      return parts.isWeeks
        ? .weekNumbers(first...last, of: unit) : .monthNumbers(first...last, of: unit)
    }
  }

  private mutating func stretches(_ phrases: [StretchPhrase]) -> [Stretch] {
    var stretches: [Stretch] = []
    for phrase in phrases {
      if let stretch = stretch(phrase) { stretches.append(stretch) }
    }
    return stretches
  }

  private mutating func stretch(_ phrase: StretchPhrase) -> Stretch? {
    if let range = phrase.dates { return dates(range).map { .dates($0.value) } }
    if let edge = phrase.edge { return self.edge(edge).map { .edge($0) } }
    let window: Located<WindowID>? = identifier(phrase.window, .window)
    return window.map { .window($0.value) }
  }
}
