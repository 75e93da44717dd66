import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Which days of a period are meant: what stands after `on`.
extension Lowering {
  /// The days phrase directly in a node; `.none` where there is none.
  mutating func days(in node: SyntaxNode) -> DaySelection {
    for child in node.children {
      if let days = days(child) { return days }
    }
    return .none
  }

  private mutating func days(_ node: SyntaxNode) -> DaySelection? {
    switch node.kind {
    case .weekdayDays:
      return .weekdays(WeekdaySet(node.tokens.compactMap(\.dayOfWeek)), of: subPeriod(in: node))
    case .nthDays:
      var groups: [DaySelection] = []
      for group in node.children where group.kind == .nthGroup { groups.append(nthGroup(group)) }
      return groups.count == 1 ? groups[0] : .union(groups)
    case .yearDays:
      var days: [MonthDay] = []
      for child in node.children where child.kind == .monthDay {
        if let day = monthDay(child) { days.append(day) }
      }
      return .monthDays(days)
    case .numberedDays: return .dayNumbers(node.tokens.compactMap(\.integer))
    default: return nil
    }
  }

  private mutating func nthGroup(_ node: SyntaxNode) -> DaySelection {
    let ordinals = node.nodes(.nth).compactMap { ordinal($0) }
    let kind: OrdinalKind =
      node.firstToken(of: .weekday)?.dayOfWeek.map { .weekday($0) }
      ?? (node.has(.working) ? .workingDay : .day)
    return .ordinals(ordinals, of: kind, within: subPeriod(in: node))
  }

  private mutating func subPeriod(in node: SyntaxNode) -> SubPeriod? {
    guard let phrase = node.firstChild(of: .inPeriod) else { return nil }
    if let month = phrase.firstToken(of: .month)?.month { return .namedMonth(month) }
    if phrase.has(.last) { return .lastWeek }
    if let number = phrase.firstToken(of: .integer)?.integer {
      return phrase.has(.month) || phrase.has(.months) ? .month(number) : .week(number)
    }
    guard let token = phrase.name else { return missing() }
    return part(token)
  }

  /// A part of the cycle behind `every`; elsewhere of the one cycle that has such a part.
  private mutating func part(_ token: SyntaxToken) -> SubPeriod? {
    let name = token.text
    if let cycle = scope.cycle {
      if let part = names.declaration(of: name, .part, owner: cycle.index) {
        return .part(Int(part.index))
      }
      let parts = plan[cycle].parts.map(\.name.value)
      isTroubled = true
      if suspects.contains(name) { return nil }
      let nearest = nearestName(to: name, among: parts)
      report(
        .unknownName, "the cycle `\(plan[cycle].name.value)` has no part `\(name)`",
        at: token.sourceRange, label: "not a part of it",
        help: nearest.map {
          [
            Help(
              "did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(token.sourceRange, with: $0)]))
          ]
        } ?? [])
      return nil
    }
    return declaration(of: token, NameKinds(.part)).map { .part(Int($0.index)) }
  }
}
